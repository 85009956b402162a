import * as z from 'zod/mini';
import type { Account, AmountLimits } from '../links/account.ts';
import { amountLimitsSchema } from '../links/schema.ts';
import type { Currency } from '../money/currency.ts';
import { currencies, isCurrency } from '../money/currency.ts';
import type { Reading } from './answer.ts';
import type { Trust } from './found-link.ts';
import type { Fields } from './wire.ts';
import { fieldsOf, readerOf, upperCase } from './wire.ts';

/** The account as the API tells it: it knows of livemode, and nothing of keys or the sandbox. */
export type ToldAccount = Omit<Account, 'mode' | 'keyHint' | 'name' | 'colour' | 'start'> & {
  livemode: boolean;
};

const currency = z.enum(currencies);

const accountSchema: z.ZodMiniType<ToldAccount> = z.object({
  id: z.string(),
  livemode: z.boolean(),
  email: z.exactOptional(z.string()),
  country: z.string(),
  currency,
  currencies: z.array(currency),
});

/** The account's own currency first. One that Omise adds some day is left out, not a fault. */
const currenciesOf = (wire: Fields): unknown[] => {
  const supported = Array.isArray(wire.supported_currencies) ? wire.supported_currencies : [];
  const all = [wire.currency, ...supported].map(upperCase);
  return [...new Set(all)].filter((code) => typeof code === 'string' && isCurrency(code));
};

const rename = (wire: Fields): Record<keyof ToldAccount, unknown> => ({
  id: wire.id,
  livemode: wire.livemode,
  email: wire.email,
  country: wire.country,
  currency: upperCase(wire.currency),
  currencies: currenciesOf(wire),
});

const readToldAccount = readerOf('account', accountSchema, rename);

/** The account behind the key; its livemode must be the key's. */
export const readAccount = (json: unknown, { livemode }: Trust): Reading<ToldAccount> => {
  const account = readToldAccount(json);
  if (!account) return { reason: 'shape' };
  return account.livemode === livemode ? { value: account } : { reason: 'livemode' };
};

/** Where Omise has accounts (docs: "Limits"): an answer about limits names the country, not the currency. */
const currencyOf: ReadonlyMap<unknown, Currency> = new Map([
  ['TH', 'THB'],
  ['JP', 'JPY'],
  ['SG', 'SGD'],
  ['MY', 'MYR'],
]);

/** What one charge may be; undefined where the answer does not tell. */
export const readLimits = (json: unknown): Reading<AmountLimits | undefined> => {
  const { object, country, limits } = fieldsOf(json);
  if (object !== 'capability') return { reason: 'shape' };
  const { min, max } = fieldsOf(fieldsOf(limits).charge_amount);
  return { value: amountLimitsSchema.safeParse({ currency: currencyOf.get(country), min, max }).data };
};
