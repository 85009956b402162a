import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencies } from '../money/currency.ts';
import { parseAmount } from '../money/parse-amount.ts';
import { fuzz } from './corpus/fuzz.ts';
import { corpora, expectedOf, score } from './corpus/score.ts';
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

describe.each(Object.entries(corpora))('the corpus: %s', (_, corpus) => {
  const { missed, wrong, found, priced } = score(corpus);
  const known = expectedOf(corpus).filter(({ line }) => !missed.includes(line));

  it('has no wrong amount', () => expect(wrong).toEqual([]));
  it('has 95 % of the prices that a human is certain of', () =>
    expect(found / priced).toBeGreaterThanOrEqual(0.95));
  it.each(known)('$line is read as a human reads it', ({ line, home, draft }) =>
    expect(readSelection(line, home)).toEqual(draft),
  );
});

it('is held to at least 300 lines', () =>
  expect(Object.values(corpora).flatMap(expectedOf).length).toBeGreaterThanOrEqual(300));

it('neither throws on 50,000 random lines, nor finds an amount that they do not hold', () => {
  const { threw, invented } = fuzz(50_000, seed);
  expect({ threw, invented }).toEqual({ threw: [], invented: [] });
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

  it('has only prices that the form takes', () =>
    fc.assert(
      fc.property(line, home, (text, currency) => {
        const { price, others = [] } = readSelection(text, currency);
        const prices = price ? [price, ...others] : others;
        return prices.every((one) => parseAmount(one.amountText, one.currency).ok);
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
