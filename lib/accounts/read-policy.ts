import * as z from 'zod/mini';
import type { Largest, Policy } from '../links/policy.ts';
import type { Currency } from '../money/currency.ts';
import { currencies, isCurrency } from '../money/currency.ts';
import { parseAmount } from '../money/parse-amount.ts';

const currency = z.enum(currencies);
const flag = z.boolean();
const record = z.record(z.string(), z.unknown());

/** "5000.00" in main units -> subunits. A bound that cannot be read lets nothing through, so that somebody asks. */
const readBound = (written: unknown, code: Currency): number => {
  const amount = parseAmount(String(written), code);
  return amount.ok ? amount.subunits : 0;
};

const readLargest = (written: unknown): Largest | undefined => {
  const entries = record.safeParse(written);
  if (!entries.success) return undefined;
  const bounds: Largest = {};
  for (const [code, text] of Object.entries(entries.data))
    if (isCurrency(code)) bounds[code] = readBound(text, code);
  return bounds;
};

/** Of a list, what is a currency: one that is written wrong does not allow all the others. */
const readAllowed = (written: unknown): Currency[] | undefined =>
  Array.isArray(written)
    ? written.filter((code: unknown): code is Currency => typeof code === 'string' && isCurrency(code))
    : undefined;

const schemas = {
  testModeOnly: flag,
  allowedCurrencies: z.pipe(z.unknown(), z.transform(readAllowed)),
  largestAmount: z.pipe(z.unknown(), z.transform(readLargest)),
  passphraseRequired: flag,
  autoLockMinutes: z.int().check(z.minimum(1), z.maximum(1440)),
  noExport: flag,
  defaultCurrency: currency,
};

/** What `storage.managed` holds -> the policy. Each rule by itself: one that is written wrong does not undo the others. */
export const readPolicy = (managed: Record<string, unknown>): Policy => {
  const rules: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(schemas)) {
    const read = schema.safeParse(managed[name]);
    if (read.success && read.data !== undefined && read.data !== false) rules[name] = read.data;
  }
  return rules;
};
