import { expect, test } from 'vitest';
import { markupOf } from './markup.ts';

test('signs that XML has a use for are written out', () => {
  expect(markupOf(`<b>Mac & "Cheese" 'XL'`)).toBe('&lt;b&gt;Mac &amp; &quot;Cheese&quot; &apos;XL&apos;');
});

test('half a character is not passed on', () => {
  expect(markupOf('\u{1F375}'.slice(0, 1))).toBe('\uFFFD');
});

test('other writing stays as it is', () => {
  expect(markupOf('ลาเต้ร้อน 抹茶 🍵')).toBe('ลาเต้ร้อน 抹茶 🍵');
});
