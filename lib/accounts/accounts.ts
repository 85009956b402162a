import type { Result } from '../faults/fault.ts';
import { fail, ok } from '../faults/fault.ts';
import type { Account, AccountRow, Colour, Start } from '../links/account.ts';
import type { LinkDraft } from '../links/link.ts';
import { accountRule, brokenRule, underPolicy } from '../links/policy.ts';
import type { LinksApi } from '../omise/links-api.ts';
import { createQueue } from '../platform/queue.ts';
import type { KeyParts } from './add-key.ts';
import { createKeyIntake } from './add-key.ts';
import type { KeptAccount, KeptAccounts } from './kept-accounts.ts';
import { placeOf } from './kept-accounts.ts';

type Parts = Omit<KeyParts, 'inTurn' | 'era'> & { sandbox: { account: Account; api: LinksApi } };

type Change = { name: string; colour: Colour; start: Start };

/** `isOwn` is false where the administrator has set the currency: the merchant's own stays for when that ends. */
const changed = (account: Account, { name, colour, start }: Change, isOwn: boolean): Account => {
  const { name: _, ...rest } = account;
  const called = name.trim();
  const currency = isOwn ? start.currency : account.start.currency;
  return { ...rest, colour, start: { ...start, currency }, ...(called !== '' && { name: called }) };
};

const find = ({ list }: KeptAccounts, accountId: string) =>
  list.find(({ account }) => account.id === accountId);

/** Who the user is to Omise: the accounts of the keys kept here, and the sandbox, which needs none. */
export const createAccounts = ({ sandbox, ...parts }: Parts) => {
  const { kept, keyring, vault, connect, mayReachOmise, policy } = parts;
  const inTurn = createQueue();
  let forgotten = 0;
  const intake = createKeyIntake({ ...parts, inTurn, era: () => forgotten });

  const sandboxRow = async (): Promise<AccountRow> => {
    const limits = await sandbox.api.capability();
    const { account } = sandbox;
    return { account, access: 'open', ...(limits.ok && limits.value && { limits: limits.value }) };
  };

  const rowOf = async (mine: KeptAccount): Promise<AccountRow> => ({
    ...mine,
    access: await keyring.access(placeOf(mine)),
  });

  const connectTo = async (mine: KeptAccount): Promise<Result<LinksApi>> => {
    const key = await keyring.get(placeOf(mine));
    if (!key.ok) return key;
    return (await mayReachOmise()) ? ok(connect(key.value)) : fail({ kind: 'noHostPermission' });
  };

  const currentIn = (all: KeptAccounts): string =>
    find(all, all.current) ? all.current : sandbox.account.id;

  const tidy = async (): Promise<void> => keyring.tidy((await kept.get()).list.map(placeOf));

  const remove = async (accountId: string): Promise<void> => {
    const mine = find(await kept.get(), accountId);
    // Its key first: stopped between, no key lies about that is nobody's.
    await keyring.remove(accountId);
    await kept.update((all) => ({
      ...all,
      list: all.list.filter(({ account }) => account.id !== accountId),
    }));
    const isSealing = (await kept.get()).list.some(({ keeping }) => keeping === 'locked');
    // A forgotten passphrase, or a damaged safe: what it sealed was this account's, and nobody can open it.
    if (mine?.keeping === 'locked' && !isSealing && !(await vault.keys()).ok) await vault.drop();
    await tidy();
  };

  return {
    ...intake,

    /** All of them as the administrator leaves them, the sandbox last, and which is in use: of one moment. */
    async all(): Promise<{ rows: AccountRow[]; current: string }> {
      const all = await kept.get();
      const [rules, ...rows] = await Promise.all([policy(), ...all.list.map(rowOf), sandboxRow()]);
      return { rows: rows.map((row) => underPolicy(row, rules)), current: currentIn(all) };
    },

    /** Makes links in this account from now on; in the sandbox where there is no such account. */
    switchTo: (accountId: string): Promise<void> => kept.update((all) => ({ ...all, current: accountId })),

    edit: (accountId: string, change: Change): Promise<void> =>
      inTurn(async () => {
        const isOwn = (await policy()).defaultCurrency === undefined;
        const edited = (mine: KeptAccount) => ({ ...mine, account: changed(mine.account, change, isOwn) });
        await kept.update((all) => ({
          ...all,
          list: all.list.map((mine) => (mine.account.id === accountId ? edited(mine) : mine)),
        }));
      }),

    /** The account and its key are gone from here; at Omise they go on. */
    remove: (accountId: string): Promise<void> => inTurn(() => remove(accountId)),

    modeOf: async (accountId: string): Promise<Account['mode']> =>
      find(await kept.get(), accountId)?.account.mode ?? 'sandbox',

    /** Which money a link would ask for now. */
    async currentMode(): Promise<Account['mode']> {
      const all = await kept.get();
      return find(all, currentIn(all))?.account.mode ?? 'sandbox';
    },

    /** The API in the name of an account, whichever is in use: to look and to delete, not to create. */
    async apiOf(accountId: string): Promise<Result<LinksApi>> {
      const mine = find(await kept.get(), accountId);
      const rule = mine && accountRule(await policy(), { mode: mine.account.mode, keeping: mine.keeping });
      if (rule) return fail({ kind: 'forbiddenByPolicy', rule });
      if (mine) return connectTo(mine);
      return accountId === sandbox.account.id ? ok(sandbox.api) : fail({ kind: 'accountChanged' });
    },

    /** The API for this draft, in the name of the account that the page has shown; of another one, nothing is asked. */
    async api(accountId: string, draft: LinkDraft): Promise<Result<LinksApi>> {
      const all = await kept.get();
      if (accountId !== currentIn(all)) return fail({ kind: 'accountChanged' });
      const mine = find(all, accountId);
      const kind = { mode: mine?.account.mode ?? 'sandbox', keeping: mine?.keeping } as const;
      const rule = brokenRule(await policy(), kind, draft);
      if (rule) return fail({ kind: 'forbiddenByPolicy', rule });
      return mine ? connectTo(mine) : ok(sandbox.api);
    },

    /** Nothing of accounts and keys is left; what was on its way to be kept is not, either. `clear` empties the storage. */
    forget: (clear: () => Promise<void>): Promise<void> =>
      inTurn(async () => {
        forgotten += 1;
        await vault.drop();
        await clear();
      }),

    /** What was left in a place where it does not belong goes: sealed keys could not, while they were locked. */
    tidy: (): Promise<void> => inTurn(tidy),
  };
};
