import { resolve } from 'node:path';
import { chromium, type CDPSession, type Page } from 'playwright';
import { api, type Handler } from '../../e2e/harness/api.ts';
import { chromiumHere } from '../../e2e/harness/launch.ts';
import { openPopup } from '../../e2e/harness/popup.ts';
import { workerOf } from '../../e2e/harness/worker.ts';
import { chromiumArgs } from '../chromium-args.ts';

const extension = resolve(import.meta.dirname, '../../.output/chrome-mv3');

const launch = async (profile: string) =>
  chromium.launchPersistentContext(profile, {
    executablePath: await chromiumHere(),
    headless: true,
    env: { ...process.env, LANGUAGE: 'en' },
    // A worker that wakes before it is routed, as in a browser that starts again, must find no network.
    args: [
      '--headless=new',
      '--lang=en',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      ...chromiumArgs(extension),
    ],
  });

/**
 * Stops the worker, if one runs. That it has stopped nobody can wait for: the next, under the same id, may be there
 * before anybody looks.
 */
const stopWorker = async (session: CDPSession, url: string): Promise<void> => {
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find((target) => target.type === 'service_worker' && target.url === url);
  // One that ends by itself meanwhile is stopped as well.
  if (worker) await session.send('Target.closeTarget', { targetId: worker.targetId }).catch(() => undefined);
};

const processOf = async (session: CDPSession): Promise<number> => {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const browser = processInfo.find(({ type }) => type === 'browser');
  if (!browser) throw new Error('The browser does not tell its process.');
  return browser.id;
};

/** A Chromium with the built extension in `profile`, new or used before, with `omise` for a network. */
export const startBrowser = async (profile: string, omise: Handler) => {
  const context = await launch(profile);
  await (await api(context)).serve(omise);
  const worker = await workerOf(context);
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser is gone.');
  return {
    openPopup: (): Promise<Page> => openPopup(context, worker),
    openOptions: async (): Promise<Page> => {
      const page = await context.newPage();
      await page.goto(new URL('/options.html', worker.url()).href);
      return page;
    },
    stopWorker: () => stopWorker(session, worker.url()),
    /** As a power cut or the system does it: nothing is closed, nothing saved. */
    kill: async (): Promise<void> => {
      const closed = context.waitForEvent('close');
      process.kill(await processOf(session), 'SIGKILL');
      await closed;
    },
    close: async (): Promise<void> => {
      await context.unrouteAll({ behavior: 'ignoreErrors' });
      await context.close();
    },
  };
};

export type Browser = Awaited<ReturnType<typeof startBrowser>>;
