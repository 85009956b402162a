import type { createAccounts } from '../../lib/accounts/accounts.ts';
import type { Opening } from '../../lib/accounts/opening.ts';
import type { Vault } from '../../lib/accounts/vault.ts';
import type { Fault, Result } from '../../lib/faults/fault.ts';
import { fail, ok } from '../../lib/faults/fault.ts';
import type { AccountRow, AccountView } from '../../lib/links/account.ts';
import type { OpenDraft, Sent } from '../../lib/links/attempt.ts';
import type { Link, LinkDraft } from '../../lib/links/link.ts';
import type { Policy } from '../../lib/links/policy.ts';
import { holdsKey } from '../../lib/links/secret.ts';
import type { AccountsView, Handlers, PopupView } from '../../lib/messages/contract.ts';
import type { createDrafts } from '../../lib/outbox/drafts.ts';
import type { Guard } from '../../lib/outbox/guard.ts';
import type { Outbox } from '../../lib/outbox/outbox.ts';
import type { Watch } from '../../lib/watch/watch.ts';
import type { Stored } from '../../lib/platform/stored.ts';

export type PopupParts = {
  accounts: ReturnType<typeof createAccounts>;
  vault: Vault;
  opening: Opening;
  drafts: ReturnType<typeof createDrafts>;
  outbox: Outbox;
  guard: Guard;
  watch: Pick<Watch, 'newlyPaid'>;
  /** Has what was made waited for. */
  adopt: () => Promise<void>;
  policy: () => Promise<Policy>;
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
  | 'stopWaiting'
  | 'oddSeen'
  | 'finishWelcome';

/** A key would be sent to whoever pays. */
const fieldWithKey = (draft: LinkDraft) =>
  (['title', 'description'] as const).find((field) => holdsKey(draft[field]));

const likeAnother: Fault = { kind: 'askFirst', question: 'mayExist' };

/** What the popup is told of an account: not where its key lies. */
const shown = ({ account, limits, largest, access, forbidden }: AccountRow): AccountView => ({
  account,
  access,
  ...(forbidden && { forbidden }),
  ...(limits && { limits }),
  ...(largest && { largest }),
});

/** Milliseconds: the clipboard comes first. A worker that is stopped before has another one do it. */
const adoptAfter = 500;

/** For the popup, which is the main job: a form, and a link. */
export const popupHandlers = (parts: PopupParts): Pick<Handlers, Names> => {
  const { accounts, vault, opening, drafts, outbox, guard, watch, adopt, policy, welcomed, announce } = parts;
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

  const open = async (): Promise<Result<PopupView>> => {
    void touch();
    const told = await view();
    const [attempt, isWelcomed] = await Promise.all([outbox.unseen(told.account.id), welcomed.get()]);
    // Its form may be there still: it was found while no popup was open.
    if (attempt?.result?.ok) await drafts.end(attempt);
    const { draft, isFromSelection } = await drafts.open(told.account);
    const mayExist = await isDoubtful(draft, told.account.id);
    if (isFromSelection) await welcomed.set(true);
    const isFirstRun = !isWelcomed && !isFromSelection;
    const { isDoubtful: _, ...certain } = draft;
    const shownDraft: OpenDraft = mayExist ? { ...draft, isDoubtful: true } : certain;
    return ok({
      ...told,
      draft: shownDraft,
      isFirstRun,
      ...(attempt && { attempt }),
    });
  };

  /** Asked only where nothing else stands in the way: that is told by the answer. */
  const questionOf = async (sent: Sent): Promise<Fault | undefined> => {
    const question = (await outbox.mayExist(sent))
      ? likeAnother
      : await guard.question(sent, await accounts.modeOf(sent.accountId));
    return question && (await accounts.api(sent.accountId, sent.draft)).ok ? question : undefined;
  };

  const post = async (sent: Sent): Promise<Result<Link>> => {
    const api = await accounts.api(sent.accountId, sent.draft);
    const made = api.ok ? await api.value.create(sent.draft) : api;
    if (made.ok) void guard.note(sent);
    return made;
  };

  const create = async (sent: Sent, ask?: () => Promise<Fault | undefined>): Promise<Result<Link>> => {
    const made = await outbox.create(sent, () => post(sent), ask);
    if (!made.ok) return made;
    // The link is written down: the answer need not wait for the rest.
    void drafts.end(sent);
    setTimeout(() => void adopt(), adoptAfter);
    return made;
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

    async createLink({ isConfirmed, ...sent }) {
      void touch();
      const field = fieldWithKey(sent.draft);
      if (field) return fail({ kind: 'invalid', field, problem: 'holdsKey' });
      return isConfirmed ? create(sent) : create(sent, () => questionOf(sent));
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

    async finishWelcome() {
      await welcomed.set(true);
      return ok(null);
    },
  };
};
