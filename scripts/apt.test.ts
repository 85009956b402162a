import { expect, it } from 'vitest';
import { aptInstall } from './apt.ts';
import type { Run } from './run.ts';

/** An apt whose n-th call succeeds or not as told; it notes what it was asked to do. */
const aptThat = (...answers: boolean[]) => {
  const asked: string[] = [];
  const run: Run = async (_command, args) => {
    asked.push(args.find((word) => word === 'install' || word === 'update') ?? '');
    return { ok: answers.shift() ?? false, output: `call ${asked.length}\n` };
  };
  return { run, asked };
};

it('fetches the lists first, so that what comes is the newest', async () => {
  const apt = aptThat(true, true);
  expect((await aptInstall(['xclip'], apt.run)).ok).toBe(true);
  expect(apt.asked).toEqual(['update', 'install']);
});

it('makes do with the lists that are there', async () => {
  expect((await aptInstall(['xclip'], aptThat(false, true).run)).ok).toBe(true);
});

it('tells all that apt said when nothing helps', async () => {
  expect(await aptInstall(['xclip'], aptThat().run)).toEqual({
    ok: false,
    output: 'call 1\ncall 2\n',
  });
});
