import { describe, expect, test } from 'vitest';
import type { Account } from './account.ts';
import { latte, sandboxAccount, testAccount, thaiLimits } from './link.fixture.ts';
import { brokenRule, underPolicy } from './policy.ts';

describe('a link breaks', () => {
  test('no rule where there is none', () => {
    expect(brokenRule({}, { mode: 'live' }, latte)).toBeUndefined();
  });

  test('the rule of test mode with real money only', () => {
    const broken = (['live', 'test', 'sandbox'] as const).map((mode) =>
      brokenRule({ testModeOnly: true }, { mode }, latte),
    );
    expect(broken).toEqual(['testModeOnly', undefined, undefined]);
  });

  test.each([
    [['THB'], undefined],
    [['USD', 'THB'], undefined],
    [['JPY'], 'allowedCurrencies'],
    [[], 'allowedCurrencies'],
  ] as const)('with %j allowed, in THB: %s', (allowed, rule) => {
    expect(brokenRule({ allowedCurrencies: [...allowed] }, { mode: 'test' }, latte)).toBe(rule);
  });

  test.each([
    [{ THB: 7440 }, undefined],
    [{ THB: 7439 }, 'largestAmount'],
    [{ JPY: 1 }, undefined],
    [{}, undefined],
  ] as const)('with a largest amount of %j, at THB 7440: %s', (largestAmount, rule) => {
    expect(brokenRule({ largestAmount }, { mode: 'test' }, latte)).toBe(rule);
  });

  test.each([
    ['device', 'passphraseRequired'],
    ['session', 'passphraseRequired'],
    ['locked', undefined],
    [undefined, undefined],
  ] as const)('with a passphrase required, its key kept as %s: %s', (keeping, rule) => {
    expect(brokenRule({ passphraseRequired: true }, { mode: 'live', keeping }, latte)).toBe(rule);
  });

  test('rules in play money too: who tries it out sees what will be', () => {
    expect(brokenRule({ allowedCurrencies: ['JPY'] }, { mode: 'sandbox' }, latte)).toBe('allowedCurrencies');
  });
});

describe('an account under a policy', () => {
  const view = { account: testAccount, limits: thaiLimits, access: 'open' } as const;
  const startOf = (policy: Parameters<typeof underPolicy>[1], account: Account = testAccount) =>
    underPolicy({ ...view, account }, policy).account.start.currency;

  test('is as it was where there is no rule', () => {
    expect(underPolicy(view, {})).toEqual(view);
  });

  test('offers what is allowed, of what it has', () => {
    const { account } = underPolicy(view, { allowedCurrencies: ['EUR', 'USD', 'THB'] });
    expect(account.currencies).toEqual(['THB', 'USD']);
  });

  test('tells the largest amounts', () => {
    expect(underPolicy(view, { largestAmount: { THB: 500_000 } })).toMatchObject({
      largest: { THB: 500_000 },
    });
  });

  test('keeps what else is known of it', () => {
    const row = { ...view, keeping: 'locked', since: '2026-11-22T07:00:00.000Z' } as const;
    expect(underPolicy(row, { defaultCurrency: 'JPY' })).toMatchObject({
      keeping: 'locked',
      since: '2026-11-22T07:00:00.000Z',
      limits: thaiLimits,
      account: { id: testAccount.id, start: { multiple: false } },
    });
  });

  test('leaves the account that it was made of as it is', () => {
    underPolicy(view, { allowedCurrencies: ['JPY'], defaultCurrency: 'JPY' });
    expect(testAccount).toMatchObject({ currencies: ['THB', 'JPY', 'USD'], start: { currency: 'THB' } });
  });

  test.each([
    ['the administrator’s, before the merchant’s own', { defaultCurrency: 'JPY' }, 'JPY'],
    ['the merchant’s, where the administrator’s is none of the account’s', { defaultCurrency: 'EUR' }, 'THB'],
    ['the merchant’s, where it is allowed', { allowedCurrencies: ['USD', 'THB'] }, 'THB'],
    ['the first that is allowed, where it is not', { allowedCurrencies: ['USD', 'JPY'] }, 'JPY'],
    [
      'an allowed one before a forbidden default',
      { allowedCurrencies: ['USD'], defaultCurrency: 'THB' },
      'USD',
    ],
  ] as const)('begins its forms with %s', (_, policy, currency) => {
    const { allowedCurrencies, ...rest } = { allowedCurrencies: undefined, ...policy };
    expect(
      startOf({ ...rest, ...(allowedCurrencies && { allowedCurrencies: [...allowedCurrencies] }) }),
    ).toBe(currency);
  });

  test('that is the sandbox is under it too', () => {
    expect(startOf({ allowedCurrencies: ['JPY'] }, sandboxAccount)).toBe('JPY');
  });

  test.each([
    ['live', 'locked', { testModeOnly: true }, 'testModeOnly'],
    ['test', 'device', { passphraseRequired: true }, 'passphraseRequired'],
    ['test', 'locked', { testModeOnly: true, passphraseRequired: true }, undefined],
  ] as const)(
    '%s, its key kept as %s, says so where all its links are forbidden',
    (mode, keeping, policy, rule) => {
      const row = { ...view, account: { ...testAccount, mode }, keeping };
      expect(underPolicy(row, policy).forbidden).toBe(rule);
    },
  );

  test('of which nothing is allowed offers nothing', () => {
    expect(underPolicy(view, { allowedCurrencies: ['EUR'] }).account.currencies).toEqual([]);
  });
});
