import { browser } from './page-browser.ts';

const selectedHere = (): string => (document.hasFocus() ? String(getSelection()) : '');

/**
 * What is selected in the tab that is looked at, in whichever of its frames; '' where nothing is, or where the browser
 * lets nobody look. A keyboard command lets us look at that tab, this once.
 */
export const selectedText = async (): Promise<string> => {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const target = { tabId: tab?.id ?? browser.tabs.TAB_ID_NONE, allFrames: true };
  const frames = await browser.scripting.executeScript({ target, func: selectedHere }).catch(() => []);
  return frames.map(({ result }) => result ?? '').find((text) => text !== '') ?? '';
};
