import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultSchema } from '../faults/schema.ts';
import { currencies } from '../money/currency.ts';
import type { FormDraft, FormRules } from './form-draft.ts';
import { emptyForm, isUntouched, longest, readForm } from './form-draft.ts';
import { formOf } from './form-of.ts';
import { latte, latteForm, thaiLimits } from './link.fixture.ts';
import { linkDraftSchema } from './schema.ts';

const settings = { seed: 20190529, numRuns: 2000 };
const rules: FormRules = { currencies: ['THB', 'JPY', 'USD'] };
const limited: FormRules = { ...rules, limits: thaiLimits };

const read = (change: Partial<FormDraft>, by: FormRules = rules) => readForm({ ...latteForm, ...change }, by);
const refused = (field: string, problem: string) => ({
  ok: false,
  fault: { kind: 'invalid', field, problem },
});

describe('a form', () => {
  test.each(['', 'JPY'] as const)('is untouched while it is empty, in the currency %j', (currency) => {
    expect(isUntouched(emptyForm(currency))).toBe(true);
  });

  test.each([{ amount: '7' }, { title: 'L' }, { description: 'w' }, { title: ' ' }])(
    'is touched once something stands in it: %j',
    (change) => {
      expect(isUntouched({ ...emptyForm('THB'), ...change })).toBe(false);
    },
  );

  test('that begins as one to be paid many times is untouched, too', () => {
    expect(emptyForm('THB', true)).toEqual({ ...emptyForm('THB'), multiple: true });
    expect(isUntouched(emptyForm('THB', true))).toBe(true);
  });

  test('is untouched where only its switch was: no text would be lost', () => {
    expect(isUntouched({ ...emptyForm('THB'), multiple: true })).toBe(true);
  });
});

describe('a good form', () => {
  test('is the draft that is sent, in subunits', () => {
    expect(read({})).toEqual({ ok: true, value: latte });
  });

  test('has its texts trimmed and their blanks folded', () => {
    const texts = { title: '  Hot\n\tLatte ', description: '\u3000two\r\ncups' };
    expect(read(texts)).toMatchObject({ value: { title: 'Hot Latte', description: 'two cups' } });
  });

  test.each(['', ' \n\t\u3000'])('with the description %j sends the title in its place', (description) => {
    expect(read({ description })).toMatchObject({ value: { description: 'Hot Latte' } });
  });

  test('may be paid many times', () => {
    expect(read({ multiple: true })).toMatchObject({ value: { multiple: true } });
  });

  test.each(['<img src=x onerror=alert(1)>', '&lt;b&gt; “Latte” $1 %s', 'น้ำแข็งใส 👩‍👧', '=1+1'])(
    'has plain text for a title, whatever it looks like: %s',
    (title) => {
      expect(read({ title })).toMatchObject({ value: { title } });
    },
  );

  test('may be as long as is allowed', () => {
    const title = 'ก'.repeat(longest.title);
    const description = 'x'.repeat(longest.description);
    expect(read({ title, description })).toMatchObject({ value: { title, description } });
  });
});

describe('an amount', () => {
  test.each([
    ['', 'empty'],
    [' \t\n', 'empty'],
    ['฿', 'empty'],
    ['0', 'zero'],
    ['0.00', 'zero'],
    ['-5', 'negative'],
    ['−74.40', 'negative'],
    ['74.405', 'tooManyDecimals'],
    ['1e5', 'notANumber'],
    ['0x10', 'notANumber'],
    ['Infinity', 'notANumber'],
    ['NaN', 'notANumber'],
    ['seventy', 'notANumber'],
    ['<img src=x onerror=alert(1)>', 'notANumber'],
    ['1๒3', 'unclear'],
    ['74,40', 'unclear'],
    ['100000000000000000000', 'tooLarge'],
    ['9'.repeat(100_000), 'tooLarge'],
  ])('of %j is refused as %s', (amount, problem) => {
    expect(read({ amount })).toEqual(refused('amount', problem));
  });

  test('of yen has no decimals', () => {
    expect(read({ amount: '74.40', currency: 'JPY' })).toEqual(refused('amount', 'tooManyDecimals'));
    expect(read({ amount: '74', currency: 'JPY' })).toMatchObject({ value: { amount: 74 } });
  });

  test('is exact up to the largest whole number there is', () => {
    expect(read({ amount: '90071992547409.91' })).toMatchObject({ value: { amount: 2 ** 53 - 1 } });
    expect(read({ amount: '90071992547409.92' })).toEqual(refused('amount', 'tooLarge'));
  });

  test.each([
    ['19.99', 'tooSmall'],
    ['150,000.01', 'tooMuch'],
  ])('of %s is beyond the limits of the account: %s', (amount, problem) => {
    expect(read({ amount }, limited)).toEqual(refused('amount', problem));
  });

  test.each(['20', '150,000'])('of %s is on the limit, and taken', (amount) => {
    expect(read({ amount }, limited)).toMatchObject({ ok: true });
  });

  test.each([
    ['5000', true],
    ['5000.01', false],
  ])('of %s, where the administrator’s largest is 5000, is taken: %s', (amount, taken) => {
    const told = read({ amount }, { ...rules, largest: { THB: 500_000 } });
    if (taken) expect(told).toMatchObject({ ok: true });
    else expect(told).toEqual(refused('amount', 'aboveLargest'));
  });

  test('is bounded by the administrator in each currency by itself', () => {
    const largest = { THB: 500_000, JPY: 1000 };
    expect(read({ amount: '1001', currency: 'JPY' }, { ...rules, largest })).toEqual(
      refused('amount', 'aboveLargest'),
    );
    expect(read({ amount: '1001', currency: 'USD' }, { ...rules, largest })).toMatchObject({ ok: true });
  });

  test('beyond both bounds is told of the administrator’s, which no other account changes', () => {
    expect(read({ amount: '200,000' }, { ...limited, largest: { THB: 500_000 } })).toEqual(
      refused('amount', 'aboveLargest'),
    );
  });

  test('is within the account’s limits, though the administrator’s bound is wider', () => {
    expect(read({ amount: '200,000' }, { ...limited, largest: { THB: 50_000_000 } })).toEqual(
      refused('amount', 'tooMuch'),
    );
  });

  test('in another currency than that of the limits is left to Omise', () => {
    expect(read({ amount: '0.01', currency: 'USD' }, limited)).toMatchObject({ value: { amount: 1 } });
  });
});

