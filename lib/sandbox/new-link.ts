import * as z from 'zod/mini';
import { currencies, digitsOf } from '../money/currency.ts';
import type { Currency } from '../money/currency.ts';
import { account } from './account.ts';

const notANumber = 'amount is not a number';
const unsupported = 'currency is currently not supported';

const filled = (name: string) =>
  z.string(`${name} can't be blank`).check(z.regex(/\S/, `${name} can't be blank`));

/** The parameters of POST /links, as text; the faults in Omise's words, recorded where there are recordings. */
export const newLinkSchema = z.object({
  amount: z.pipe(
    z
      .string(notANumber)
      .check(
        z.regex(/^-?\d+(\.\d+)?$/, { error: notANumber, abort: true }),
        z.regex(/^-?\d+$/, 'amount must be an integer'),
      ),
    z.transform(Number),
  ),
  currency: z.pipe(
    z.pipe(
      z.string(unsupported),
      z.transform((code: string) => code.toUpperCase()),
    ),
    z.enum(currencies, unsupported),
  ),
  title: filled('title'),
  description: filled('description'),
  multiple: z.pipe(
    z.enum(['true', 'false'], 'multiple must be true or false'),
    z.transform((multiple) => multiple === 'true'),
  ),
});

export type NewLink = z.infer<typeof newLinkSchema>;

const inMainUnits = (subunits: number, currency: Currency): string => {
  const main = subunits / 10 ** digitsOf(currency);
  return Number.isInteger(main) ? main.toFixed(1) : String(main);
};

// The store reads whole numbers back only as far as JavaScript counts them.
const elsewhere = { min: 1, max: Number.MAX_SAFE_INTEGER };

/**
 * Why an amount is outside the account's limits, in main units as Omise says it, or undefined.
 * The limits are those of the account's currency: of another currency any amount above nothing will do.
 */
export const limitFault = ({
  amount,
  currency,
}: Pick<NewLink, 'amount' | 'currency'>): string | undefined => {
  const { min, max } = currency === account.currency ? account.limits : elsewhere;
  const say = (bound: string, limit: number) =>
    `amount must be ${bound} than or equal to ${inMainUnits(limit, currency)}`;
  if (amount < min) return say('greater', min);
  return amount > max ? say('less', max) : undefined;
};
