import { browser } from './page-browser.ts';

/** Whether the browser lets us notify. It may be taken away at any time. */
export const mayNotify = (): Promise<boolean> =>
  browser.permissions.contains({ permissions: ['notifications'] });

/** Asks for the optional permission to notify, and tells whether it is given. Call it in the click. */
export const askToNotify = (): Promise<boolean> =>
  browser.permissions.request({ permissions: ['notifications'] });
