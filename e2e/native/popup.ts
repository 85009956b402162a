import { until } from '../harness/until.ts';
import type { Seen } from './window.ts';

const holds = (page: Seen, condition: string) => async () => (await page.ask(condition)) === true;

/** The form can be sent: what fills it has arrived. */
export const isReady = (popup: Seen): Promise<true> =>
  until('the form to be ready', holds(popup, `document.querySelector('[type=submit]:enabled') !== null`));

/** What is typed goes to this page, and there to what the selector names. */
export const hasFocus = (page: Seen, selector: string): Promise<true> =>
  until(
    `the focus on ${selector} of ${page.url}`,
    holds(page, `document.hasFocus() && document.activeElement.matches('${selector}')`),
  );

/** The address of the link that was made. */
export const shownLink = (popup: Seen): Promise<string> =>
  until(
    'the link',
    async () => String(await popup.ask(`document.querySelector('.UrlRow a')?.href ?? ''`)) || undefined,
  );

export const shownText = async (popup: Seen): Promise<string> =>
  String(await popup.ask('document.body.innerText'));
