import { emptyForm } from '../../lib/links/form-draft.ts';
import { sandboxAccount, testAccount, thaiLimits } from '../../lib/links/link.fixture.ts';
import type { AccountView } from '../../lib/links/account.ts';
import type { AccountsView, PopupView } from '../../lib/messages/contract.ts';

const test: AccountView = { account: testAccount, limits: thaiLimits, access: 'open' };
const sandbox: AccountView = { account: sandboxAccount, access: 'open' };
const noLock = { lock: 'none', waitSeconds: 0, odd: 0, newlyPaid: 0, canExport: true } as const;

export const accountView: AccountsView = { ...test, accounts: [test, sandbox], ...noLock };
export const sandboxView: AccountsView = { ...sandbox, accounts: [sandbox], ...noLock };

/** What the worker says of a popup that opens over an empty form. */
export const emptyView: PopupView = {
  ...accountView,
  isFirstRun: false,
  draft: { draftId: 'draft-1', form: emptyForm('THB') },
};
