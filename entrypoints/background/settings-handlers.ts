import type { createAccounts } from '../../lib/accounts/accounts.ts';
import type { Opening } from '../../lib/accounts/opening.ts';
import type { Vault } from '../../lib/accounts/vault.ts';
import type { Result } from '../../lib/faults/fault.ts';
import { ok } from '../../lib/faults/fault.ts';
import type { GuardRules, InstantRules, LockRules, SettingsView } from '../../lib/links/account.ts';
import type { Policy } from '../../lib/links/policy.ts';
import type { Handlers } from '../../lib/messages/contract.ts';
import type { Outbox } from '../../lib/outbox/outbox.ts';
import type { Stored } from '../../lib/platform/stored.ts';
import type { Watch } from '../../lib/watch/watch.ts';

export type SettingsParts = {
  accounts: ReturnType<typeof createAccounts>;
  vault: Vault;
  opening: Opening;
  lockRules: Stored<LockRules>;
  guardRules: Stored<GuardRules>;
  notify: Stored<boolean>;
  /** As the browser's permissions leave it. */
  isNotified: () => Promise<boolean>;
  insertsMessage: Stored<boolean>;
  instant: Stored<InstantRules>;
  /** As the browser's permissions leave them. */
  instantRules: () => Promise<InstantRules>;
  /** As the administrator leaves them. */
  rules: () => Promise<LockRules>;
  policy: () => Promise<Policy>;
  outbox: Pick<Outbox, 'dropAccount'>;
  watch: Pick<Watch, 'dropAccount'>;
  /** A key can be used again: what could not be looked for can be now. */
  lookAgain: () => void;
  welcomed: Stored<boolean>;
  /** Makes the context menu anew. */
  rebuildMenu: () => Promise<void>;
  /** Tells the other pages that accounts or lock are not what they were, and sets the time when it locks. */
  announce: () => void;
  forgetAll: () => Promise<void>;
};

type Names =
  | 'unlock'
  | 'lockNow'
  | 'getSettings'
  | 'saveKey'
  | 'changeKeeping'
  | 'editAccount'
  | 'removeAccount'
  | 'setLock'
  | 'setGuards'
  | 'setNotify'
  | 'setInstant'
  | 'setInsertion'
  | 'changePassphrase'
  | 'forgetEverything';

/** For the settings, and for the lock, which the popup has too. */
export const settingsHandlers = (parts: SettingsParts): Pick<Handlers, Names> => {
  const { accounts, vault, opening, lockRules, guardRules, notify, rules, policy, outbox, watch, welcomed } =
    parts;
  const { announce, forgetAll, lookAgain, instant, instantRules, rebuildMenu, insertsMessage, isNotified } =
    parts;

  const settings = async (): Promise<SettingsView> => {
    const [{ rows, current }, state, waitSeconds, lock, set, guards, tells, atOnce, isMessage] =
      await Promise.all([
        accounts.all(),
        vault.state(),
        vault.waitSeconds(),
        rules(),
        policy(),
        guardRules.get(),
        isNotified(),
        instantRules(),
        insertsMessage.get(),
      ]);
    const told = { ...lock, state, waitSeconds };
    const chosen = { guards, notify: tells, instant: atOnce, insertsMessage: isMessage };
    return { accounts: rows, current, lock: told, policy: set, ...chosen };
  };

  /** What was asked is done, or why not; where it is done, all pages are told. */
  const after = async (done: Promise<Result<null> | void>): Promise<Result<SettingsView>> => {
    const result = await done;
    if (result?.ok === false) return result;
    await opening.touch();
    announce();
    return ok(await settings());
  };

  const remove = async (accountId: string): Promise<void> => {
    await accounts.remove(accountId);
    await outbox.dropAccount(accountId);
    // Last, so that nothing that was made there is waited for again.
    await watch.dropAccount(accountId);
  };

  const unlock = async (passphrase: string): Promise<Result<null>> => {
    const opened = await vault.unlock(passphrase);
    announce();
    if (!opened.ok) return opened;
    lookAgain();
    await accounts.tidy();
    return opened;
  };

  return {
    unlock: ({ passphrase }) => unlock(passphrase),

    async lockNow() {
      await opening.lock();
      announce();
      return ok(null);
    },

    getSettings: async () => ok(await settings()),

    async saveKey(asked) {
      const saved = await after(accounts.saveKey(asked));
      if (saved.ok) {
        await welcomed.set(true);
        lookAgain();
      }
      return saved;
    },

    changeKeeping: ({ accountId, ...choice }) => after(accounts.changeKeeping(accountId, choice)),
    editAccount: ({ accountId, ...change }) => after(accounts.edit(accountId, change)),
    removeAccount: ({ accountId }) => after(remove(accountId)),
    setLock: (change) => after(lockRules.update((chosen) => ({ ...chosen, ...change }))),
    setGuards: (chosen) => after(guardRules.set(chosen)),
    setInstant: (chosen) => after(instant.set(chosen).then(rebuildMenu)),
    setInsertion: ({ isMessage }) => after(insertsMessage.set(isMessage)),
    setNotify: ({ isOn }) => after(notify.set(isOn)),
    changePassphrase: ({ from, to }) => after(vault.changePassphrase(from, to)),
    forgetEverything: () => after(accounts.forget(forgetAll).then(rebuildMenu)),
  };
};
