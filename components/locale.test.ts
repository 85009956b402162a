import { speak } from './words.fixture.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { amount, exampleAmount, locale, money } from './locale.ts';

const languages = ['en', 'th', 'ja'] as const;

afterEach(() => speak('en'));

test.each(languages)('the language is that of the words: %s', (language) => {
  speak(language);
  expect(locale()).toBe(language);
});

describe.each(languages)('in %s', (language) => {
  beforeEach(() => speak(language));

  test('money has a sign that no other currency has, and Latin digits', () => {
    expect(money(125_050, 'THB')).toBe('฿1,250.50');
    expect(money(125_050, 'USD')).toBe('US$1,250.50');
    expect(money(1250, 'JPY')).toBe('¥1,250');
  });

  test('an amount is the number alone', () => {
    expect(amount(125_050, 'THB')).toBe('1,250.50');
  });

  test('an example is an amount as it may be typed in that currency', () => {
    expect(exampleAmount('THB')).toBe('1,250.50');
    expect(exampleAmount('JPY')).toBe('1,250');
  });
});
