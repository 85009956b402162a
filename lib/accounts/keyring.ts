import type { Result } from '../faults/fault.ts';
import { fail, ok } from '../faults/fault.ts';
import type { Access, Keeping } from '../links/account.ts';
import { keepings } from '../links/account.ts';
import type { Stored } from '../platform/stored.ts';
import type { Keys } from './safe.ts';
import type { Vault } from './vault.ts';

type Parts = {
  /** Plain, on this device: only of accounts kept that way. */
  device: Stored<Keys>;
  /** In memory, until the browser closes. */
  session: Stored<Keys>;
  vault: Vault;
  /** Ids of accounts that were removed while their keys were sealed: they are taken when the safe is open. */
  gone: Stored<string[]>;
};

type Place = { id: string; keeping: Keeping };

const without =
  (ids: readonly string[]) =>
  (keys: Keys): Keys =>
    ids.some((id) => Object.hasOwn(keys, id))
      ? Object.fromEntries(Object.entries(keys).filter(([id]) => !ids.includes(id)))
      : keys;

/** Every key, in the place that was chosen for it and in no other. */
export const createKeyring = ({ device, session, vault, gone }: Parts) => {
  const plain = { device, session };

  /** Without a safe nothing is sealed, and nothing can be unlocked: a stopped worker has left an account without one. */
  const sealedKeys = async (): Promise<Result<Keys>> =>
    (await vault.state()) === 'none' ? ok({}) : vault.keys();

  const keysIn = async (keeping: Keeping): Promise<Result<Keys>> =>
    keeping === 'locked' ? sealedKeys() : ok(await plain[keeping].get());

  const takeFromSafe = async (ids: readonly string[]) => {
    const sealed = await vault.keys();
    if (sealed.ok && ids.some((id) => Object.hasOwn(sealed.value, id))) await vault.update(without(ids));
  };

  const takeGone = async (isKept: (id: string) => boolean) => {
    const ids = (await gone.get()).filter((id) => !isKept(id));
    if (ids.length === 0 || (await vault.state()) !== 'open') return;
    await takeFromSafe(ids);
    await gone.remove();
  };

  const isSafeEmpty = async (): Promise<boolean> => {
    const sealed = await vault.keys();
    return sealed.ok && Object.keys(sealed.value).length === 0;
  };

  const take = async (keeping: Keeping, ids: readonly string[]): Promise<void> => {
    if (keeping === 'locked') await takeFromSafe(ids);
    else await plain[keeping].update(without(ids));
  };

  return {
    async get({ id, keeping }: Place): Promise<Result<string>> {
      const keys = await keysIn(keeping);
      if (!keys.ok) return keys;
      const key = keys.value[id];
      return key === undefined ? fail({ kind: 'keyMissing' }) : ok(key);
    },

    async access({ id, keeping }: Place): Promise<Access> {
      const keys = await keysIn(keeping);
      if (!keys.ok) return 'locked';
      return Object.hasOwn(keys.value, id) ? 'open' : 'missing';
    },

    async put({ id, keeping }: Place, key: string): Promise<Result<null>> {
      const add = (keys: Keys): Keys => ({ ...keys, [id]: key });
      if (keeping === 'locked') return vault.update(add);
      await plain[keeping].update(add);
      return ok(null);
    },

    /** The key is gone from everywhere. */
    async remove(id: string): Promise<void> {
      if ((await vault.state()) === 'locked') await gone.update((ids) => [...ids, id]);
      for (const keeping of keepings) await take(keeping, [id]);
    },

    /**
     * Takes the keys of these accounts from where they no longer belong: a stopped worker may have left one there. What
     * belongs to no account is not touched: an account that cannot be read must not cost its key.
     */
    async tidy(places: readonly Place[]): Promise<void> {
      for (const keeping of keepings)
        await take(
          keeping,
          places.filter((place) => place.keeping !== keeping).map(({ id }) => id),
        );
      await takeGone((id) => places.some((place) => place.id === id));
      const isSealing = places.some(({ keeping }) => keeping === 'locked');
      if (!isSealing && (await isSafeEmpty())) await vault.drop();
    },
  };
};

export type Keyring = ReturnType<typeof createKeyring>;
