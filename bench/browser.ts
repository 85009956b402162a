import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { until } from '../e2e/harness/until.ts';
import { findChromium } from '../scripts/browsers.ts';
import { chromiumArgs } from '../scripts/chromium-args.ts';
import type { Folders } from './extensions.ts';
import { connectPipe, type Pipe } from './pipe.ts';
import { targets } from './targets.ts';

/** A Chromium with all the extensions, and the ids that it gave them. */
export type Browser = {
  cdp: Pipe;
  ids: { [Name in keyof Folders]: string };
  close: () => Promise<void>;
};

const start = async (profile: string, folders: Folders) => {
  const found = await findChromium();
  if (!found.found) throw new Error(found.reason);
  const args = [
    '--headless=new',
    '--lang=en',
    `--user-data-dir=${profile}`,
    '--remote-debugging-pipe',
    // Without it no client may press an extension's button.
    '--enable-unsafe-extension-debugging',
    // An extension never gets the spare process; without one it is seen when the extension has none.
    '--disable-features=SpareRendererForSitePerProcess',
    ...chromiumArgs(Object.values(folders).join(',')),
    'about:blank',
  ];
  return spawn(found.path, args, {
    env: { ...process.env, LANGUAGE: 'en' },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
};

const installed = z.object({ extensions: z.array(z.object({ id: z.string(), path: z.string() })) });

const idsOf = async (cdp: Pipe, folders: Folders) => {
  const { extensions } = installed.parse(await cdp.send('Extensions.getExtensions'));
  const id = (folder: string) => extensions.find(({ path }) => path === folder)?.id ?? '';
  const ids = {
    ours: id(folders.ours),
    bare: id(folders.bare),
    trivial: id(folders.trivial),
    without: id(folders.without),
  };
  return Object.values(ids).every((text) => text !== '') && ids;
};

/** Popups only: they have no type yet when they begin. Workers start as they do without us. */
const holdPopups = (cdp: Pipe) =>
  cdp.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'other' }, { exclude: true }],
  });

const hasTab = async (cdp: Pipe) => (await targets(cdp)).some(({ type }) => type === 'tab');

/** Starts headless Chromium in a profile of its own, as `e2e/harness/launch.ts` does, but without Playwright. */
export const startBrowser = async (folders: Folders): Promise<Browser> => {
  const profile = await mkdtemp(join(tmpdir(), 'quick-links-bench-'));
  const child = await start(profile, folders);
  const cdp = connectPipe(child);
  const close = async () => {
    const gone = once(child, 'exit');
    await cdp.send('Browser.close');
    await gone;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  await until('a tab', () => hasTab(cdp), 30);
  const ids = await until('the extensions', () => idsOf(cdp, folders), 30);
  await holdPopups(cdp);
  return { cdp, ids, close };
};
