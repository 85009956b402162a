import type { createAccounts } from '../../lib/accounts/accounts.ts';
import { createDrafts } from '../../lib/outbox/drafts.ts';
import { createGuard } from '../../lib/outbox/guard.ts';
import { createOutbox } from '../../lib/outbox/outbox.ts';
import { createRecheck } from '../../lib/outbox/recheck.ts';
import { browser } from '../../lib/platform/browser.ts';
import { keep } from './storage.ts';

type Parts = {
  accounts: ReturnType<typeof createAccounts>;
  /** What was lost has been looked for: some of it may be links by now. */
  onSettled: () => Promise<void>;
};

/** What a link is made with: its draft, the questions before it, the record of it, and the search for what was lost. */
export const createMaking = ({ accounts, onSettled }: Parts) => {
  const drafts = createDrafts({ saved: keep.draft, selected: keep.selection });
  const guard = createGuard({ asked: keep.asked, rules: keep.guardRules });
  const outbox = createOutbox({
    pending: keep.pending,
    shown: keep.shown,
    apiOf: (accountId) => accounts.apiOf(accountId),
    now: Date.now,
    watch: () => recheck.watch(),
  });
  const settleAll = async () => {
    const left = await outbox.settleAll();
    await onSettled();
    return left;
  };
  const recheck = createRecheck({ alarms: browser.alarms, settleAll, now: Date.now });
  return { drafts, guard, outbox, recheck };
};
