import type { createAccounts } from '../../lib/accounts/accounts.ts';
import { ok } from '../../lib/faults/fault.ts';
import type { Handlers } from '../../lib/messages/contract.ts';
import type { createDrafts } from '../../lib/outbox/drafts.ts';
import type { createOutbox } from '../../lib/outbox/outbox.ts';
import type { Stored } from '../../lib/platform/stored.ts';
import type { Sandbox } from '../../lib/sandbox/sandbox.ts';

type Parts = {
  accounts: ReturnType<typeof createAccounts>;
  drafts: ReturnType<typeof createDrafts>;
  outbox: ReturnType<typeof createOutbox>;
  payer: Sandbox['payer'];
  welcomed: Stored<boolean>;
};

/** What the worker does for each message. */
export const createHandlers = ({ accounts, drafts, outbox, payer, welcomed }: Parts): Handlers => ({
  async openPopup() {
    const view = await accounts.current();
    const [{ draft, isFromSelection }, attempt, isWelcomed] = await Promise.all([
      drafts.open(view.account),
      outbox.unseen(view.account.id),
      welcomed.get(),
    ]);
    if (isFromSelection) await welcomed.set(true);
    const isFirstRun = !isWelcomed && !isFromSelection;
    return ok({ ...view, draft, isFirstRun, ...(attempt && { attempt }) });
  },

  async saveDraft(draft) {
    await drafts.save(draft);
    return ok(null);
  },

  async createLink(sent) {
    const made = await outbox.create(sent, async (draft) => {
      const api = await accounts.api(sent.accountId);
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

  getAccount: async () => ok(await accounts.current()),

  async saveKey({ key }) {
    const saved = await accounts.saveKey(key);
    if (saved.ok) await welcomed.set(true);
    return saved;
  },

  removeKey: async () => ok(await accounts.removeKey()),

  viewPayment: async ({ code }) => ok((await payer.view(code)) ?? null),
  pay: async ({ code }) => ok(await payer.pay(code)),
  declinePayment: async ({ code }) => ok(await payer.decline(code)),
});
