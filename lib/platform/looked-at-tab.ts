import { browser } from './browser.ts';
import { ownTabs } from './own-tabs.ts';

/** The tab that the user looks at; undefined where that is a page of ours, or in a small window, as the popup may be. */
export const lookedAtTab = async (): Promise<number | undefined> => {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true, windowType: 'normal' });
  const own = await ownTabs();
  return own.some(({ tabId }) => tabId === tab?.id) ? undefined : tab?.id;
};
