import { browser } from './page-browser.ts';

/**
 * Asks for the optional permission that tells when the screen locks, and tells whether it is given. Call it in the
 * click: elsewhere browsers refuse to ask.
 */
export const askToSeeScreenLock = (): Promise<boolean> =>
  browser.permissions.request({ permissions: ['idle'] });
