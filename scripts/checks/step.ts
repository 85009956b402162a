/** What a step found. `output` is for a person who wants to know why. */
export type Outcome = { passed: number; failed: number; skipped: number; output: string };

/** One thing that `npm test` looks at. */
export type Step = {
  name: string;
  /** The steps without whose success this one says nothing. */
  needs?: readonly string[];
  check: () => Promise<Outcome>;
};

export type Done = { name: string; outcome: Outcome; seconds: number };

export const one = (result: 'passed' | 'failed' | 'skipped', output: string): Outcome => ({
  passed: 0,
  failed: 0,
  skipped: 0,
  output,
  [result]: 1,
});
