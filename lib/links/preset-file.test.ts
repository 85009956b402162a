import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currencies } from '../money/currency.ts';
import { latte } from './link.fixture.ts';
import { fileOfPresets, presetsFrom } from './preset-file.ts';

const yen = { ...latte, title: '抹茶ラテ', amount: 1200, currency: 'JPY', multiple: true } as const;

const file = (presets: unknown, rest = {}) =>
  JSON.stringify({ format: 'quick-links-presets', version: 1, presets, ...rest });

test('a file tells amounts as people write them', () => {
  expect(JSON.parse(fileOfPresets([latte, yen]))).toEqual({
    format: 'quick-links-presets',
    version: 1,
    presets: [
      {
        title: 'Hot Latte',
        amount: '74.40',
        currency: 'THB',
        description: latte.description,
        multiple: false,
      },
      { title: '抹茶ラテ', amount: '1200', currency: 'JPY', description: latte.description, multiple: true },
    ],
  });
});

test('what was saved is read back as it was', () => {
  const text = fc.stringMatching(/^[a-zก-ฮ一-丠0-9"'<&]{1,40}$/u);
  const draft = fc.record({
    title: text,
    amount: fc.integer({ min: 1, max: 99_999_999_999 }),
    currency: fc.constantFrom(...currencies),
    description: text,
    multiple: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(draft, { maxLength: 8 }), (drafts) => {
      expect(presetsFrom(fileOfPresets(drafts))).toEqual({ drafts, odd: [] });
    }),
    { seed: 7440 },
  );
});

test('a description and whether it is for many payments may be left out', () => {
  expect(presetsFrom(file([{ title: 'Hot Latte', amount: '74.40', currency: 'THB' }]))?.drafts).toEqual([
    { ...latte, description: 'Hot Latte', multiple: false },
  ]);
});

describe('an entry that is none is told by its place, and the others are read:', () => {
  test.each([
    ['an amount that could be two', { title: 'x', amount: '1.234,56', currency: 'THB' }],
    ['an amount of nothing', { title: 'x', amount: '0', currency: 'THB' }],
    ['an amount that is a number', { title: 'x', amount: 74.4, currency: 'THB' }],
    ['a currency that Omise does not take', { title: 'x', amount: '5', currency: 'KRW' }],
    ['no title', { title: ' ', amount: '5', currency: 'THB' }],
    ['a title that is far too long', { title: 'x'.repeat(300), amount: '5', currency: 'THB' }],
    ['a key', { title: 'skey_test_5xyz7vwd1nf9f2opq3r', amount: '5', currency: 'THB' }],
    ['nothing', null],
  ])('%s', (_, odd) => {
    const good = { title: 'Hot Latte', amount: '74.40', currency: 'THB' };
    expect(presetsFrom(file([good, odd, good]))).toMatchObject({ drafts: [{ amount: 7440 }, {}], odd: [2] });
  });
});

test.each([
  '',
  'Hot Latte;74.40',
  '{"presets":',
  '[]',
  '{}',
  file([], { version: 2 }),
  file([], { format: 'csv' }),
])('“%s” is no such file', (text) => {
  expect(presetsFrom(text)).toBeUndefined();
});
