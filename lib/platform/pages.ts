import { browser } from './page-browser.ts';

/** Opens the settings in a tab of their own, or goes to them where they are open. */
export const openOptions = (): void => void browser.runtime.openOptionsPage();
