import { expect, test } from 'vitest';
import { latte } from '../links/link.fixture.ts';
import { lineOf, suggestionsFor } from './suggestions.ts';

const espresso = { ...latte, title: 'Espresso', amount: 4500 };
const cake = { ...latte, title: '抹茶ケーキ', amount: 1200, currency: 'JPY' } as const;
const offered = [espresso, latte, cake];

test('a draft is offered as it would be typed', () => {
  expect([latte, cake].map(lineOf)).toEqual(['74.40 THB Hot Latte', '1200 JPY 抹茶ケーキ']);
});

test.each([
  ['', offered],
  ['lat', [latte]],
  ['LATTE hot', [latte]],
  ['45', [espresso]],
  ['ケーキ', [cake]],
  ['１２００', [cake]],
  ['latte 45', []],
])('“%s” finds what has all its words', (text, found) => {
  expect(suggestionsFor(text, offered)).toEqual(found);
});

test('what was asked for often is offered once, and no more than five are', () => {
  const many = Array.from({ length: 8 }, (_, index) => ({ ...latte, amount: 1000 + index }));
  expect(suggestionsFor('', [latte, { ...latte }, ...many])).toEqual([latte, ...many.slice(0, 4)]);
});
