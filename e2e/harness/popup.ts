import { type BrowserContext, chromium, type Page, type Worker } from 'playwright';
import { until } from './until.ts';

/** The popup's page in a tab, sized as a popup: all but the real one, and good for most tests. */
export const openPopup = async (context: BrowserContext, worker: Worker): Promise<Page> => {
  const page = await context.newPage();
  await page.setViewportSize({ width: 380, height: 600 });
  await page.goto(new URL('/popup.html', worker.url()).href);
  return page;
};

/** The real popup, and how to let go of it. */
export type RealPopup = { page: Page; release: () => Promise<void> };

const isRealPopup = (page: Page) =>
  page.evaluate(() => chrome.extension.getViews({ type: 'popup' }).includes(window)).catch(() => false);

const popupAmong = async (pages: Page[], url: string) => {
  for (const page of pages) {
    if (page.url().startsWith(url) && (await isRealPopup(page))) return page;
  }
  return undefined;
};

const isPopupThere = (worker: Worker) =>
  worker.evaluate(async () => {
    const popups = await chrome.runtime.getContexts({ contextTypes: ['POPUP'] });
    return popups.some(({ documentUrl }) => documentUrl?.endsWith('/popup.html'));
  });

/**
 * The real popup that something has opened. It has no type yet when the browser announces it, so the client that
 * started the browser overlooks it; one that joins afterwards finds an ordinary page. That client sets nothing
 * (`noDefaults`), so the popup has the focus, or not, as it would for a user.
 */
export const shownPopup = async (worker: Worker, endpoint: string): Promise<RealPopup> => {
  await until('a popup', () => isPopupThere(worker));
  const browser = await chromium.connectOverCDP(endpoint, { noDefaults: true });
  const pages = () => browser.contexts().flatMap((context) => context.pages());
  const url = new URL('/popup.html', worker.url()).href;
  return {
    page: await until('the real popup', () => popupAmong(pages(), url)),
    release: () => browser.close(),
  };
};
