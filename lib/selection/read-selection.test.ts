import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencies } from '../money/currency.ts';
import { parseAmount } from '../money/parse-amount.ts';
import { toPlainText } from '../money/plain-text.ts';
import { pricedLines, unpricedLines } from './corpus.ts';
import { priceMarks } from './marks.ts';
import { readSelection } from './read-selection.ts';

const seed = 74_40;

const letters = (text: string) => text.replace(/[^\p{L}]/gu, '');

describe('source', () => {
  it('has its white space folded and trimmed', () =>
    expect(readSelection(' Hot\u00A0\u3000Latte\r\n\tto go ', 'THB').source).toBe('Hot Latte to go'));
  it('has no hidden characters', () =>
    expect(readSelection('Lat\u200Bte\u0000\u200E', 'THB').source).toBe('Latte'));
});

describe('a line with one clear price', () => {
  it.each(pricedLines)('%j is %j at %s %s', (line, title, currency, amountText, home = 'THB') => {
    const { source } = readSelection(line, home);
    expect(readSelection(line, home)).toEqual({ source, title, price: { amountText, currency } });
  });
});

describe('a line without one clear price', () => {
  it.each(unpricedLines)('%j is a title', (line, home = 'THB') => {
    const { source } = readSelection(line, home);
    expect(readSelection(line, home)).toEqual({ source, title: source });
  });
});

describe('hidden characters', () => {
  it.each(['1\u200B2 THB', '1\u200D2 THB', '\u202E04.47\u202C THB'])('%j has no price', (line) =>
    expect(readSelection(line, 'THB').price).toBeUndefined(),
  );
});

describe('any line', () => {
  const pieces = [
    '1',
    '20',
    '๓',
    '４',
    '1,500',
    '74.40',
    ' ',
    ' ',
    '-',
    '.',
    ',',
    '(',
    ')',
    'x',
    'ラテ',
    'กา',
    'k',
    '\u200B',
  ];
  const marks = priceMarks.map((mark) => mark.text);
  const piece = fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...marks));
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 10 }).map((list) => list.join('')),
  );
  const home = fc.constantFrom(...currencies);

  it('has at most a price that stands in it and that the form takes', () =>
    fc.assert(
      fc.property(line, home, (text, currency) => {
        const { price, source } = readSelection(text, currency);
        if (!price) return true;
        return (
          toPlainText(source).includes(price.amountText) && parseAmount(price.amountText, price.currency).ok
        );
      }),
      { seed, numRuns: 5000 },
    ));

  it('has a title that is part of it', () =>
    fc.assert(
      fc.property(line, home, (text, currency) => {
        const { title, source } = readSelection(text, currency);
        return source.includes(title);
      }),
      { seed, numRuns: 5000 },
    ));

  it('keeps every letter and digit around the price', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,5}[-( ]{0,2}[a-zก-ฮあ-ん]{1,5}$/u), (name) => {
        expect(letters(readSelection(`${name} ฿120.00`, 'THB').title)).toBe(letters(name));
      }),
      { seed },
    ));

  it('is read in a time that grows with its length only', () => {
    const long = ['-', '.', '฿', '1,', ')', '…', '฿5 '].map((unit) => `${unit.repeat(20_000)}a ฿50`);
    const start = performance.now();
    long.forEach((text) => readSelection(text, 'THB'));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('money that is given back', () => {
  it.each(['฿50 discount', 'Discount ฿50', 'Refund ฿50', 'Refund of ฿50', '120 THB cashback'])(
    'is no price: “%s”',
    (line) => {
      expect(readSelection(line, 'THB').price).toBeUndefined();
    },
  );
});
