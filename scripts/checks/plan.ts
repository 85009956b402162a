import { type Done, one, type Outcome, type Step } from './step.ts';

/** Steps one after another. */
type Lane = readonly Step[];

/** Lanes beside one another, for a machine with two cores. */
export type Phase = readonly Lane[];

type Tell = (done: Done) => void;

const isGood = ({ failed, skipped }: Outcome) => failed === 0 && skipped === 0;

const check = ({ needs = [], check: look }: Step, bad: ReadonlySet<string>): Promise<Outcome> => {
  const missing = needs.find((name) => bad.has(name));
  if (missing !== undefined) return Promise.resolve(one('failed', `Not run: it needs "${missing}".`));
  return look().catch((error: unknown) => one('failed', String(error)));
};

/** Runs all phases in order, tells of each step as it ends, and answers with everything found. */
export const follow = async (phases: readonly Phase[], tell: Tell): Promise<Done[]> => {
  const bad = new Set<string>();
  const all: Done[] = [];
  const take = async (lane: Lane) => {
    for (const step of lane) {
      const started = Date.now();
      const outcome = await check(step, bad);
      if (!isGood(outcome)) bad.add(step.name);
      const done = { name: step.name, outcome, seconds: (Date.now() - started) / 1000 };
      all.push(done);
      tell(done);
    }
  };
  for (const phase of phases) await Promise.all(phase.map(take));
  return all;
};
