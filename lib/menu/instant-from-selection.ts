import type { MenuItem } from './menu-item.ts';

type Parts = {
  title: string;
  /** Whether it stands here in the menu now. */
  isHere: () => Promise<boolean>;
  make: (text: string) => Promise<void>;
};

const id = 'instant-from-selection';

/** `Copy payment link for “%s” at once`: makes the link with no form in between. */
export const instantFromSelection = ({ title, isHere, make }: Parts): MenuItem => ({
  id,
  lines: async () => ((await isHere()) ? [{ id, title, contexts: ['selection'] }] : []),
  onClick(info) {
    void make(info.selectionText ?? '');
  },
});
