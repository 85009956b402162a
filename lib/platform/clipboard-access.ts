import { browser } from './page-browser.ts';

/** Whether the browser lets the worker copy, with nobody's key press behind it. It may be taken away at any time. */
export const mayCopy = (): Promise<boolean> =>
  browser.permissions.contains({ permissions: ['clipboardWrite'] });

/** Asks the user for it. Call it in the click: elsewhere browsers refuse to ask. */
export const askToCopy = (): Promise<boolean> =>
  browser.permissions.request({ permissions: ['clipboardWrite'] });

/** Hears that the user has given some permission, or taken one away. */
export const onAccessChanged = (listener: () => void): void => {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
};
