import { digitsOf, type Currency } from './currency.ts';
import type { Locale } from './locale.ts';
import { symbolOf } from './symbol.ts';

const made = new Map<string, Intl.NumberFormat>();

// Making a formatter costs a hundred times as much as using it.
const formatter = (locale: Locale, digits: number): Intl.NumberFormat => {
  const name = `${locale} ${digits}`;
  const known = made.get(name);
  if (known) return known;
  const fresh = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, numberingSystem: 'latn' });
  made.set(name, fresh);
  return fresh;
};

// The whole part goes in as a BigInt and the fraction is put in as text, so that no float is involved.
const formatUnsigned = (subunits: bigint, digits: number, locale: Locale): string => {
  const scale = 10n ** BigInt(digits);
  const fraction = String(subunits % scale).padStart(digits, '0');
  const parts = formatter(locale, digits).formatToParts(subunits / scale);
  return parts.map(({ type, value }) => (type === 'fraction' ? fraction : value)).join('');
};

const withSign = (subunits: number, format: (unsigned: bigint) => string): string => {
  const exact = BigInt(subunits);
  return exact < 0n ? `-${format(-exact)}` : format(exact);
};

/** Subunits -> the number alone, in Latin digits, for every locale. 125050 THB -> "1,250.50". */
export const formatAmount = (subunits: number, currency: Currency, locale: Locale): string =>
  withSign(subunits, (unsigned) => formatUnsigned(unsigned, digitsOf(currency), locale));

// As in the CLDR: a sign that ends in a letter stands off by a blank that does not break.
const prefixOf = (currency: Currency): string => symbolOf[currency].replace(/[a-z]$/iu, '$&\u00A0');

/** Subunits -> the number with a sign that no other currency has. 125050 THB -> "฿1,250.50". */
export const formatMoney = (subunits: number, currency: Currency, locale: Locale): string =>
  withSign(subunits, (unsigned) => prefixOf(currency) + formatUnsigned(unsigned, digitsOf(currency), locale));
