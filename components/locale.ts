import { i18n } from '../locales/words.ts';
import type { Currency } from '../lib/money/currency.ts';
import { digitsOf } from '../lib/money/currency.ts';
import { formatAmount, formatMoney } from '../lib/money/format-amount.ts';
import type { Locale } from '../lib/money/locale.ts';

/** The language that the words are in: the browser's, where we have it. */
export const locale = (): Locale => {
  const name = i18n.t('locale');
  return name === 'th' || name === 'ja' ? name : 'en';
};

/** "฿1,250.50", for sentences. */
export const money = (subunits: number, currency: Currency): string =>
  formatMoney(subunits, currency, locale());

/** "1,250.50", for the hero and for fields. */
export const amount = (subunits: number, currency: Currency): string =>
  formatAmount(subunits, currency, locale());

/** An amount as it may be typed, for hints: "1,250.50", or "1,250" in yen. */
export const exampleAmount = (currency: Currency): string =>
  amount(digitsOf(currency) === 0 ? 1250 : 125050, currency);
