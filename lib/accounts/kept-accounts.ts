import * as z from 'zod/mini';
import { keepings } from '../links/account.ts';
import { accountSchema, amountLimitsSchema } from '../links/schema.ts';

/** An account of the merchant's. Its key lies elsewhere: `keeping` says where. `since`: when the key was added. */
export const keptAccountSchema = z.object({
  account: accountSchema,
  limits: z.exactOptional(amountLimitsSchema),
  keeping: z.enum(keepings),
  since: z.string(),
});
export type KeptAccount = z.output<typeof keptAccountSchema>;

/** All accounts with a key, and the id of the one in use, which may be the sandbox. */
export const keptAccountsSchema = z.object({ list: z.array(keptAccountSchema), current: z.string() });
export type KeptAccounts = z.output<typeof keptAccountsSchema>;

export const placeOf = ({ account: { id }, keeping }: KeptAccount) => ({ id, keeping });

/** With this account in the place of the one with its id, or at the end. */
export const withAccount = (all: KeptAccounts, kept: KeptAccount): KeptAccounts => {
  const index = all.list.findIndex(({ account }) => account.id === kept.account.id);
  return { ...all, list: index < 0 ? [...all.list, kept] : all.list.with(index, kept) };
};
