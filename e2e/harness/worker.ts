import type { BrowserContext, CDPSession, Worker } from 'playwright';

export const workerOf = async (context: BrowserContext): Promise<Worker> =>
  context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');

const isGone = (session: CDPSession, url: string): Promise<void> =>
  new Promise((done) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some((one) => one.scriptURL === url && one.runningStatus === 'stopped')) done();
    });
  });

/**
 * Stops the worker as the browser does after 30 idle seconds, and sees that it is gone; the next event wakes another,
 * and may do so at once. The handle stays good: once another runs, it speaks to that one.
 */
export const stopWorker = async (context: BrowserContext, worker: Worker): Promise<void> => {
  const [page = await context.newPage()] = context.pages();
  const session = await context.newCDPSession(page);
  const gone = isGone(session, worker.url());
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await gone;
  await session.detach();
};
