import type { Menus, Tabs } from 'webextension-polyfill';

/** A line of the browser's context menu. */
export type MenuLine = {
  /** The item's own id, or that and a slash before what tells its lines apart. */
  id: string;
  title: string;
  contexts: Menus.ContextType[];
  parentId?: string;
};

/** What does one thing from the context menu, by one line or several. */
export type MenuItem = {
  id: string;
  /** What it shows now, parents before their children. */
  lines: () => Promise<readonly MenuLine[]>;
  onClick: (info: Menus.OnClickData, tab?: Tabs.Tab) => void;
};
