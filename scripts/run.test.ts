import { expect, it } from 'vitest';
import { run } from './run.ts';

const node = (code: string, seconds = 20) => run(process.execPath, ['-e', code], { seconds });

it('keeps what both streams said', async () => {
  const ran = await node('console.log("out"); console.error("err")');
  expect(ran.ok).toBe(true);
  expect(ran.output).toContain('out\n');
  expect(ran.output).toContain('err\n');
});

it('is not ok when the command exits with another code than 0', async () => {
  expect((await node('process.exit(3)')).ok).toBe(false);
});

it('ends a command that does not end by itself', async () => {
  const ran = await node('setInterval(() => {}, 1000)', 0.5);
  expect(ran.ok).toBe(false);
  expect(ran.output).toContain('ended at its time limit of 0.5 s');
});

it('says so when there is no such command', async () => {
  const ran = await run('no-such-command-here', [], { seconds: 5 });
  expect(ran.ok).toBe(false);
  expect(ran.output).toContain('no-such-command-here');
});
