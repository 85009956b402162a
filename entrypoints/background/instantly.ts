import { i18n } from '../../locales/words.ts';
import type { createAccounts } from '../../lib/accounts/accounts.ts';
import { createInstant } from '../../lib/instant/instant.ts';
import type { Made } from '../../lib/instant/undo.ts';
import { createUndo } from '../../lib/instant/undo.ts';
import type { Want } from '../../lib/instant/want.ts';
import { wholeForm } from '../../lib/instant/want.ts';
import type { AccountRow, InstantRules } from '../../lib/links/account.ts';
import { instantFromSelection } from '../../lib/menu/instant-from-selection.ts';
import type { createDrafts } from '../../lib/outbox/drafts.ts';
import type { Outbox } from '../../lib/outbox/outbox.ts';
import type { Badge } from '../../lib/platform/badge.ts';
import { mayCopy } from '../../lib/platform/clipboard-access.ts';
import { isOnline } from '../../lib/platform/connection.ts';
import { browser } from '../../lib/platform/browser.ts';
import { selectedText } from '../../lib/platform/selected-text.ts';
import { openWorkerClipboard } from '../../lib/platform/worker-clipboard.ts';
import type { Line } from '../../lib/omnibox/register-omnibox.ts';
import { registerOmnibox } from '../../lib/omnibox/register-omnibox.ts';
import type { Watch } from '../../lib/watch/watch.ts';
import type { Create } from './creating.ts';
import { draftWords, lineWords } from './line-words.ts';
import { createInstantTelling } from './instant-telling.ts';
import type { Notices } from './notices.ts';
import { isNotified, linkOf } from './notices.ts';
import { keep, presets } from './storage.ts';

type Parts = {
  accounts: ReturnType<typeof createAccounts>;
  drafts: ReturnType<typeof createDrafts>;
  outbox: Outbox;
  watch: Watch;
  notices: Notices;
  create: Create;
  adopt: () => Promise<void>;
  flash: (badge?: Badge) => void;
  showPopup: () => Promise<void>;
};

/** As things are: without the permission to copy, nothing is made at once. */
const instantRules = async (): Promise<InstantRules> => {
  const [rules, isAllowed] = await Promise.all([keep.instant.get(), mayCopy()]);
  return { ...rules, isOn: rules.isOn && isAllowed };
};

/** Links that are made at once, with all that leads to them, tells of them and takes them back. */
export const createInstantly = (parts: Parts) => {
  const { accounts, drafts, outbox, watch, notices, create, adopt, flash, showPopup } = parts;
  const clipboard = openWorkerClipboard(i18n.t('copyLink'));
  const telling = createInstantTelling({
    notices,
    flash,
    modeOf: accounts.modeOf,
    isNotified,
  });

  const current = async (): Promise<AccountRow> => {
    const { rows, current: id } = await accounts.all();
    const row = rows.find(({ account }) => account.id === id);
    if (!row) throw new Error('the account in use is one of all');
    return row;
  };

  /** Nobody need be shown what is on the clipboard, and was said to be. */
  const layAway = async ({ sent, copied }: Made): Promise<void> => {
    if (!(await copied)) return;
    // Once it is laid away, nobody would find it.
    await adopt();
    await outbox.markShown(sent);
  };

  const undo = createUndo({
    now: Date.now,
    retire: async (accountId, linkId) => {
      telling.undoing();
      await adopt();
      return watch.retire(accountId, linkId);
    },
    onEnd: (made) => {
      telling.over(made);
      void layAway(made);
    },
  });

  const { make, foresee } = createInstant({
    rules: instantRules,
    current,
    isOnline,
    isOpenLike: outbox.isOpenLike,
    create,
    copy: clipboard.copy,
    undo,
    keep: drafts.put,
    showPopup,
    tell: telling.tell,
  });
  const fromSelection = (text: string): Want => ({
    text,
    form: (account) => wholeForm(text, account),
    // Read again there, where what is unsure can be chosen.
    hand: () => drafts.select(text),
  });
  const fromLine = ({ text, form, isCertain }: Line): Want => ({
    text,
    form: (account) => (isCertain ? form(account) : undefined),
    hand: (account) => drafts.put({ draftId: crypto.randomUUID(), form: form(account), text }),
  });
  const makeFrom = (text: string) => make(fromSelection(text));

  return {
    make,
    undo,
    clipboard,
    instantRules,

    /** The menu's item, which stands either first or behind the one that opens the form. */
    menuItem: (isFirst: boolean) =>
      instantFromSelection({
        title: i18n.t('menuInstantFromSelection'),
        isHere: async () => {
          const rules = await instantRules();
          return rules.isOn && rules.isFirst === isFirst;
        },
        make: makeFrom,
      }),

    /** The address bar. */
    registerOmnibox: () =>
      registerOmnibox({
        omnibox: browser.omnibox,
        suggestions: async () => [
          ...(await presets.list().catch(() => [])).map(({ draft }) => draft),
          ...(await outbox.recent((await current()).account.id)),
        ],
        describeLine: async (line) => lineWords(line, await foresee(fromLine(line))),
        describeDraft: draftWords,
        enter: (line) => make(fromLine(line)),
      }),

    /** The keyboard's command. */
    makeFromTab: async (): Promise<void> => makeFrom(await selectedText()),

    /** The button of a notice. */
    async undoNotice(id: string): Promise<void> {
      const { linkId } = linkOf(id);
      const made = undo.find(linkId);
      await telling.undone(id, made, await undo.undo(linkId));
    },
  };
};
