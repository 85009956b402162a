/** What can go wrong with a draft, and how often it is drawn. `late` and `never`: see `work` in plan.ts. */
export const kinds = [
  { name: 'none', weight: 3, words: 'nothing goes wrong' },
  { name: 'refused', weight: 2, words: 'the request never arrives' },
  { name: 'lost', weight: 3, words: 'the link is made, and the answer never comes back' },
  {
    name: 'slow',
    weight: 2,
    words: 'no answer within the time limit; the link is made at once, later or never',
  },
  { name: 'error', weight: 2, words: '500 after the link was made' },
  { name: 'unavailable', weight: 2, words: '503 before it is made' },
  { name: 'rateLimited', weight: 2, words: '429 before it is made' },
  { name: 'html', weight: 1, words: 'a proxy’s page in place of the answer, after the link was made' },
  { name: 'cut', weight: 1, words: 'half of the answer' },
  { name: 'broken', weight: 1, words: 'an answer that is no JSON' },
  { name: 'stoppedBefore', weight: 3, words: 'the worker is stopped as soon as it was asked' },
  {
    name: 'stoppedInFlight',
    weight: 3,
    words: 'the worker is stopped while the request is out; the link is made at once, later or never',
  },
  { name: 'stoppedAfter', weight: 3, words: 'the worker is stopped around the moment of the answer' },
  { name: 'killed', weight: 4, words: 'the browser is killed (SIGKILL), and started again on its profile' },
] as const;

export type Kind = (typeof kinds)[number]['name'];

/** What goes wrong with one look at the list of links. */
export const lookKinds = [
  ['none', 140],
  ['refused', 5],
  ['lost', 5],
  ['unavailable', 5],
  ['rateLimited', 5],
  ['html', 5],
  ['cut', 5],
  ['stoppedInFlight', 5],
] as const satisfies readonly (readonly [Kind, number])[];

export type LookKind = (typeof lookKinds)[number][0];
