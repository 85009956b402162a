import * as z from 'zod/mini';
import { until } from '../e2e/harness/until.ts';
import { sandboxKey } from '../lib/sandbox/keys.ts';
import type { Browser } from './browser.ts';
import type { Maker } from './enter.ts';
import { stopWorker } from './targets.ts';

const reply = z.object({ result: z.object({ value: z.object({ ok: z.literal(true) }) }) });

const told = z.object({
  result: z.object({ value: z.object({ value: z.object({ current: z.string() }) }) }),
});

const passphrase = 'seven red kettles sing';

type Page = 'popup' | 'options';

/** One of the product's own pages in a tab, to evaluate in; and how to close it. */
const openPage = async ({ cdp, ids }: Browser, page: Page, maker: Maker) => {
  const url = `chrome-extension://${ids[maker]}/${page}.html`;
  const { targetId } = z
    .object({ targetId: z.string() })
    .parse(await cdp.send('Target.createTarget', { url, background: true }));
  const { sessionId } = z
    .object({ sessionId: z.string() })
    .parse(await cdp.send('Target.attachToTarget', { targetId, flatten: true }));
  return {
    evaluate: (expression: string) =>
      cdp.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, sessionId),
    close: () => cdp.send('Target.closeTarget', { targetId }),
  };
};

type Message = { name: string; input: unknown };

const expressionOf = (message: Message) => `chrome.runtime.sendMessage(${JSON.stringify(message)})`;

/** Says one of the product's own messages from one of its pages, as that page would, and waits for its success. */
const say = async (
  browser: Browser,
  page: Page,
  message: Message,
  maker: Maker = 'ours',
): Promise<unknown> => {
  const { evaluate, close } = await openPage(browser, page, maker);
  const answer = await until(`the answer to ${message.name}`, async () => {
    const said = await evaluate(expressionOf(message));
    return reply.safeParse(said).success ? said : undefined;
  });
  await close();
  return answer;
};

/** Leaves the welcome behind: from then on the popup opens as it does every day, in the sandbox. */
export const welcome = (browser: Browser, maker: Maker): Promise<unknown> =>
  say(browser, 'popup', { name: 'finishWelcome', input: null }, maker);

/** From now on links are made by the API. */
export const useKey = async (browser: Browser): Promise<void> => {
  // One that was awake before the API was served would ask the network.
  await stopWorker(browser.cdp);
  await say(browser, 'options', { name: 'saveKey', input: { key: sandboxKey, keeping: 'device' } });
};

const timed = z.object({ result: z.object({ value: z.object({ took: z.number(), stood: z.number() }) }) });

/** Runs in a page: how long unlocking takes there, and for how long at most no frame is drawn meanwhile. */
const timeUnlock = async (word: string): Promise<{ took: number; stood: number }> => {
  let last = performance.now();
  let stood = 0;
  const tick = setInterval(() => {
    stood = Math.max(stood, performance.now() - last);
    last = performance.now();
  });
  const from = performance.now();
  await chrome.runtime.sendMessage({ name: 'lockNow', input: null });
  await chrome.runtime.sendMessage({ name: 'unlock', input: { passphrase: word } });
  clearInterval(tick);
  return { took: performance.now() - from, stood };
};

export type Unlocked = z.infer<typeof timed>['result']['value'];

/** Seals the key, then locks and unlocks it `runs` times. Milliseconds. */
export const measureUnlock = async (browser: Browser, runs: number): Promise<Unlocked[]> => {
  const settings = told.parse(await say(browser, 'options', { name: 'getSettings', input: null }));
  const accountId = settings.result.value.value.current;
  await say(browser, 'options', {
    name: 'changeKeeping',
    input: { accountId, keeping: 'locked', passphrase },
  });
  const { evaluate, close } = await openPage(browser, 'options', 'ours');
  const measured: Unlocked[] = [];
  while (measured.length < runs) {
    const answer = timed.safeParse(await evaluate(`(${timeUnlock.toString()})('${passphrase}')`));
    if (answer.success) measured.push(answer.data.result.value);
  }
  await close();
  return measured;
};
