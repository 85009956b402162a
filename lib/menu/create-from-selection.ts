import type { MenuItem } from './menu-item.ts';

type Parts = {
  title: string;
  select: (text: string) => Promise<void>;
  openPopup: () => Promise<void>;
};

/** `Create payment link for “%s”`: hands the selection over and opens the form. */
export const createFromSelection = ({ title, select, openPopup }: Parts): MenuItem => ({
  id: 'create-from-selection',
  lines: async () => [{ id: 'create-from-selection', title, contexts: ['selection'] }],
  onClick(info) {
    // The write is begun first, and the form's reading waits its turn behind it. Both are begun before any
    // await: before Firefox 149 the popup opens only within the click.
    void select(info.selectionText ?? '');
    void openPopup();
  },
});
