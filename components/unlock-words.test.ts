import './words.fixture.ts';
import { describe, expect, test } from 'vitest';
import { everyFault } from '../lib/faults/every-fault.fixture.ts';
import { unlockWords, waitOf } from './unlock-words.ts';

describe('what unlocking can end in', () => {
  test('the wrong passphrase, which makes each further try wait longer', () => {
    const words = unlockWords({ kind: 'wrongPassphrase', waitSeconds: 4 });
    expect(words).toMatch(/^This is not the passphrase\. .*longer\.$/u);
  });

  test('a try before its time, which was not looked at: it may have been the right one', () => {
    const words = unlockWords({ kind: 'tooManyTries', waitSeconds: 4 });
    expect(words).toMatch(/^Too soon .* not looked at\.$/u);
    expect(words).not.toContain('not the passphrase');
  });

  test('a damaged safe, which no further try would open', () => {
    const words = unlockWords({ kind: 'damagedSafe' });
    expect(words).toMatch(/no passphrase opens them\. Remove the accounts in the settings/u);
  });

  test('a silence, which is no judgement of the passphrase', () => {
    const words = unlockWords({ kind: 'internal' });
    expect(words).toMatch(/^The extension did not answer\. .*try once more\.$/u);
  });

  test.each(everyFault)('$kind: each has a sentence, with nothing left out', (fault) => {
    expect(unlockWords(fault)).toMatch(/^[A-Z].+\.$/u);
    expect(unlockWords(fault)).not.toMatch(/\$\d|undefined/u);
  });
});

describe('the next try', () => {
  test.each(['wrongPassphrase', 'tooManyTries'] as const)('after %s waits as long as it is told', (kind) => {
    expect(waitOf({ kind, waitSeconds: 4 })).toBe(4);
  });

  test.each(everyFault.filter((fault) => !('waitSeconds' in fault)))('does not wait after $kind', (fault) => {
    expect(waitOf(fault)).toBe(0);
  });

  test('does not wait where there was none before', () => {
    expect(waitOf(undefined)).toBe(0);
  });
});
