import * as z from 'zod/mini';
import type { Stored } from '../platform/stored.ts';
import type { KeptAccounts } from './kept-accounts.ts';
import { keptAccountSchema, withAccount } from './kept-accounts.ts';
import type { Keys } from './safe.ts';

/** Before there could be several, the one account was kept with its key (until 0.1.0). */
export const oldAccountSchema = z.nullable(
  z.object({
    key: z.string(),
    account: z.looseObject({ id: z.string(), currency: z.string() }),
    limits: z.exactOptional(z.unknown()),
  }),
);
type Old = z.output<typeof oldAccountSchema>;

type Parts = { old: Stored<Old>; kept: Stored<KeptAccounts>; device: Stored<Keys>; now: () => number };

/** Takes that account over, with its key on this device as before. */
export const adoptOldAccount = async ({ old, kept, device, now }: Parts): Promise<void> => {
  const found = await old.get();
  if (!found) return;
  const { key, account, limits } = found;
  const adopted = keptAccountSchema.safeParse({
    account: { ...account, colour: 'slate', start: { currency: account.currency, multiple: false } },
    ...(limits !== undefined && { limits }),
    keeping: 'device',
    since: new Date(now()).toISOString(),
  });
  // What cannot be read stays as it is: a key must not be lost for it.
  if (!adopted.success) return;
  const { list } = await kept.get();
  // Taken over before, by a worker that was stopped: how its key is kept may have been changed since.
  if (list.some((mine) => mine.account.id === account.id)) return old.remove();
  await device.update((keys) => ({ ...keys, [account.id]: key }));
  await kept.update((all) => ({ ...withAccount(all, adopted.data), current: account.id }));
  return old.remove();
};
