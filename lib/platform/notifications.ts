import { browser } from './page-browser.ts';

/** Asks for the optional permission to notify, and tells whether it is given. Call it in the click. */
export const askToNotify = (): Promise<boolean> =>
  browser.permissions.request({ permissions: ['notifications'] });
