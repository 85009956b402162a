import type { Fault, Result } from '../faults/fault.ts';
import { fail, ok } from '../faults/fault.ts';
import type { LockState } from '../links/account.ts';
import { isTooShort } from '../links/passphrase.ts';
import { createQueue } from '../platform/queue.ts';
import type { Stored } from '../platform/stored.ts';
import type { Opening } from './opening.ts';
import type { Keys, Safe } from './safe.ts';
import { derive, isIntact, newKdf, rounds, safeSchema, seal, unseal } from './safe.ts';
import type { Tries } from './tries.ts';
import { failedOnceMore, secondsLeft, withinReason } from './tries.ts';

type Parts = {
  /** As it is: what does not parse is a damaged safe, not none. */
  safe: Stored<unknown>;
  tries: Stored<Tries>;
  opening: Opening;
  /** Milliseconds since 1970. */
  now: () => number;
};

type Opened = { keys: Keys; secret: string; box: Safe };

/** What is wrong with a passphrase that is to seal. */
export const checkPassphrase = (passphrase: string): Fault | undefined =>
  isTooShort(passphrase) ? { kind: 'invalid', field: 'passphrase', problem: 'tooShort' } : undefined;

/** The safe for keys: one passphrase. Opening and changing it happen one after the other. */
export const createVault = ({ safe, tries, opening, now }: Parts) => {
  const inTurn = createQueue();

  const intact = async (): Promise<Result<Safe>> => {
    const parsed = safeSchema.safeParse(await safe.get());
    return parsed.success && (await isIntact(parsed.data)) ? ok(parsed.data) : fail({ kind: 'damagedSafe' });
  };

  const isNone = async (): Promise<boolean> => ((await safe.get()) ?? null) === null;

  const open = async (secret: string, begun: number): Promise<Result<null>> =>
    (await opening.open(secret, begun)) ? ok(null) : fail({ kind: 'locked' });

  /** Seals under a new salt, and leaves it open. */
  const sealAnew = async (keys: Keys, passphrase: string, begun: number): Promise<Result<null>> => {
    const kdf = newKdf();
    const secret = await derive(passphrase, kdf);
    await safe.set(await seal(keys, secret, kdf));
    return open(secret, begun);
  };

  const refuse = async (): Promise<Result<never>> =>
    fail({ kind: 'wrongPassphrase', waitSeconds: secondsLeft(await tries.get(), now()) });

  /** What this passphrase opens. Each try is written down before it is made: a stopped worker gives none for nothing. */
  const tryPassphrase = async (passphrase: string): Promise<Result<Opened>> => {
    await tries.update((before) => withinReason(before, now()));
    const waitSeconds = secondsLeft(await tries.get(), now());
    if (waitSeconds > 0) return fail({ kind: 'tooManyTries', waitSeconds });
    const box = await intact();
    if (!box.ok) return box;
    await tries.update((before) => failedOnceMore(before, now()));
    const secret = await derive(passphrase, box.value.kdf);
    const keys = await unseal(box.value, secret);
    if (!keys) return refuse();
    await tries.remove();
    return ok({ keys, secret, box: box.value });
  };

  /** A safe of fewer rounds than are made today is sealed anew; where that fails, it is open all the same. */
  const renew = async ({ keys, box }: Opened, passphrase: string): Promise<void> => {
    if (box.kdf.rounds < rounds) await sealAnew(keys, passphrase, opening.begin()).catch(() => undefined);
  };

  const unlock = async (passphrase: string): Promise<Result<null>> => {
    if (await isNone()) return ok(null);
    const begun = opening.begin();
    const tried = await tryPassphrase(passphrase);
    if (!tried.ok) return tried;
    const opened = await open(tried.value.secret, begun);
    if (opened.ok) await renew(tried.value, passphrase);
    return opened;
  };

  /** A secret that does not open the safe is an older one's: a worker was stopped while it changed the passphrase. */
  const read = async (): Promise<Result<Opened>> => {
    const secret = await opening.secret();
    if (secret === undefined) return fail({ kind: 'locked' });
    const box = await intact();
    if (!box.ok) return box;
    const keys = await unseal(box.value, secret);
    if (keys) return ok({ keys, secret, box: box.value });
    await opening.lock();
    return fail({ kind: 'locked' });
  };

  const begin = async (passphrase: string): Promise<Result<null>> => {
    const fault = checkPassphrase(passphrase);
    if (fault) return fail(fault);
    return (await isNone()) ? sealAnew({}, passphrase, opening.begin()) : ok(null);
  };

  const update = async (change: (keys: Keys) => Keys): Promise<Result<null>> => {
    const found = await read();
    if (!found.ok) return found;
    const { keys, secret, box } = found.value;
    await safe.set(await seal(change(keys), secret, box.kdf));
    return ok(null);
  };

  const change = async (from: string, to: string): Promise<Result<null>> => {
    const fault = checkPassphrase(to);
    if (fault) return fail(fault);
    const begun = opening.begin();
    const tried = await tryPassphrase(from);
    if (!tried.ok) return tried;
    // Locked meanwhile it stays locked, and the new passphrase holds.
    await sealAnew(tried.value.keys, to, begun);
    return ok(null);
  };

  const keys = async (): Promise<Result<Keys>> => {
    const found = await read();
    return found.ok ? ok(found.value.keys) : found;
  };

  const drop = async (): Promise<void> => {
    await Promise.all([safe.remove(), opening.lock(), tries.remove()]);
  };

  return {
    async state(): Promise<LockState> {
      if (await isNone()) return 'none';
      return (await opening.secret()) === undefined ? 'locked' : 'open';
    },

    /** How long the next passphrase is not heard. */
    waitSeconds: async (): Promise<number> => secondsLeft(withinReason(await tries.get(), now()), now()),

    keys: () => inTurn(keys),

    /** Opens it. */
    unlock: (passphrase: string) => inTurn(() => unlock(passphrase)),

    /** Makes an empty safe, open, where there is none. */
    begin: (passphrase: string) => inTurn(() => begin(passphrase)),

    /** Changes what is sealed, while it is open. */
    update: (changed: (keys: Keys) => Keys) => inTurn(() => update(changed)),

    changePassphrase: (from: string, to: string) => inTurn(() => change(from, to)),

    /** Nothing is sealed any more. */
    drop: () => inTurn(drop),
  };
};

export type Vault = ReturnType<typeof createVault>;
