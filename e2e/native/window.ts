import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { chromiumArgs } from '../../scripts/chromium-args.ts';
import { type Cdp, connectCdp } from '../harness/cdp.ts';
import { chromiumHere, endpointIn } from '../harness/launch.ts';
import { until } from '../harness/until.ts';
import { type Display, end } from './display.ts';

const targets = z.object({
  targetInfos: z.array(z.object({ targetId: z.string(), type: z.string(), url: z.string() })),
});
const session = z.object({ sessionId: z.string() });
const evaluated = z.object({ result: z.object({ value: z.optional(z.unknown()) }) });

/** A page seen through the debugging protocol, which here only looks: it neither types, nor clicks, nor focuses. */
export type Seen = { url: string; ask: (expression: string) => Promise<unknown> };

/** A browser's window on the display. */
export type Window = {
  /** The page, once there is one, whose URL ends so. */
  page: (ending: string) => Promise<Seen>;
  /** Whether there is such a page now. */
  has: (ending: string) => Promise<boolean>;
  close: () => Promise<void>;
};

const start = async (display: Display, extension: string, profile: string, url: string) =>
  spawn(
    await chromiumHere(),
    [
      ...chromiumArgs(extension),
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      '--password-store=basic',
      '--window-position=0,0',
      '--window-size=1280,800',
      url,
    ],
    { stdio: 'ignore', env: { ...process.env, DISPLAY: display.name, LANGUAGE: 'en' } },
  );

const look = async (cdp: Cdp, ending: string): Promise<Seen | undefined> => {
  const { targetInfos } = targets.parse(await cdp.send('Target.getTargets'));
  const target = targetInfos.find(({ type, url }) => type === 'page' && url.endsWith(ending));
  if (target === undefined) return undefined;
  const { targetId, url } = target;
  const { sessionId } = session.parse(await cdp.send('Target.attachToTarget', { targetId, flatten: true }));
  const ask = async (expression: string) => {
    const answer = await cdp.send('Runtime.evaluate', { expression, returnByValue: true }, sessionId);
    return evaluated.parse(answer).result.value;
  };
  return { url, ask };
};

/** Opens a Chromium with the extension and a page, as a merchant's: no test's client started it. */
export const openWindow = async (display: Display, extension: string, url: string): Promise<Window> => {
  await using opened = new AsyncDisposableStack();
  const profile = await mkdtemp(join(tmpdir(), 'quick-links-native-'));
  opened.defer(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
  const browser = await start(display, extension, profile, url);
  opened.defer(() => end(browser));
  const cdp = await connectCdp(await endpointIn(profile));
  opened.defer(cdp.close);
  const close = opened.move();
  return {
    page: (ending) => until(`a page at ${ending}`, () => look(cdp, ending), 20),
    has: async (ending) => (await look(cdp, ending)) !== undefined,
    close: () => close.disposeAsync(),
  };
};
