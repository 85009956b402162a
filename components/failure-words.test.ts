import { speak } from './words.fixture.ts';
import { afterEach, describe, expect, test } from 'vitest';
import { failureWords, saidOf } from './failure-words.ts';

const documented = [
  'insufficient_fund',
  'insufficient_balance',
  'stolen_or_lost_card',
  'failed_processing',
  'payment_rejected',
  'invalid_security_code',
  'failed_fraud_check',
  'invalid_account_number',
  'payment_expired',
  'payment_cancelled',
  'timeout',
];

afterEach(() => speak('en'));

describe('why a payment failed', () => {
  test.each(documented)('is said in words: %s', (failureCode) => {
    expect(failureWords({ failureCode, failureMessage: 'raw' })).toMatch(/^[A-Z][^_:]+$/u);
  });

  test('is said in the language of the words', () => {
    speak('th');
    expect(failureWords({ failureCode: 'insufficient_fund' })).toBe('เงินในบัตรไม่พอ');
  });

  test('is never guessed: of an unknown code there is what Omise said', () => {
    const failure = { failureCode: 'moon_phase', failureMessage: 'try at full moon' };
    expect(failureWords(failure)).toBe('moon_phase: try at full moon');
    expect(failureWords({ failureCode: 'moon_phase' })).toBe('moon_phase');
    expect(failureWords({ failureCode: 'toString' })).toBe('toString');
  });

  test('is not said where Omise said nothing', () => {
    expect(failureWords({})).toBe('');
  });

  test('can be read in Omise’s own words for support', () => {
    expect(saidOf({ failureCode: 'timeout', failureMessage: 'no answer' })).toBe('timeout: no answer');
  });
});
