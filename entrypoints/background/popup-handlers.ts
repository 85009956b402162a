import type { createAccounts } from '../../lib/accounts/accounts.ts';
import type { Opening } from '../../lib/accounts/opening.ts';
import type { Vault } from '../../lib/accounts/vault.ts';
import type { Result } from '../../lib/faults/fault.ts';
import { ok } from '../../lib/faults/fault.ts';
import type { Account, AccountRow, AccountView } from '../../lib/links/account.ts';
import type { Attempt, OpenDraft } from '../../lib/links/attempt.ts';
import type { Policy } from '../../lib/links/policy.ts';
import type { Insertion } from '../../lib/insert/insertion.ts';
import type { AccountsView, Handlers, PopupView } from '../../lib/messages/contract.ts';
import type { createDrafts } from '../../lib/outbox/drafts.ts';
import type { Outbox } from '../../lib/outbox/outbox.ts';
import type { Watch } from '../../lib/watch/watch.ts';
import type { Stored } from '../../lib/platform/stored.ts';
import type { Create } from './creating.ts';

export type PopupParts = {
  accounts: ReturnType<typeof createAccounts>;
  vault: Vault;
  opening: Opening;
  drafts: ReturnType<typeof createDrafts>;
  outbox: Outbox;
  create: Create;
  watch: Pick<Watch, 'newlyPaid'>;
  /** Has what was made waited for. */
  adopt: () => Promise<void>;
  policy: () => Promise<Policy>;
  welcomed: Stored<boolean>;
  insertion: Pick<Insertion, 'claim' | 'claimed'>;
  /** Whether the whole message goes to a page that asked for a link. */
  insertsMessage: Stored<boolean>;
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
  | 'stopWaiting'
  | 'oddSeen'
  | 'finishWelcome'
  | 'recentDrafts';

/** What the popup is told of an account: not where its key lies. */
const shown = ({ account, limits, largest, access, forbidden }: AccountRow): AccountView => ({
  account,
  access,
  ...(forbidden && { forbidden }),
  ...(limits && { limits }),
  ...(largest && { largest }),
});

/** A doubt is shown for as long as there is one. */
const marked = (draft: OpenDraft, mayExist: boolean): OpenDraft => {
  const { isDoubtful: _, ...certain } = draft;
  return mayExist ? { ...draft, isDoubtful: true } : certain;
};

/** For the popup, which is the main job: a form, and a link. */
export const popupHandlers = (parts: PopupParts): Pick<Handlers, Names> => {
  const { accounts, vault, opening, drafts, outbox, create, watch, adopt, policy, welcomed, announce } =
    parts;
  const { insertion, insertsMessage } = parts;
  /** Somebody uses the popup: the lock waits. Asking again because of news is no use. */
  const touch = () => opening.touch();

  const view = async (): Promise<AccountsView> => {
    const [{ rows, current }, lock, waitSeconds, odd, { noExport }] = await Promise.all([
      accounts.all(),
      vault.state(),
      vault.waitSeconds(),
      outbox.odd(),
      policy(),
    ]);
    const row = rows.find(({ account }) => account.id === current);
    if (!row) throw new Error('the account in use is one of all');
    const newlyPaid = await watch.newlyPaid(current);
    const told = { lock, waitSeconds, odd, newlyPaid, canExport: !noExport };
    return { ...shown(row), accounts: rows.map(shown), ...told };
  };

  /** A doubt lasts as long as something is not known. */
  const isDoubtful = async (draft: OpenDraft, accountId: string): Promise<boolean> =>
    (await outbox.mayExistElsewhere(draft.draftId, accountId)) ||
    (draft.isDoubtful === true && (await outbox.hasOpen(accountId)));

  /** The form that waits, and the draft whose link goes to a page: what was sent before the click there does not. */
  const openForm = async (account: Account, attempt: Attempt | undefined) => {
    const claimed = await insertion.claimed();
    const { draft, isFromSelection } = await drafts.open(account, claimed);
    const isSent = draft.draftId === attempt?.draftId;
    const target = isSent ? claimed : await insertion.claim(draft.draftId);
    return { draft, isFromSelection, target };
  };

  const open = async (): Promise<Result<PopupView>> => {
    void touch();
    const told = await view();
    const [attempt, isWelcomed] = await Promise.all([outbox.unseen(told.account.id), welcomed.get()]);
    // Its form may be there still: it was found while no popup was open.
    if (attempt?.result?.ok) await drafts.end(attempt);
    const { draft, isFromSelection, target } = await openForm(told.account, attempt);
    const [mayExist, isMessage] = await Promise.all([
      isDoubtful(draft, told.account.id),
      insertsMessage.get(),
    ]);
    if (isFromSelection) await welcomed.set(true);
    const isFirstRun = !isWelcomed && !isFromSelection;
    return ok({
      ...told,
      draft: marked(draft, mayExist),
      isFirstRun,
      ...(attempt && { attempt }),
      ...(target !== '' && { insertion: { draftId: target, isMessage } }),
    });
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

    createLink({ isConfirmed, ...sent }) {
      void touch();
      return create(sent, isConfirmed);
    },

    async awaitLink(sent) {
      const end = await outbox.endOf(sent);
      if (end.ok) {
        void drafts.end(sent);
        void adopt();
      }
      return end;
    },

    async attemptShown(sent) {
      // Once it is laid away, nobody would find it.
      await adopt();
      return outbox.markShown(sent);
    },
    stopWaiting: (sent) => outbox.leave(sent),

    async oddSeen() {
      await outbox.dropOdd();
      return ok(null);
    },

    recentDrafts: async ({ accountId }) => ok(await outbox.recent(accountId)),

    async finishWelcome() {
      await welcomed.set(true);
      return ok(null);
    },
  };
};
