import { browser } from './page-browser.ts';

/**
 * The tabs that show a page of ours. Asked of the extension's contexts and not of the tabs, which keep their addresses
 * from who has no permission for them: older Chromes, 150 is one, even those of our own pages.
 */
export const ownTabs = () => browser.runtime.getContexts({ contextTypes: ['TAB'] });
