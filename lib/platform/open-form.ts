import { browser } from './page-browser.ts';
import { createPopupOpener } from './popup.ts';

/** Opens the popup from a page, over whatever is being filled in there. Call it in the click: Firefox wants that. */
export const openForm = (): void =>
  void createPopupOpener({
    action: browser.action,
    windows: browser.windows,
    url: browser.runtime.getURL('/popup.html'),
  })();
