import { browser } from './page-browser.ts';

/** Runs in the page. Around the frame that has the focus, every document has it too, and a selection of before. */
const selectedHere = (): string => {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  const isAround = focused?.localName === 'iframe' || focused?.localName === 'frame';
  return document.hasFocus() && !isAround ? String(getSelection()) : '';
};

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
