import { locale } from '../locales/locale.ts';
import type { Currency } from '../lib/money/currency.ts';
import { digitsOf } from '../lib/money/currency.ts';
import { formatAmount, formatMoney } from '../lib/money/format-amount.ts';

export { locale };

/** "฿1,250.50", for sentences. */
export const money = (subunits: number, currency: Currency): string =>
  formatMoney(subunits, currency, locale());

/** "1,250.50", for the hero and for fields. */
export const amount = (subunits: number, currency: Currency): string =>
  formatAmount(subunits, currency, locale());

/** "1,200": how many. */
export const count = (number: number): string => number.toLocaleString(locale());

/** An amount as it may be typed, for hints: "1,250.50", or "1,250" in yen. */
export const exampleAmount = (currency: Currency): string =>
  amount(digitsOf(currency) === 0 ? 1250 : 125050, currency);
