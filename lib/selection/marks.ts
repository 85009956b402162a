import { currencyMarks, type Mark } from '../money/marks.ts';

// As on Thai price tags (and Swiss ones): "120.-" is 120 and no satang.
const tagEnd: Mark = { text: '.-', currencies: ['THB', 'CHF'], side: 'after', onlyAtHome: true };

// Known only so that "NT$500" and "$5 NZD" are not taken for a dollar of Omise's.
const foreign = [
  '₩',
  '₫',
  '₹',
  '₱',
  '₽',
  '₺',
  '₪',
  '₭',
  'NT$',
  'NZ$',
  'R$',
  'MX$',
  'NZD',
  'TWD',
  'MXN',
  'KRW',
];

/** What may stand beside a number in a text and make it a price. */
export const priceMarks: readonly Mark[] = [
  ...currencyMarks,
  tagEnd,
  ...foreign.map((text): Mark => ({ text, currencies: [], side: 'either' })),
];
