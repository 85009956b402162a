import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { until } from '../harness/until.ts';

/** A desktop of its own: an X server without a screen, and a window manager, for a popup needs one to get the focus. */
export type Display = { name: string; close: () => Promise<void> };

/** Ends it, first politely, and waits until it has gone. */
export const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  const final = setTimeout(() => child.kill('SIGKILL'), 5000);
  await exit;
  clearTimeout(final);
};

/** Xvfb chooses a free number and writes it to the file descriptor that it is given. */
const startServer = async () => {
  const args = ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  let number = '';
  server.stdio[3]?.on('data', (chunk) => (number += String(chunk)));
  await until('the X server', async () => number.endsWith('\n'));
  return { server, name: `:${number.trim()}` };
};

export const startDisplay = async (): Promise<Display> => {
  const { server, name } = await startServer();
  const manager = spawn('openbox', [], { stdio: 'ignore', env: { ...process.env, DISPLAY: name } });
  const close = async () => {
    await end(manager);
    await end(server);
  };
  return { name, close };
};
