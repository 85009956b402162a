import type { MenuItem } from './menu-item.ts';

type Parts = { title: string; open: (windowId: number) => Promise<void> };

/** `Open beside the page`, at the extension's icon: the form stays there, link after link. */
export const openSidePanel = ({ title, open }: Parts): MenuItem => ({
  id: 'open-side-panel',
  lines: async () => [{ id: 'open-side-panel', title, contexts: ['action'] }],
  onClick(_, tab) {
    if (tab?.windowId !== undefined) void open(tab.windowId);
  },
});
