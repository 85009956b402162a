import * as z from 'zod/mini';
import { until } from '../e2e/harness/until.ts';
import { sandboxKey } from '../lib/sandbox/keys.ts';
import type { Browser } from './browser.ts';
import { stopWorker } from './targets.ts';

const reply = z.object({ result: z.object({ value: z.object({ ok: z.literal(true) }) }) });

type Page = 'popup' | 'options';

/** Says one of the product's own messages from one of its pages, as that page would, and waits for its success. */
const say = async ({ cdp, ids }: Browser, page: Page, message: { name: string; input: unknown }) => {
  const url = `chrome-extension://${ids.ours}/${page}.html`;
  const { targetId } = z
    .object({ targetId: z.string() })
    .parse(await cdp.send('Target.createTarget', { url, background: true }));
  const { sessionId } = z
    .object({ sessionId: z.string() })
    .parse(await cdp.send('Target.attachToTarget', { targetId, flatten: true }));
  const expression = `chrome.runtime.sendMessage(${JSON.stringify(message)})`;
  const asked = { expression, awaitPromise: true, returnByValue: true };
  const answer = () => cdp.send('Runtime.evaluate', asked, sessionId);
  await until(`the answer to ${message.name}`, async () => reply.safeParse(await answer()).success);
  await cdp.send('Target.closeTarget', { targetId });
};

/** Leaves the welcome behind: from then on the popup opens as it does every day, in the sandbox. */
export const welcome = (browser: Browser): Promise<void> =>
  say(browser, 'popup', { name: 'finishWelcome', input: null });

/** From now on links are made by the API. */
export const useKey = async (browser: Browser): Promise<void> => {
  // One that was awake before the API was served would ask the network.
  await stopWorker(browser.cdp);
  await say(browser, 'options', { name: 'saveKey', input: { key: sandboxKey } });
};
