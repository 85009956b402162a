import type { Currency } from './currency.ts';
import { digitsOf } from './currency.ts';

/** Subunits -> main units for machines: a point, and no grouping. 125050 THB -> "1250.50", 1250 JPY -> "1250". */
export const mainUnits = (subunits: number, currency: Currency): string => {
  const digits = digitsOf(currency);
  const all = String(Math.abs(subunits)).padStart(digits + 1, '0');
  const sign = subunits < 0 ? '-' : '';
  return digits === 0 ? `${sign}${all}` : `${sign}${all.slice(0, -digits)}.${all.slice(-digits)}`;
};
