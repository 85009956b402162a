import { browser } from './page-browser.ts';

/** Opens what was made, or one link of it, in a tab. */
export const openLinks = (linkId = ''): void =>
  void browser.tabs.create({ url: browser.runtime.getURL(`/links.html#${linkId}`) });
