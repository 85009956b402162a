import * as z from 'zod/mini';
import type { Browser } from './browser.ts';
import type { Name } from './extensions.ts';
import { evaluated } from './popup.ts';

/** A page of an extension in a tab before all others, where it is drawn. */
export type Tab = {
  send: (method: string, params?: object) => Promise<unknown>;
  /** What the expression, or its promise, comes to. */
  evaluate: (expression: string) => Promise<unknown>;
  /** Goes to a page of the extension. */
  go: (page: string) => Promise<unknown>;
  close: () => Promise<unknown>;
};

const created = z.object({ targetId: z.string() });
const attached = z.object({ sessionId: z.string() });

/** An empty tab; `script` runs in each page that it goes to, before that page's own. */
export const openTab = async ({ cdp, ids }: Browser, extension: Name, script: () => void): Promise<Tab> => {
  const { targetId } = created.parse(await cdp.send('Target.createTarget', { url: 'about:blank' }));
  const asked = await cdp.send('Target.attachToTarget', { targetId, flatten: true });
  const { sessionId } = attached.parse(asked);
  const send: Tab['send'] = (method, params) => cdp.send(method, params, sessionId);
  await send('Page.enable');
  await send('Page.addScriptToEvaluateOnNewDocument', { source: `(${script.toString()})()` });
  return {
    send,
    evaluate: async (expression) => {
      const said = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
      return evaluated.parse(await send('Runtime.evaluate', said)).result.value;
    },
    go: (page) => send('Page.navigate', { url: `chrome-extension://${ids[extension]}/${page}.html` }),
    close: () => cdp.send('Target.closeTarget', { targetId }),
  };
};
