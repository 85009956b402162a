import { emptyForm } from '../../lib/links/form-draft.ts';
import { sandboxAccount, testAccount, thaiLimits } from '../../lib/links/link.fixture.ts';
import type { AccountsView, PopupView } from '../../lib/messages/contract.ts';

export const accountView: AccountsView = {
  account: testAccount,
  limits: thaiLimits,
  access: 'open',
  accounts: [testAccount, sandboxAccount],
  lock: 'none',
};
export const sandboxView: AccountsView = {
  account: sandboxAccount,
  access: 'open',
  accounts: [sandboxAccount],
  lock: 'none',
};

/** What the worker says of a popup that opens over an empty form. */
export const emptyView: PopupView = {
  ...accountView,
  isFirstRun: false,
  draft: { draftId: 'draft-1', form: emptyForm('THB') },
};
