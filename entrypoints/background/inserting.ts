import { i18n } from '../../locales/words.ts';
import { insertAtCaret, rememberCaret } from '../../lib/insert/caret.ts';
import { createInsertion } from '../../lib/insert/insertion.ts';
import { insertLink } from '../../lib/menu/insert-link.ts';
import type { createDrafts } from '../../lib/outbox/drafts.ts';
import { lookedAtTab } from '../../lib/platform/looked-at-tab.ts';
import { pause } from '../../lib/platform/pause.ts';
import { runInFrame } from '../../lib/platform/run-in-frame.ts';
import { keep } from './storage.ts';

type Parts = { drafts: ReturnType<typeof createDrafts>; openPopup: () => Promise<void> };

/** Links that go into a page's field: the item of the menu, and what puts them there. */
export const createInserting = ({ drafts, openPopup }: Parts) => {
  const insertion = createInsertion({
    target: keep.target,
    pause,
    lookedAt: lookedAtTab,
    frame: {
      remember: (where, place) => runInFrame(where, rememberCaret, [place]),
      insert: (where, place, text) => runInFrame(where, insertAtCaret, [place, text]),
    },
  });
  const menuItem = insertLink({
    title: i18n.t('menuInsertLink'),
    remember: insertion.remember,
    select: drafts.select,
    openPopup,
  });
  return { insertion, menuItem };
};
