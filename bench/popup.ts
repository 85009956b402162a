import * as z from 'zod/mini';
import { until } from '../e2e/harness/until.ts';
import type { Browser } from './browser.ts';
import type { Name } from './extensions.ts';
import { closeTargets, targets } from './targets.ts';

/** A real popup, as a click on the extension's button opens it. */
export type Popup = {
  send: (method: string, params?: object) => Promise<unknown>;
  /** What the expression, or its promise, comes to; undefined before the page is there. */
  evaluate: (expression: string) => Promise<unknown>;
  close: () => Promise<void>;
};

export type Opening = {
  extension: Name;
  /** Runs in the page before its own scripts. */
  script: () => void;
  /** How many times slower the page's thread is than the machine. */
  slowdown: number;
};

const attached = z.object({ sessionId: z.string() });

/** What the browser says that an expression came to. */
export const evaluated = z.object({ result: z.object({ value: z.optional(z.unknown()) }) });

const nextPage = ({ cdp }: Browser): Promise<string> => {
  const next = Promise.withResolvers<string>();
  const off = cdp.on('Target.attachedToTarget', (params) => next.resolve(attached.parse(params).sessionId));
  return next.promise.finally(off);
};

const press = async ({ cdp, ids }: Browser, extension: Name) => {
  const tab = (await targets(cdp)).find(({ type, url }) => type === 'tab' && url === 'about:blank');
  await cdp.send('Extensions.triggerAction', { id: ids[extension], targetId: tab?.targetId });
};

const prepare = async (send: Popup['send'], { script, slowdown }: Opening) => {
  const source = `(${script.toString()})()`;
  await Promise.all([
    send('Page.enable'),
    send('Page.addScriptToEvaluateOnNewDocument', { source, runImmediately: true }),
    send('Emulation.setCPUThrottlingRate', { rate: slowdown }),
    send('Runtime.runIfWaitingForDebugger'),
  ]);
};

/** The popup stands still before its navigation until it is prepared, so that this costs it nothing. */
export const openPopup = async (browser: Browser, opening: Opening): Promise<Popup> => {
  const { cdp, ids } = browser;
  const page = nextPage(browser);
  await press(browser, opening.extension);
  const sessionId = await page;
  const send: Popup['send'] = (method, params) => cdp.send(method, params, sessionId);
  await prepare(send, opening);
  const url = `chrome-extension://${ids[opening.extension]}/popup.html`;
  return {
    send,
    evaluate: async (expression) => {
      const asked = { expression, awaitPromise: true, returnByValue: true };
      return evaluated.parse(await send('Runtime.evaluate', asked)).result.value;
    },
    close: () => closeTargets(cdp, (target) => target.url === url),
  };
};

/** Waits until the page's own script has set down all the marks of that shape. Milliseconds from the navigation's start. */
export const marksOf = <Marks>(
  { evaluate }: Pick<Popup, 'evaluate'>,
  shape: z.ZodMiniType<Marks>,
  seconds = 10,
): Promise<Marks> =>
  until(
    'the marks of the page',
    async () => {
      const read = shape.safeParse(await evaluate('globalThis.marks'));
      return read.success ? read.data : undefined;
    },
    seconds,
  );
