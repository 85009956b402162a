import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencies, type Currency } from './currency.ts';
import { formatAmount, formatMoney } from './format-amount.ts';
import type { Locale } from './locale.ts';
import { parseAmount } from './parse-amount.ts';

const seed = 74_40;
const locales: Locale[] = ['en', 'th', 'ja'];
const everywhere = (format: (locale: Locale) => string) => [...new Set(locales.map(format))];

describe('formatAmount', () => {
  it('groups and keeps both decimals', () => expect(formatAmount(125_050, 'THB', 'en')).toBe('1,250.50'));
  it('pads the decimals', () => expect(formatAmount(7, 'THB', 'en')).toBe('0.07'));
  it('writes nothing as nothing, with no sign', () => expect(formatAmount(0, 'THB', 'en')).toBe('0.00'));
  it('writes JPY without decimals', () => expect(formatAmount(1200, 'JPY', 'ja')).toBe('1,200'));
  it('writes IDR with decimals', () => expect(formatAmount(5_000_000, 'IDR', 'en')).toBe('50,000.00'));
  it('writes Latin digits everywhere', () =>
    expect(everywhere((locale) => formatAmount(7440, 'THB', locale))).toEqual(['74.40']));
  it('is exact to the last subunit', () =>
    expect(formatAmount(Number.MAX_SAFE_INTEGER, 'THB', 'th')).toBe('90,071,992,547,409.91'));
  it('keeps the sign of less than one', () => expect(formatAmount(-50, 'THB', 'en')).toBe('-0.50'));
});

describe('formatMoney', () => {
  it.each<[Currency, string]>([
    ['AUD', 'A$1,250.50'],
    ['CAD', 'CA$1,250.50'],
    ['CHF', 'CHF\u00A01,250.50'],
    ['CNY', 'CN¥1,250.50'],
    ['DKK', 'DKK\u00A01,250.50'],
    ['EUR', '€1,250.50'],
    ['GBP', '£1,250.50'],
    ['HKD', 'HK$1,250.50'],
    ['IDR', 'Rp\u00A01,250.50'],
    ['JPY', '¥125,050'],
    ['MYR', 'RM\u00A01,250.50'],
    ['SGD', 'S$1,250.50'],
    ['THB', '฿1,250.50'],
    ['USD', 'US$1,250.50'],
  ])('writes %s as %s in every locale', (currency, text) =>
    expect(everywhere((locale) => formatMoney(125_050, currency, locale))).toEqual([text]),
  );
  it('puts a minus before the sign', () => expect(formatMoney(-7440, 'THB', 'en')).toBe('-฿74.40'));
});

describe('what is written can be read again', () => {
  const amounts = fc.oneof(
    fc.integer({ min: 1, max: 1_000_000 }),
    fc.maxSafeNat().filter((n) => n > 0),
  );
  const cases = currencies.flatMap((currency) => locales.map((locale) => ({ currency, locale })));

  it.each(cases)('$currency in $locale', ({ currency, locale }) =>
    fc.assert(
      fc.property(amounts, (subunits) => {
        const written = [formatAmount(subunits, currency, locale), formatMoney(subunits, currency, locale)];
        const read = { ok: true, subunits };
        expect(written.map((text) => parseAmount(text, currency))).toEqual([read, read]);
      }),
      { seed, examples: [[1], [7], [1999], [Number.MAX_SAFE_INTEGER]] },
    ),
  );
});
