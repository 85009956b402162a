import { describe, expect, test } from 'vitest';
import { latte, latteForm, latteLink, testAccount, thaiLimits } from './link.fixture.ts';
import {
  accountSchema,
  amountLimitsSchema,
  linkDraftSchema,
  linkSchema,
  lockRulesSchema,
  openDraftSchema,
  presetDraftSchema,
  templateSchema,
} from './schema.ts';

const takes = (schema: typeof linkDraftSchema, change: object) =>
  schema.safeParse({ ...latte, ...change }).success;

describe('a draft that a page may ask for', () => {
  test('is taken as it is', () => {
    expect(linkDraftSchema.parse(latte)).toEqual(latte);
  });

  test.each([0, -1, 0.5, 2 ** 53, Number.NaN, Infinity, '7440', null, undefined])(
    'has a whole amount above zero, so not %s',
    (amount) => {
      expect(takes(linkDraftSchema, { amount })).toBe(false);
    },
  );

  test.each(['thb', 'BTC', '', '__proto__', null])('has a currency of Omise’s, so not %j', (currency) => {
    expect(takes(linkDraftSchema, { currency })).toBe(false);
  });

  test.each(['', ' ', '\n\t\u3000', 1, null])('has texts, so not %j', (text) => {
    expect(takes(linkDraftSchema, { title: text })).toBe(false);
    expect(takes(linkDraftSchema, { description: text })).toBe(false);
  });

  test('says how often it may be paid', () => {
    expect(takes(linkDraftSchema, { multiple: 'true' })).toBe(false);
  });

  test('loses what does not belong to it', () => {
    expect(linkDraftSchema.parse({ ...latte, livemode: true, id: 'link_1' })).toEqual(latte);
  });
});

test.each([
  [255, 1000, true],
  [256, 1000, false],
  [255, 1001, false],
])(
  'a preset with a title of %i characters and a description of %i is taken: %s',
  (title, description, is) => {
    const texts = { title: 'x'.repeat(title), description: 'x'.repeat(description) };
    expect(takes(presetDraftSchema, texts)).toBe(is);
  },
);

describe('a form being filled', () => {
  const draft = { draftId: 'draft-1', form: latteForm };

  test('may say for how long its link is valid, that nobody knows whether it became one, and what it replaces', () => {
    const replaces = {
      accountId: 'sandbox',
      id: 'link_test_1',
      amount: 7440,
      currency: 'THB',
      title: 'Latte',
    };
    const filled = { ...draft, form: { ...latteForm, validHours: 0 }, isDoubtful: true, replaces };
    expect(openDraftSchema.parse(filled)).toEqual(filled);
  });

  test('may hold anything that can be typed', () => {
    const form = { ...latteForm, amount: '1e5', currency: '', title: '\u0000', description: '' };
    expect(openDraftSchema.parse({ ...draft, form })).toEqual({ ...draft, form });
  });

  test('may tell the selection it was filled from', () => {
    const filled = { ...draft, selection: { text: 'Hot Latte ฿74.40', before: latteForm } };
    expect(openDraftSchema.parse(filled)).toEqual(filled);
  });

  test('may tell how its amount was multiplied, and which others the selection holds', () => {
    const each = { amountText: '45', currency: 'THB' };
    const selection = { text: 'x2', before: latteForm, quantity: { count: 2, each }, amounts: [each] };
    expect(openDraftSchema.parse({ ...draft, selection })).toEqual({ ...draft, selection });
  });

  test.each(['', 'x'.repeat(65), 1, null])('has an id, so not %j', (draftId) => {
    expect(openDraftSchema.safeParse({ ...draft, draftId }).success).toBe(false);
  });

  test('has all its fields', () => {
    expect(openDraftSchema.safeParse({ ...draft, form: {} }).success).toBe(false);
  });
});

test.each([
  ['', true],
  ['Please pay {amount}: {url}', true],
  ['Please pay {amount}.', false],
  [`{url}${'x'.repeat(5000)}`, false],
])('a message of the merchant’s is taken where it can be sent: “%.40s” %s', (template, is) => {
  expect(templateSchema.safeParse(template).success).toBe(is);
});

test.each([
  [0, true],
  [1440, true],
  [1441, false],
  [-1, false],
  [0.5, false],
])('the keys may lock after %s minutes: %s', (minutes, is) => {
  expect(lockRulesSchema.safeParse({ minutes, onScreenLock: false }).success).toBe(is);
});

describe('what we wrote down is read back as it was', () => {
  test.each([
    ['a link', linkSchema, latteLink],
    ['a paid link', linkSchema, { ...latteLink, used: true, usedAt: '2024-03-01T09:30:02Z' }],
    ['an account', accountSchema, testAccount],
    ['limits', amountLimitsSchema, thaiLimits],
  ])('%s', (_, schema, value) => {
    expect(schema.parse(structuredClone(value))).toEqual(value);
  });

  test('with its charges', () => {
    const charge = {
      id: 'chrg_test_1',
      status: 'failed',
      amount: 7440,
      currency: 'THB',
      createdAt: '2024-03-01T09:30:00Z',
      net: -19,
      failureCode: 'insufficient_fund',
    };
    const link = { ...latteLink, charges: { total: 21, data: [charge] } };
    expect(linkSchema.parse(link)).toEqual(link);
  });

  test.for([null, [], 'link', {}, { ...latteLink, amount: -1 }, { ...latteLink, charges: [] }])(
    'or not at all: %j',
    (junk) => {
      expect(linkSchema.safeParse(junk).success).toBe(false);
    },
  );
});
