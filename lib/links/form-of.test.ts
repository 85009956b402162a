import { expect, test } from 'vitest';
import { formOf } from './form-of.ts';
import { latte, latteForm } from './link.fixture.ts';

test('what was sent stands in the form as it could have been typed', () => {
  expect(formOf(latte)).toEqual(latteForm);
  expect(formOf({ ...latte, amount: 125_050 }).amount).toBe('1,250.50');
});

test('yen have no decimals', () => {
  expect(formOf({ ...latte, amount: 1250, currency: 'JPY' }).amount).toBe('1,250');
});

test('a description that was the title is left empty again', () => {
  expect(formOf({ ...latte, description: 'Hot Latte' }).description).toBe('');
});
