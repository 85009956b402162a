import type { createAccounts } from '../../lib/accounts/accounts.ts';
import type { Result } from '../../lib/faults/fault.ts';
import { ok } from '../../lib/faults/fault.ts';
import type { Handlers } from '../../lib/messages/contract.ts';
import type { LinksApi } from '../../lib/omise/links-api.ts';
import type { createDrafts } from '../../lib/outbox/drafts.ts';
import type { Watch } from '../../lib/watch/watch.ts';

export type LinksParts = {
  accounts: ReturnType<typeof createAccounts>;
  drafts: ReturnType<typeof createDrafts>;
  watch: Pick<Watch, 'retire' | 'seen' | 'observe'>;
  /** Opens the popup, from a page that is none. */
  showPopup: () => Promise<void>;
};

type Names =
  | 'listLinks'
  | 'retrieveLink'
  | 'listCharges'
  | 'destroyLink'
  | 'retireLink'
  | 'paymentsSeen'
  | 'makeAnother';

/** For what was made: lists, one link, its charges, and its end. */
export const linksHandlers = ({ accounts, drafts, watch, showPopup }: LinksParts): Pick<Handlers, Names> => {
  const inAccount = async <Value>(
    accountId: string,
    ask: (api: LinksApi) => Promise<Result<Value>>,
  ): Promise<Result<Value>> => {
    const api = await accounts.apiOf(accountId);
    return api.ok ? ask(api.value) : api;
  };

  return {
    async listLinks({ accountId, paging }) {
      const told = await inAccount(accountId, (api) => api.list(paging));
      if (told.ok) void watch.observe(accountId, told.value.rows);
      return told;
    },

    async retrieveLink({ accountId, linkId }) {
      const told = await inAccount(accountId, (api) => api.retrieve(linkId));
      if (told.ok) void watch.observe(accountId, [told.value.row]);
      return told;
    },

    listCharges: ({ accountId, linkId, paging }) =>
      inAccount(accountId, (api) => api.charges(linkId, paging)),

    async destroyLink({ accountId, linkId }) {
      const gone = await inAccount(accountId, (api) => api.destroy(linkId));
      if (gone.ok) void watch.observe(accountId, [gone.value]);
      return gone;
    },

    retireLink: ({ accountId, linkId }) => watch.retire(accountId, linkId),

    async paymentsSeen({ accountId }) {
      await watch.seen(accountId);
      return ok(null);
    },

    async makeAnother({ form, replaces }) {
      await drafts.begin(form, replaces);
      await showPopup();
      return ok(null);
    },
  };
};
