import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AmountProblem } from '../faults/fault.ts';
import { currencies, digitsOf, type Currency } from './currency.ts';
import { currencyMarks } from './marks.ts';
import { parseAmount } from './parse-amount.ts';

const seed = 74_40;

const subunits = (text: string, currency: Currency = 'THB') => {
  const amount = parseAmount(text, currency);
  return amount.ok ? amount.subunits : amount.problem;
};

const isSafe = (value: number) => Number.isSafeInteger(value) && value > 0;

const refuses = (problem: AmountProblem, texts: string[], currency: Currency = 'THB') =>
  it.each(texts)(`%j is ${problem} in ${currency}`, (text) =>
    expect(parseAmount(text, currency)).toEqual({ ok: false, problem }),
  );

describe('a number', () => {
  it('counts in subunits', () => expect(subunits('74.40')).toBe(7440));
  it('may be grouped', () => expect(subunits('1,250.50')).toBe(125_050));
  it('may be grouped twice', () => expect(subunits('1,234,567')).toBe(123_456_700));
  it('may leave a decimal out', () => expect(subunits('1250.5')).toBe(125_050));
  it('may begin with the point', () => expect(subunits('.5')).toBe(50));
  it('may end with the point', () => expect(subunits('5.')).toBe(500));
  it('may have leading zeros', () => expect(subunits('007')).toBe(700));
  it('may stand between blanks', () => expect(subunits('\u3000 74.40\u00A0\n')).toBe(7440));
  it('may be in Thai digits', () => expect(subunits('๗๔.๔๐')).toBe(7440));
  it('may be full-width', () => expect(subunits('１，２５０．５０')).toBe(125_050));
  it('has no subunits in JPY', () => expect(subunits('1,200', 'JPY')).toBe(1200));
  it('has hundredths in IDR', () => expect(subunits('50,000', 'IDR')).toBe(5_000_000));
  it('may be as large as is exact', () => expect(subunits('90,071,992,547,409.91')).toBe(2 ** 53 - 1));
  it('meets no float on its way', () =>
    expect(['19.99', '0.07', '0.29', '1.15', '4.35', '1.01'].map((text) => subunits(text))).toEqual([
      1999, 7, 29, 115, 435, 101,
    ]));
});

describe('a mark of the same currency', () => {
  it.each<[string, Currency, number]>([
    ['฿74.40', 'THB', 7440],
    ['74.40฿', 'THB', 7440],
    ['THB 74.40', 'THB', 7440],
    ['74.40 thb', 'THB', 7440],
    ['๗๔.๔๐ บาท', 'THB', 7440],
    ['บาท 74.40', 'THB', 7440],
    ['฿120 THB', 'THB', 12_000],
    ['¥1,200', 'JPY', 1200],
    ['￥1,200', 'JPY', 1200],
    ['１，２００円', 'JPY', 1200],
    ['1200 JPY', 'JPY', 1200],
    ['¥12.50', 'CNY', 1250],
    ['S$12.50', 'SGD', 1250],
    ['SGD12.50', 'SGD', 1250],
    ['RM 30', 'MYR', 3000],
    ['rm30', 'MYR', 3000],
    ['$5', 'USD', 500],
    ['$5 USD', 'USD', 500],
    ['$5', 'AUD', 500],
    ['£5', 'GBP', 500],
    ['5 €', 'EUR', 500],
    ['kr. 50', 'DKK', 5000],
    ['Rp. 50,000', 'IDR', 5_000_000],
    ['CHF 9.50', 'CHF', 950],
  ])('%s is read in %s', (text, currency, expected) => expect(subunits(text, currency)).toBe(expected));

  refuses('notANumber', ['$5', '¥5', '5 USD', 'THBB5', '฿฿฿5']);
  refuses('notANumber', ['S$5', 'A$5'], 'USD');
});

describe('what could be read in two ways', () => {
  refuses('unclear', ['1.234,56', '1,23', '12,34,567', '1,2345', '0,5', '1,,250', '1.2.3', ',5', '5,']);
  refuses('unclear', ['0,500', '01,250', '1250,500', '1,250,50']);
  refuses('unclear', ['1 250', '1\u00A0250.50', "1'250", '1’250', '1\n2']);
  refuses('unclear', ['1๒3', '1２', '๑２', '๗๔.40']);
});

describe('what is no amount to ask for', () => {
  refuses('empty', ['', '  ', '\u3000\n', '฿', 'THB']);
  refuses('negative', ['-5', '−5', '–5', '-฿5', '฿-5', '-5 THB', '－５', '-0']);
  refuses('zero', ['0', '0.00', '000', '.0', '฿0']);
  refuses('zero', ['0'], 'JPY');
  refuses('tooManyDecimals', ['74.405', '74.400', '1.250', '0.001']);
  refuses('tooManyDecimals', ['1.5', '1200.00', '.5'], 'JPY');
  refuses('tooLarge', ['90071992547409.92', '9'.repeat(100_000)]);
  refuses('tooLarge', ['9007199254740992'], 'JPY');
  refuses('notANumber', [
    '1e5',
    '1.5k',
    'abc',
    '5-10',
    '5-',
    '--5',
    '-',
    '.',
    ',',
    '+5',
    '5%',
    '½',
    '٥',
    '0x10',
  ]);
  refuses('notANumber', ['5\u0000', '1\u200B2', '\u202E5', 'Infinity', 'NaN', '5 ฿ 6', '1 THB2', '(5)']);
});

describe('any text', () => {
  const pieces = [...'0123456789.,-−๑２฿$ k'.split(''), ...currencyMarks.map((mark) => mark.text)];
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((list) => list.join('')),
  );

  it('is refused, or a safe integer above zero', () =>
    fc.assert(
      fc.property(text, fc.constantFrom(...currencies), (typed, currency) => {
        const amount = parseAmount(typed, currency);
        return !amount.ok || isSafe(amount.subunits);
      }),
      { seed, numRuns: 5000 },
    ));

  it('reads whole and part as they stand', () =>
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 99 }), (whole, part) => {
        const typed = `${whole}.${String(part).padStart(2, '0')}`;
        expect(subunits(typed)).toBe(whole * 100 + part);
      }),
      { seed },
    ));

  it.each(currencies)('means the same with each mark of %s', (currency) => {
    const marks = currencyMarks.filter((mark) => mark.currencies.includes(currency));
    const read = marks.flatMap(({ text: mark }) =>
      [`${mark} 12`, `12 ${mark}`].map((m) => subunits(m, currency)),
    );
    expect(new Set(read)).toEqual(new Set([12 * 10 ** digitsOf(currency)]));
  });
});
