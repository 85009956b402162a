import { run } from '../run.ts';
import { one, type Step } from './step.ts';

/** A step that is a command, and counts as one: it passes when the command exits with 0. */
export const command = (
  name: string,
  words: string,
  seconds: number,
  needs: readonly string[] = [],
): Step => ({
  name,
  needs,
  check: async () => {
    const [program = '', ...args] = words.split(' ');
    const { ok, output } = await run(program, args, { seconds });
    return one(ok ? 'passed' : 'failed', output);
  },
});
