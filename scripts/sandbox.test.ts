import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const script = `${import.meta.dirname}/sandbox.ts`;

const run = (...args: string[]) => promisify(execFile)(process.execPath, [script, ...args]);

test('--help tells every option', async () => {
  const { stdout } = await run('--help');
  for (const option of ['--port', '--latency', '--fault', '--fault-rate']) expect(stdout).toContain(option);
});

test.for([
  [['--fault', 'flood'], '--fault must be one of'],
  [['--port', 'http'], '--port must be a number'],
  [['--fault-rate', '2'], '--fault-rate must be a number from 0 to 1'],
  [['--flood'], "Unknown option '--flood'"],
] as const)('%j is refused with a sentence', async ([args, sentence]) => {
  await expect(run(...args)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(sentence) });
});

test('a port that is taken is said to be', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  await expect(run('--port', port)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('The port is taken'),
  });
  other.close();
});

test('it says where it is and with which key, and answers there', async () => {
  const child = spawn(process.execPath, [script, '--port', '0', '--fault', 'unavailable']);
  const [output] = await once(child.stdout, 'data');
  const [, url = ''] = /API +(http:\S+)/.exec(String(output)) ?? [];
  expect(String(output)).toContain('skey_test_');
  expect((await fetch(`${url}/links`)).status).toBe(503);
  child.kill();
});
