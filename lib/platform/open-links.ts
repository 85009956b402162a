import { browser } from './page-browser.ts';

const showLinks = async (page: string, linkId: string) => {
  const url = linkId ? `${page}#${linkId}` : page;
  // A page of our own is found by its address with no permission.
  const [open] = await browser.tabs.query({ url: `${page}*`, currentWindow: true });
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, { active: true, ...(linkId && { url }) });
};

/** Opens what was made, or one link of it, in a tab of its own, or goes to it where it is open. */
export const openLinks = (linkId = ''): void => void showLinks(browser.runtime.getURL('/links.html'), linkId);
