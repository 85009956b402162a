import { describe, expect, test } from 'vitest';
import type { Account } from '../links/account.ts';
import { testAccount } from '../links/link.fixture.ts';
import { parseAmount } from '../money/parse-amount.ts';
import { isPlainLine, readLine } from './read-line.ts';

const inYen: Account = { ...testAccount, start: { currency: 'JPY', multiple: true } };

const read = (line: string, account: Account = testAccount) => {
  const { amount, currency, title } = readLine(line, account);
  return [amount, currency, title];
};

test.each([
  ['74.40 Hot Latte', '74.40', 'THB', 'Hot Latte'],
  ['74.40 THB Hot Latte', '74.40', 'THB', 'Hot Latte'],
  ['Hot Latte 74.40', '74.40', 'THB', 'Hot Latte'],
  ['Hot Latte 74.40 THB', '74.40', 'THB', 'Hot Latte'],
  ['฿74.40 Hot Latte', '74.40', 'THB', 'Hot Latte'],
  ['74.40บาท ลาเต้ร้อน', '74.40', 'THB', 'ลาเต้ร้อน'],
  ['1,250 Cupping class', '1,250', 'THB', 'Cupping class'],
  ['1200 JPY 抹茶ラテ', '1200', 'JPY', '抹茶ラテ'],
  ['  74.40   Hot   Latte ', '74.40', 'THB', 'Hot Latte'],
  ['60 Room 12 deposit', '60', 'THB', 'Room 12 deposit'],
  ['12:30 Latte 60', '60', 'THB', '12:30 Latte'],
])('“%s” asks %s %s for “%s”', (line, ...form) => {
  expect(read(line)).toEqual(form);
});

test.each([
  ['๗๔.๔๐ ลาเต้ร้อน', 7440],
  ['ลาเต้ร้อน ๗๔.๔๐', 7440],
  ['７４．４０ ラテ', 7440],
])('“%s” is read in its own digits', (line, subunits) => {
  expect(parseAmount(readLine(line, testAccount).amount, 'THB')).toEqual({ ok: true, subunits });
});

test.each([
  ['74.40 Hot Latte', true],
  ['12:30 Latte 60', true],
  ['2x Latte 60', true],
  ['60 Room 12 deposit', false],
  ['latte 60 and cake 85', false],
  ['latte 60, cake ๘๕', false],
])('“%s” can be made unseen: %s', (line, isPlain) => {
  expect(isPlainLine(line)).toBe(isPlain);
});

test('a number alone is an amount, and the title is still to be typed', () => {
  expect(read('74.40')).toEqual(['74.40', 'THB', '']);
});

test('a number without a sign is of the currency that the account’s links begin with', () => {
  expect(read('1200 抹茶ラテ', inYen)).toEqual(['1200', 'JPY', '抹茶ラテ']);
  expect(readLine('1200 抹茶ラテ', inYen).multiple).toBe(true);
});

describe('where the amount is not certain, all of it is the title, and the amount is asked for', () => {
  test.each([
    'Hot Latte',
    '2 Latte 45',
    '1 250 Hot Latte',
    'Hot Latte 1 250',
    'Latte x2 60',
    'Latte 2 60',
    '60 Latte 75',
    '60 75',
    '50-60 Latte',
    '50 to 60 Latte',
    '50 to ฿60 Latte',
    '1.5k Latte',
    '-5 refund',
    '$5 coffee',
    'NT$500 Latte',
    '74,40 Latte',
    '7๔ Latte',
    '',
  ])('“%s”', (line) => {
    expect(read(line)).toEqual(['', 'THB', line]);
  });
});
