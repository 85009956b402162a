import type { Page } from 'playwright';
import type { Browser } from './browser.ts';

/** Two pages of the popup, and the browser around them. */
export type Desk = { browser: Browser; pages: readonly [Page, Page] };

export const openDesk = async (browser: Browser): Promise<Desk> => ({
  browser,
  pages: [await browser.openPopup(), await browser.openPopup()],
});
