import type { Kind, LookKind } from './kinds.ts';
import { kinds, lookKinds } from './kinds.ts';
import type { Random } from './random.ts';
import { createRandom } from './random.ts';

/** How a draft is sent: once, or twice at once, from one popup or from two. */
const ways = [
  ['once', 6],
  ['doubleEnter', 2],
  ['twoPopups', 2],
] as const;

/** When the server does the work of a request whose answer nobody gets. */
const works = [
  ['atOnce', 2],
  ['late', 1],
  ['never', 1],
] as const;

/** All that is drawn for one draft. */
export type Run = {
  /** Drafts with the same title ask for the same link, each for one of its own. */
  title: string;
  amount: number;
  kind: Kind;
  way: (typeof ways)[number][0];
  work: (typeof works)[number][0];
  /** Between the moment that `kind` names and the blow, milliseconds. */
  delayMs: number;
  /** How much later late work is done, milliseconds. */
  lateMs: number;
  /** By hand in the popup's form, not by a message. */
  isTyped: boolean;
  /** Asks for the link again, where nobody knows whether it was made. */
  isImpatient: boolean;
  /** Asks for it again, once, where it was certainly not made. */
  triesAgain: boolean;
};

/** These are sent with others, at their own time. */
const isApart = ({ kind }: Run): boolean => kind === 'killed' || kind === 'slow';

const drawRun = (random: Random, number: number): Run => ({
  title: `Draft ${number}`,
  // Far from what the guard-rail would ask about.
  amount: 5_000 + random.below(50_000),
  kind: random.pick(kinds.map(({ name, weight }) => [name, weight] as const)),
  way: random.pick(ways),
  work: random.pick(works),
  delayMs: random.below(40),
  lateMs: 500 + random.below(10_000),
  isTyped: random.chance(0.25),
  isImpatient: random.chance(0.3),
  triesAgain: random.chance(0.5),
});

export type Plan = { runs: Run[]; looks: LookKind[] };

/** Everything that happens in one browser, drawn up front. */
export const drawPlan = (seed: number, size: number): Plan => {
  const random = createRandom(seed);
  const runs: Run[] = [];
  for (let number = 1; number <= size; number++) {
    const run = drawRun(random, number);
    const twin = random.chance(0.3) ? runs.at(-1) : undefined;
    // The form keeps a draft that has no end: the same typed anew would be the same draft.
    const isTyped = run.isTyped && !twin && !isApart(run);
    runs.push({ ...run, isTyped, ...(twin && { title: twin.title, amount: twin.amount }) });
  }
  return { runs, looks: Array.from({ length: 200 }, () => random.pick(lookKinds)) };
};