describe('a currency', () => {
  test('that the account lacks is refused, and is never another one in silence', () => {
    expect(read({ currency: 'EUR' })).toEqual(refused('currency', 'unsupportedCurrency'));
  });

  test('that is not known yet is refused', () => {
    expect(read({ currency: '' })).toEqual(refused('currency', 'unsupportedCurrency'));
  });
});

describe('a title', () => {
  test.each(['', '   ', '\t\r\n', '\u00A0\u3000\u0085'])('of %j is empty', (title) => {
    expect(read({ title })).toEqual(refused('title', 'empty'));
  });

  test.each([256, 100_000])('of %i characters is too long', (length) => {
    expect(read({ title: 'x'.repeat(length) })).toEqual(refused('title', 'tooLong'));
  });

  test.each(['Hot\u0000Latte', '\u202EettaL toH', 'Hot\u200BLatte', '\u2066', 'Hot\u001B[31m'])(
    'with hidden characters is refused: %j',
    (title) => {
      expect(read({ title })).toEqual(refused('title', 'hiddenCharacters'));
    },
  );
});

describe('a description', () => {
  test.each([1001, 100_000])('of %i characters is too long', (length) => {
    expect(read({ description: 'x'.repeat(length) })).toEqual(refused('description', 'tooLong'));
  });

  test('with hidden characters is refused', () => {
    expect(read({ description: 'a\u202Eb' })).toEqual(refused('description', 'hiddenCharacters'));
  });
});

test('the first field that stands in the way is told: currency, amount, title, description', () => {
  const description = '\u0000';
  expect(readForm(emptyForm(''), rules)).toEqual(refused('currency', 'unsupportedCurrency'));
  expect(readForm(emptyForm('THB'), rules)).toEqual(refused('amount', 'empty'));
  expect(read({ title: '', description })).toEqual(refused('title', 'empty'));
  expect(read({ description })).toEqual(refused('description', 'hiddenCharacters'));
});

const oddText = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom('Latte', ' ', '\u202E'));
const anyForm: fc.Arbitrary<FormDraft> = fc.record({
  amount: fc.oneof(
    fc.string(),
    fc.double().map(String),
    fc.integer({ min: 1, max: 10 ** 9 }).map((n) => String(n / 100)),
  ),
  currency: fc.constantFrom('', ...currencies),
  title: oddText,
  description: oddText,
  multiple: fc.boolean(),
});

describe('any form at all', () => {
  test('is a draft that the worker takes, or a fault of the closed set', () => {
    const reads = fc.property(anyForm, (form) => {
      const told = readForm(form, limited);
      expect(told.ok ? linkDraftSchema.parse(told.value) : faultSchema.parse(told.fault)).toBeDefined();
    });
    fc.assert(reads, settings);
  });

  test('that was sent and is shown again is the same draft', () => {
    const shownAgain = fc.property(anyForm, (form) => {
      const told = readForm(form, { currencies: [...currencies] });
      if (told.ok) expect(readForm(formOf(told.value), { currencies: [...currencies] })).toEqual(told);
    });
    fc.assert(shownAgain, settings);
  });
});
