import { speak } from './words.fixture.ts';
import { afterEach, describe, expect, test } from 'vitest';
import { colours } from '../lib/links/account.ts';
import { accountDetails, colourName, keyText } from './account-words.ts';
import { liveRow, sandboxRow, testRow } from './settings.fixture.ts';

const now = Date.parse('2026-11-22T10:00:00Z');
const addedOn = (since: string) => accountDetails({ ...testRow, since }, now);

afterEach(() => speak('en'));

describe('an account in a line', () => {
  test('is its money, its country, since when, and how its key is kept', () => {
    expect(accountDetails(testRow, now)).toBe('THB · Thailand · Added 3 days ago · On this device');
    expect(accountDetails(liveRow, now)).toBe('THB · Thailand · Added today · Locked with a passphrase');
  });

  test('says so in the user’s language', () => {
    speak('th');
    expect(accountDetails(testRow, now)).toBe('THB · ไทย · เพิ่มคีย์ 3 วันที่ผ่านมา · ในเครื่องนี้');
    speak('ja');
    expect(accountDetails(testRow, now)).toBe('THB · タイ · 追加：3 日前 · この端末に保存');
  });

  test.each([
    ['2026-11-21T09:00:00Z', 'yesterday'],
    ['2026-10-01T00:00:00Z', '52 days ago'],
    ['2026-08-01T00:00:00Z', '3 months ago'],
    ['2023-11-22T00:00:00Z', '3 years ago'],
  ])('since %s is %s', (since, words) => {
    expect(addedOn(since)).toContain(`Added ${words}`);
  });

  test('whose key comes from the future, by a clock that was set back, is of today', () => {
    expect(addedOn('2026-12-24T00:00:00Z')).toContain('Added today');
  });

  test('that is the sandbox needs no key', () => {
    expect(accountDetails(sandboxRow, now)).toBe('No account needed, pretend cards only');
  });
});

describe('a key', () => {
  test('shows its last four characters, and a live one carries no "live"', () => {
    expect(keyText(testRow.account)).toBe('skey_test_••••pq3r');
    expect(keyText(liveRow.account)).toBe('skey_••••4f2k');
  });

  test('is none at the sandbox', () => {
    expect(keyText(sandboxRow.account)).toBe('no key');
  });
});

test('each colour has a name of its own', () => {
  expect(new Set(colours.map(colourName)).size).toBe(colours.length);
});
