import { emptyForm } from '../../lib/links/form-draft.ts';
import { sandboxAccount, testAccount, thaiLimits } from '../../lib/links/link.fixture.ts';
import type { PopupView } from '../../lib/messages/contract.ts';

export const accountView = { account: testAccount, limits: thaiLimits };
export const sandboxView = { account: sandboxAccount };

/** What the worker says of a popup that opens over an empty form. */
export const emptyView: PopupView = {
  ...accountView,
  isFirstRun: false,
  draft: { draftId: 'draft-1', form: emptyForm('THB') },
};
