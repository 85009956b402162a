import type { Browser } from 'webextension-polyfill';
import { createQueue } from '../platform/queue.ts';
import type { MenuItem } from './menu-item.ts';

type Parts = {
  contextMenus: Pick<Browser['contextMenus'], 'create' | 'removeAll' | 'onClicked'>;
  runtime: Pick<Browser['runtime'], 'onInstalled'>;
};

/**
 * Listens at every start of the worker, and makes the lines only when the extension is new, or when asked to by what
 * is given back, since they show something else now: made at every start, they would be there twice ("duplicate id").
 */
export const registerMenu = ({ contextMenus, runtime }: Parts, items: readonly MenuItem[]) => {
  const inTurn = createQueue();

  const rebuild = (): Promise<void> =>
    inTurn(async () => {
      const lines = await Promise.all(items.map((item) => item.lines()));
      await contextMenus.removeAll();
      for (const line of lines.flat()) contextMenus.create(line);
    });

  contextMenus.onClicked.addListener((info, tab) => {
    const [id] = String(info.menuItemId).split('/');
    items.find((item) => item.id === id)?.onClick(info, tab);
  });
  runtime.onInstalled.addListener(rebuild);
  return rebuild;
};
