import * as z from 'zod/mini';
import type { Result } from '../faults/fault.ts';
import { fail, ok } from '../faults/fault.ts';
import type { Account, AccountView, AmountLimits } from '../links/account.ts';
import { accountSchema, amountLimitsSchema } from '../links/schema.ts';
import type { LinksApi } from '../omise/links-api.ts';
import { readKey } from '../omise/key.ts';
import type { Stored } from '../platform/stored.ts';

/** The account of a key, with the key itself. It never leaves the worker. */
export const keptAccountSchema = z.nullable(
  z.object({
    key: z.string(),
    account: accountSchema,
    limits: z.exactOptional(amountLimitsSchema),
  }),
);
type Kept = z.output<typeof keptAccountSchema>;

type Parts = {
  kept: Stored<Kept>;
  sandbox: { account: Account; api: LinksApi };
  connect: (key: string) => LinksApi;
  /** Whether the browser lets us reach Omise: in Firefox its user can take that away at any time. */
  mayReachOmise: () => Promise<boolean>;
};

const view = (account: Account, limits?: AmountLimits): AccountView =>
  limits ? { account, limits } : { account };

/** Who the user is to Omise: the account of the key kept here or, without one, the sandbox. */
export const createAccounts = ({ kept, sandbox, connect, mayReachOmise }: Parts) => {
  const sandboxView = async () => {
    const limits = await sandbox.api.capability();
    return view(sandbox.account, limits.ok ? limits.value : undefined);
  };

  const current = async (): Promise<AccountView> => {
    const mine = await kept.get();
    return mine ? view(mine.account, mine.limits) : sandboxView();
  };

  /** The account as Omise tells it of this key, checked without side effects. */
  const identify = async (key: string, hint: string): Promise<Result<AccountView>> => {
    const api = connect(key);
    const told = await api.account();
    if (!told.ok) return told;
    const { livemode, ...account } = told.value;
    const limits = await api.capability();
    const mode = livemode ? 'live' : 'test';
    // Test and live may go by one id at Omise; here they are two accounts.
    const id = `${mode}/${account.id}`;
    return ok(view({ ...account, id, mode, keyHint: hint }, limits.ok ? limits.value : undefined));
  };

  return {
    current,

    /** Checks a key with Omise and keeps it. Public keys and other texts are refused before anything is sent. */
    async saveKey(text: string): Promise<Result<AccountView>> {
      const read = readKey(text);
      if (!read.ok) return fail({ kind: 'invalid', field: 'key', problem: read.problem });
      if (!(await mayReachOmise())) return fail({ kind: 'noHostPermission' });
      const identified = await identify(read.key, read.hint);
      if (identified.ok) await kept.set({ key: read.key, ...identified.value });
      return identified;
    },

    /** Back to the sandbox. The key is gone from here; at Omise it goes on. */
    async removeKey(): Promise<AccountView> {
      await kept.remove();
      return sandboxView();
    },

    /** The API in the name of the account that the page has shown; of another one, nothing is asked. */
    async api(accountId: string): Promise<Result<LinksApi>> {
      const mine = await kept.get();
      if (accountId !== (mine?.account ?? sandbox.account).id) return fail({ kind: 'accountChanged' });
      if (!mine) return ok(sandbox.api);
      return (await mayReachOmise()) ? ok(connect(mine.key)) : fail({ kind: 'noHostPermission' });
    },
  };
};
