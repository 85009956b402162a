import { type Ran, run } from '../run.ts';

export type Tally = { passed: number; failed: number; skipped: number };

/** How a check ended: its counts, and its output for those who must mend it. */
export type Checked = Tally & { name: string; output: string; seconds: number };

type Count = (ran: Ran) => Tally | Promise<Tally>;

export type Check = { name: string; command: readonly [string, ...string[]]; seconds: number; count?: Count };

/** A command that only passes or fails counts as one. */
const asOne: Count = ({ ok }) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/** A runner that says "all is well" and exits otherwise, or ran nothing, has failed. */
const honest = (tally: Tally, { ok }: Ran): Tally => {
  const isSound = ok ? tally.passed + tally.skipped > 0 : tally.failed > 0;
  return isSound ? tally : { ...tally, failed: tally.failed + 1 };
};

export const runCheck = async ({ name, command, seconds, count = asOne }: Check): Promise<Checked> => {
  const [program, ...args] = command;
  const started = Date.now();
  const ran = await run(program, args, { seconds });
  const tally = honest(await count(ran), ran);
  return { name, ...tally, output: ran.output, seconds: Math.round((Date.now() - started) / 1000) };
};
