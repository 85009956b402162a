import type { Browser } from 'webextension-polyfill';
import type { MenuItem } from './create-from-selection.ts';

type Parts = {
  contextMenus: Pick<Browser['contextMenus'], 'create' | 'removeAll' | 'onClicked'>;
  runtime: Pick<Browser['runtime'], 'onInstalled'>;
};

/**
 * Listens at every start of the worker, and makes the items only when the extension is new: made at every
 * start, they would be there twice ("duplicate id").
 */
export const registerMenu = ({ contextMenus, runtime }: Parts, items: readonly MenuItem[]): void => {
  contextMenus.onClicked.addListener((info, tab) =>
    items.find(({ id }) => id === info.menuItemId)?.onClick(info, tab),
  );
  runtime.onInstalled.addListener(async () => {
    await contextMenus.removeAll();
    for (const { id, title, contexts } of items) contextMenus.create({ id, title, contexts });
  });
};
