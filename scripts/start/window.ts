import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumArgs } from '../chromium-args.ts';

// Closed by its user, or by Ctrl-C before it listened to that.
const ordinaryEnds = new Set([0, 'SIGTERM', 'SIGINT']);

const ending = async (browser: ChildProcess) => {
  let said = '';
  browser.stderr?.on('data', (chunk) => (said = (said + String(chunk)).slice(-2000)));
  const [code, signal] = await once(browser, 'close');
  const end = code ?? signal;
  if (!ordinaryEnds.has(end)) throw new Error(`It ended with ${end}.\n${said}`);
};

/**
 * Opens a window with the extension, in a profile of its own, and waits until the user closes it. Throws what the
 * browser said when it ends otherwise.
 */
export const openWindow = async (path: string, extension: string, url: string): Promise<void> => {
  const profile = await mkdtemp(join(tmpdir(), 'quick-links-'));
  const args = [...chromiumArgs(extension), `--user-data-dir=${profile}`, '--password-store=basic', url];
  const browser = spawn(path, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  process.once('SIGINT', () => browser.kill()).once('SIGTERM', () => browser.kill());
  try {
    await ending(browser);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
};
