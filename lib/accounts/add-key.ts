import type { Fault, Result } from '../faults/fault.ts';
import { fail, ok } from '../faults/fault.ts';
import type { Account, Keeping, KeepingChoice, NewKey } from '../links/account.ts';
import { colours } from '../links/account.ts';
import type { Policy } from '../links/policy.ts';
import type { KeyReading } from '../omise/key.ts';
import { readKey } from '../omise/key.ts';
import type { LinksApi } from '../omise/links-api.ts';
import type { Stored } from '../platform/stored.ts';
import type { Identified } from './identify.ts';
import { identify } from './identify.ts';
import type { KeptAccount, KeptAccounts } from './kept-accounts.ts';
import { placeOf, withAccount } from './kept-accounts.ts';
import type { Keyring } from './keyring.ts';
import type { Vault } from './vault.ts';
import { checkPassphrase } from './vault.ts';

export type KeyParts = {
  kept: Stored<KeptAccounts>;
  keyring: Keyring;
  vault: Vault;
  connect: (key: string) => LinksApi;
  /** Whether the browser lets us reach Omise: in Firefox its user can take that away at any time. */
  mayReachOmise: () => Promise<boolean>;
  policy: () => Promise<Policy>;
  /** Milliseconds since 1970. */
  now: () => number;
  /** One change of accounts and keys after the other. */
  inTurn: <Value>(task: () => Promise<Value>) => Promise<Value>;
  /** How often everything was forgotten. */
  era: () => number;
};

type Choice = Omit<NewKey, 'key'>;

type Read = Extract<KeyReading, { ok: true }>;

/** Name, colour and start stay with an account whose key is replaced; a new one takes a colour that is free. */
const dressed = (account: Account, list: readonly KeptAccount[]): Account => {
  const known = list.find((kept) => kept.account.id === account.id)?.account;
  if (known) return { ...known, ...account, colour: known.colour, start: known.start };
  const isFree = (colour: string) => !list.some((kept) => kept.account.colour === colour);
  return { ...account, colour: colours.find(isFree) ?? account.colour };
};

/** Takes keys in, and moves them to where they are to be kept. */
export const createKeyIntake = ({
  kept,
  keyring,
  vault,
  connect,
  mayReachOmise,
  policy,
  now,
  inTurn,
  era,
}: KeyParts) => {
  /** What stands against keeping a key this way; found before anything is sent or written. */
  const keepingFault = async ({ keeping, passphrase = '' }: KeepingChoice): Promise<Fault | undefined> => {
    const { passphraseRequired } = await policy();
    if (keeping !== 'locked')
      return passphraseRequired ? { kind: 'forbiddenByPolicy', rule: 'passphraseRequired' } : undefined;
    const state = await vault.state();
    if (state === 'locked') return { kind: 'locked' };
    return state === 'none' ? checkPassphrase(passphrase) : undefined;
  };

  const earlyFault = async ({ mode }: Read, choice: KeepingChoice): Promise<Fault | undefined> => {
    const { testModeOnly } = await policy();
    if (testModeOnly && mode === 'live') return { kind: 'forbiddenByPolicy', rule: 'testModeOnly' };
    const fault = await keepingFault(choice);
    if (fault) return fault;
    return (await mayReachOmise()) ? undefined : { kind: 'noHostPermission' };
  };

  const prepare = async (keeping: Keeping, passphrase: string): Promise<Result<null>> => {
    const isFirst = keeping === 'locked' && (await vault.state()) === 'none';
    return isFirst ? vault.begin(passphrase) : ok(null);
  };

  /** The key goes to its new place before it leaves the old one: stopped between, it is in both, never in none. */
  const keep = async (account: KeptAccount, key: string, { passphrase = '' }: KeepingChoice) => {
    const begun = await prepare(account.keeping, passphrase);
    if (!begun.ok) return begun;
    const put = await keyring.put(placeOf(account), key);
    if (!put.ok) return put;
    await kept.update((all) => withAccount(all, account));
    await keyring.tidy((await kept.get()).list.map(placeOf));
    return put;
  };

  /** A new account is written down before its key: stopped between, no key lies about that is nobody's. */
  const add = async (found: Identified, key: string, choice: Choice): Promise<Result<null>> => {
    const before = await kept.get();
    const since = new Date(now()).toISOString();
    const account = dressed(found.account, before.list);
    const mine = { ...found, account, keeping: choice.keeping, since };
    const isNew = !before.list.some((other) => other.account.id === account.id);
    // What it was to replace was removed meanwhile.
    if (isNew && choice.accountId !== undefined) return fail({ kind: 'accountChanged' });
    if (isNew) await kept.update((all) => withAccount(all, mine));
    const added = await keep(mine, key, choice);
    if (added.ok && choice.accountId === undefined)
      await kept.update((all) => ({ ...all, current: account.id }));
    if (!added.ok && isNew) await kept.set(before);
    return added;
  };

  const move = async (accountId: string, choice: KeepingChoice): Promise<Result<null>> => {
    const mine = (await kept.get()).list.find(({ account }) => account.id === accountId);
    if (!mine) return fail({ kind: 'accountChanged' });
    const key = await keyring.get(placeOf(mine));
    if (!key.ok) return key;
    const fault = await keepingFault(choice);
    if (fault) return fail(fault);
    return keep({ ...mine, keeping: choice.keeping }, key.value, choice);
  };

  return {
    /** Checks a key with Omise and keeps it. Public keys and other texts are refused before anything is sent. */
    async saveKey({ key: text, ...choice }: NewKey): Promise<Result<null>> {
      const asked = era();
      const read = readKey(text);
      if (!read.ok) return fail({ kind: 'invalid', field: 'key', problem: read.problem });
      const fault = await earlyFault(read, choice);
      if (fault) return fail(fault);
      const identified = await identify(connect(read.key), read.hint);
      if (!identified.ok) return identified;
      const { account, ...limits } = identified.value;
      if (choice.accountId !== undefined && choice.accountId !== account.id)
        return fail({ kind: 'otherAccount', mode: read.mode });
      // Everything was forgotten while Omise was asked: nothing comes back.
      const isForgotten = () => asked !== era();
      return inTurn(async () =>
        isForgotten() ? fail({ kind: 'accountChanged' }) : add({ account, ...limits }, read.key, choice),
      );
    },

    /** Keeps a key in another way from now on. */
    changeKeeping: (accountId: string, choice: KeepingChoice): Promise<Result<null>> =>
      inTurn(() => move(accountId, choice)),
  };
};
