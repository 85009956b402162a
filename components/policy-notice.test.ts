import './words.fixture.ts';
import { describe, expect, test } from 'vitest';
import { policyWords } from './policy-notice.tsx';

describe('what the administrator has set', () => {
  test('is nothing without a policy', () => {
    expect(policyWords({})).toEqual([]);
    expect(policyWords({ testModeOnly: false, noExport: false })).toEqual([]);
  });

  test('is told rule by rule, with its values', () => {
    const words = policyWords({
      testModeOnly: true,
      passphraseRequired: true,
      autoLockMinutes: 60,
      allowedCurrencies: ['THB', 'JPY'],
      defaultCurrency: 'THB',
      largestAmount: { THB: 500_000, JPY: 20_000 },
      noExport: true,
    });
    expect(words).toEqual([
      'Only test keys may be used here.',
      'Keys must be locked with a passphrase.',
      'Keys lock after 1 hour without use.',
      'Links may ask only for these currencies: THB, JPY.',
      'New links start with THB.',
      'The most that one link may ask: ฿5,000.00, ¥20,000.',
      'Nothing may be exported.',
    ]);
  });
});
