import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright';
import { findChromium } from '../../scripts/browsers.ts';
import { chromiumArgs } from '../../scripts/chromium-args.ts';
import { until } from './until.ts';

/** `display`: the X server to show windows on; headless without one. */
export type Look = { locale: string; display?: string } & Required<
  Pick<BrowserContextOptions, 'colorScheme'>
>;

/** A Chromium with the extension. A second client may join it at `endpoint`. */
export type Launched = {
  context: BrowserContext;
  endpoint: string;
  /** The folder of all that the browser writes to disk. */
  profile: string;
  /** Ends the browser; what it wrote stays. */
  end: () => Promise<void>;
  /** Ends it as a power cut does: nothing is closed, nothing saved. */
  kill: () => Promise<void>;
  close: () => Promise<void>;
};

/** The path of Chromium; throws why there is none. */
export const chromiumHere = async (): Promise<string> => {
  const finding = await findChromium();
  if (!finding.found) throw new Error(finding.reason);
  return finding.path;
};

/** Where a client joins the browser of this profile, once it listens. */
export const endpointIn = async (profile: string): Promise<string> => {
  const told = () => readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
  const port = await until('the port of the browser', async () => /^\d+(?=\n)/u.exec(await told())?.[0], 30);
  return `http://127.0.0.1:${port}`;
};

const processOf = async (context: BrowserContext): Promise<number> => {
  const session = await context.browser()?.newBrowserCDPSession();
  const told = await session?.send('SystemInfo.getProcessInfo');
  const browser = told?.processInfo.find(({ type }) => type === 'browser');
  if (!browser) throw new Error('The browser does not tell its process.');
  return browser.id;
};

/**
 * Starts Chromium with the extension built in `folder`, in a profile of its own or in an earlier one. On Linux its language is
 * the environment's LANGUAGE, on Windows and macOS the flag's: both are given.
 */
export const launch = async (
  folder: string,
  { locale, colorScheme, display }: Look,
  earlier?: string,
): Promise<Launched> => {
  const profile = earlier ?? (await mkdtemp(join(tmpdir(), 'quick-links-')));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await chromiumHere(),
    headless: display === undefined,
    colorScheme,
    env: { ...process.env, LANGUAGE: locale, ...(display !== undefined && { DISPLAY: display }) },
    args: [
      ...(display === undefined ? ['--headless=new'] : []),
      `--lang=${locale}`,
      '--remote-debugging-port=0',
      // A worker that wakes before the test answers for the network finds none.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ...chromiumArgs(folder),
    ],
  });
  let ended: Promise<void> | undefined;
  const shut = async () => {
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
  };
  const end = () => (ended ??= shut());
  const close = async () => {
    await end();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const die = async () => {
    const { promise: gone, resolve } = Promise.withResolvers<void>();
    context.once('close', () => resolve());
    process.kill(await processOf(context), 'SIGKILL');
    await gone;
  };
  const kill = () => (ended ??= die());
  return { context, endpoint: await endpointIn(profile), profile, end, kill, close };
};
