import type { createAccounts } from '../../lib/accounts/accounts.ts';
import { formOf } from '../../lib/links/form-of.ts';
import type { createDrafts } from '../../lib/outbox/drafts.ts';
import type { Outbox } from '../../lib/outbox/outbox.ts';

type Parts = {
  accounts: Pick<ReturnType<typeof createAccounts>, 'all'>;
  drafts: Pick<ReturnType<typeof createDrafts>, 'begin'>;
  outbox: Pick<Outbox, 'recent'>;
  showPopup: () => Promise<void>;
};

/** The same as last in the account in use, filled in: Enter makes it. Where nothing was made yet, the form as it is. */
export const createRepeating =
  ({ accounts, drafts, outbox, showPopup }: Parts) =>
  async (): Promise<void> => {
    const { current } = await accounts.all();
    const [last] = await outbox.recent(current);
    if (last) await drafts.begin(formOf(last));
    await showPopup();
  };
