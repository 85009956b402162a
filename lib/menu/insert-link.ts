import type { MenuItem } from './menu-item.ts';

type Parts = {
  title: string;
  /** Remembers the caret in that frame. */
  remember: (tabId: number, frameId: number) => Promise<void>;
  select: (text: string) => Promise<void>;
  openPopup: () => Promise<void>;
};

/** `Insert payment link…`, in a field of a page: opens the form, and what it makes goes there. */
export const insertLink = ({ title, remember, select, openPopup }: Parts): MenuItem => ({
  id: 'insert-link',
  lines: async () => [{ id: 'insert-link', title, contexts: ['editable'] }],
  onClick({ selectionText = '', frameId = 0 }, tab) {
    // All are begun before any await: only within the click is the page open, and in old Firefox the popup.
    if (tab?.id !== undefined) void remember(tab.id, frameId);
    void select(selectionText);
    void openPopup();
  },
});
