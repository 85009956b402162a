import { ownTabs } from './own-tabs.ts';
import { browser } from './page-browser.ts';

const showLinks = async (page: string, linkId: string) => {
  const url = linkId ? `${page}#${linkId}` : page;
  const open = (await ownTabs()).find(({ documentUrl }) => documentUrl?.startsWith(page));
  if (!open) return browser.tabs.create({ url });
  await browser.tabs.update(open.tabId, { active: true, ...(linkId && { url }) });
  return browser.windows.update(open.windowId, { focused: true });
};

/** Opens what was made, or one link of it, in a tab of its own, or goes to it where it is open. */
export const openLinks = (linkId = ''): void => void showLinks(browser.runtime.getURL('/links.html'), linkId);
