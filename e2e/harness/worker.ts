import type { BrowserContext, CDPSession, Worker } from 'playwright';
import { until } from './until.ts';

export const workerOf = async (context: BrowserContext): Promise<Worker> =>
  context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');

const browserSession = async (context: BrowserContext) => {
  const browser = context.browser();
  if (browser === null) throw new Error('The browser is gone.');
  return browser.newBrowserCDPSession();
};

const running = async (session: CDPSession, url: string) => {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos.filter((target) => target.type === 'service_worker' && target.url === url);
};

/**
 * Stops the worker as the browser does after 30 idle seconds, and sees that it is gone; the next event wakes another.
 * The handle stays good: once another runs, it speaks to that one.
 */
export const stopWorker = async (context: BrowserContext, worker: Worker): Promise<void> => {
  const session = await browserSession(context);
  const [target] = await running(session, worker.url());
  if (target === undefined) throw new Error('The worker is not running, so it cannot be stopped.');
  await session.send('Target.closeTarget', { targetId: target.targetId });
  await until('the worker to stop', async () => (await running(session, worker.url())).length === 0);
  await session.detach();
};
