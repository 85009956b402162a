import type { Currency } from './currency.ts';

/**
 * What stands before an amount in a sentence. A table of ours, because Intl's differs by locale and
 * fails us in each: "THB 74.40" (en, ja), a wide "￥" (ja), and a bare "$" for USD (en, ja), where
 * four more dollars are about. No two currencies share a sign here.
 */
export const symbolOf: Readonly<Record<Currency, string>> = {
  AUD: 'A$',
  CAD: 'CA$',
  CHF: 'CHF',
  CNY: 'CN¥',
  DKK: 'DKK',
  EUR: '€',
  GBP: '£',
  HKD: 'HK$',
  IDR: 'Rp',
  JPY: '¥',
  MYR: 'RM',
  SGD: 'S$',
  THB: '฿',
  USD: 'US$',
};
