import type { Currency } from './currency.ts';
import { formatAmount } from './format-amount.ts';
import { parseAmount } from './parse-amount.ts';

const hasDecimals = /[.．]\p{Nd}/u;

/**
 * An amount as typed -> the same as it was understood: "๗๔.๔" -> "74.40", "1450" -> "1,450". A whole amount stays
 * whole, so that it is still right in a currency without decimals. What was not understood stays as it was typed.
 */
export const tidyAmount = (text: string, currency: Currency): string => {
  const read = parseAmount(text, currency);
  if (!read.ok) return text;
  const tidy = formatAmount(read.subunits, currency, 'en');
  return hasDecimals.test(text) ? tidy : tidy.replace(/\.00$/u, '');
};
