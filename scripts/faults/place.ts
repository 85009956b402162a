import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOmise } from '../../e2e/omise.ts';
import { startBrowser } from './browser.ts';
import { createFaultyOmise } from './faulty-omise.ts';
import type { Plan } from './plan.ts';
import { useTestAccount } from './ready.ts';
import { openDesk } from './desk.ts';

/** A faulty Omise, and a desk before it in a profile of its own. */
export const openPlace = async (plan: Plan) => {
  const profile = await mkdtemp(join(tmpdir(), 'quick-links-faults-'));
  const omise = createOmise();
  const faulty = createFaultyOmise({ ...plan, api: omise.test, stopWorker: () => desk.browser.stopWorker() });
  const begin = () => startBrowser(profile, faulty.answer);
  const browser = await begin();
  const accountId = await useTestAccount(browser);
  let desk = await openDesk(browser);
  return {
    omise,
    accountId,
    calm: faulty.calm,
    atRest: faulty.atRest,
    desk: () => desk,
    /** After its browser was killed. */
    reopen: async () => {
      desk = await openDesk(await begin());
    },
    [Symbol.asyncDispose]: async () => {
      await desk.browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};

export type Place = Awaited<ReturnType<typeof openPlace>>;
