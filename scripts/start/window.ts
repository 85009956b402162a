import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumArgs } from '../chromium-args.ts';

/**
 * Opens a window with the extension, in a profile of its own, and waits until the user closes it. Throws what the
 * browser said when it ends otherwise.
 */
export const openWindow = async (path: string, extension: string, url: string): Promise<void> => {
  const profile = await mkdtemp(join(tmpdir(), 'quick-links-'));
  const args = [...chromiumArgs(extension), `--user-data-dir=${profile}`, '--password-store=basic', url];
  const browser = spawn(path, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  browser.stderr.on('data', (chunk) => (said = (said + String(chunk)).slice(-2000)));
  process.once('SIGINT', () => browser.kill()).once('SIGTERM', () => browser.kill());
  const [code] = await once(browser, 'exit');
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  if (code !== 0 && code !== null) throw new Error(`It ended with ${code}:\n${said}`);
};
