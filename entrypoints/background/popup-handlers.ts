import type { createAccounts } from '../../lib/accounts/accounts.ts';
import type { Opening } from '../../lib/accounts/opening.ts';
import type { Vault } from '../../lib/accounts/vault.ts';
import type { Result } from '../../lib/faults/fault.ts';
import { ok } from '../../lib/faults/fault.ts';
import type { AccountRow, AccountView } from '../../lib/links/account.ts';
import type { OpenDraft } from '../../lib/links/attempt.ts';
import type { AccountsView, Handlers, PopupView } from '../../lib/messages/contract.ts';
import type { createDrafts } from '../../lib/outbox/drafts.ts';
import type { createOutbox } from '../../lib/outbox/outbox.ts';
import type { Stored } from '../../lib/platform/stored.ts';

export type PopupParts = {
  accounts: ReturnType<typeof createAccounts>;
  vault: Vault;
  opening: Opening;
  drafts: ReturnType<typeof createDrafts>;
  outbox: ReturnType<typeof createOutbox>;
  welcomed: Stored<boolean>;
  /** Tells the other pages that accounts or lock are not what they were. */
  announce: () => void;
};

type Names =
  | 'openPopup'
  | 'viewAccounts'
  | 'switchAccount'
  | 'saveDraft'
  | 'createLink'
  | 'awaitLink'
  | 'attemptShown'
  | 'finishWelcome';

/** What the popup is told of an account: not where its key lies. */
const shown = ({ account, limits, largest, access, forbidden }: AccountRow): AccountView => ({
  account,
  access,
  ...(forbidden && { forbidden }),
  ...(limits && { limits }),
  ...(largest && { largest }),
});

/** For the popup, which is the main job: a form, and a link. */
export const popupHandlers = (parts: PopupParts): Pick<Handlers, Names> => {
  const { accounts, vault, opening, drafts, outbox, welcomed, announce } = parts;
  /** Somebody uses the popup: the lock waits. Asking again because of news is no use. */
  const touch = () => opening.touch();

  const view = async (): Promise<AccountsView> => {
    const [{ rows, current }, lock, waitSeconds] = await Promise.all([
      accounts.all(),
      vault.state(),
      vault.waitSeconds(),
    ]);
    const row = rows.find(({ account }) => account.id === current);
    if (!row) throw new Error('the account in use is one of all');
    return { ...shown(row), accounts: rows.map(shown), lock, waitSeconds };
  };

  const open = async (): Promise<Result<PopupView>> => {
    void touch();
    const told = await view();
    const [{ draft, isFromSelection }, attempt, isWelcomed] = await Promise.all([
      drafts.open(told.account),
      outbox.unseen(told.account.id),
      welcomed.get(),
    ]);
    const mayExist = await outbox.mayExistElsewhere(draft.draftId, told.account.id);
    if (isFromSelection) await welcomed.set(true);
    const isFirstRun = !isWelcomed && !isFromSelection;
    const shownDraft: OpenDraft = mayExist ? { ...draft, isDoubtful: true } : draft;
    return ok({ ...told, draft: shownDraft, isFirstRun, ...(attempt && { attempt }) });
  };

  return {
    openPopup: open,
    viewAccounts: async () => ok(await view()),

    async switchAccount({ accountId }) {
      await accounts.switchTo(accountId);
      announce();
      return open();
    },

    async saveDraft(draft) {
      void touch();
      await drafts.save(draft);
      return ok(null);
    },

    async createLink(sent) {
      void touch();
      const made = await outbox.create(sent, async (draft) => {
        const api = await accounts.api(sent.accountId, draft);
        return api.ok ? api.value.create(draft) : api;
      });
      // The link is written down: the answer need not wait for the draft to be put away.
      if (made.ok) void drafts.end(sent.draftId);
      return made;
    },

    awaitLink: (sent) => outbox.endOf(sent),

    attemptShown: (sent) => outbox.markShown(sent),

    async finishWelcome() {
      await welcomed.set(true);
      return ok(null);
    },
  };
};
