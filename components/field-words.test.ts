import './words.fixture.ts';
import { describe, expect, test } from 'vitest';
import type { Fault, Field } from '../lib/faults/fault.ts';
import { latteForm, thaiLimits } from '../lib/links/link.fixture.ts';
import { fieldFaultWords } from './field-words.ts';

type Problem = Extract<Fault, { kind: 'invalid' }>['problem'];

/** Each problem and a field that has it: a problem that is added and not told here does not compile. */
const fieldOf: Record<Problem, Field> = {
  empty: 'title',
  notANumber: 'amount',
  unclear: 'amount',
  negative: 'amount',
  zero: 'amount',
  tooManyDecimals: 'amount',
  tooLarge: 'amount',
  tooSmall: 'amount',
  tooMuch: 'amount',
  aboveLargest: 'amount',
  tooShort: 'passphrase',
  tooLong: 'description',
  hiddenCharacters: 'title',
  holdsKey: 'title',
  unsupportedCurrency: 'currency',
  publicKey: 'key',
  notAKey: 'key',
};
const isProblem = (text: string): text is Problem => text in fieldOf;
const problems = Object.keys(fieldOf).filter(isProblem);

const wordsFor = (problem: Problem, { field = fieldOf[problem], form = latteForm } = {}) =>
  fieldFaultWords(
    { kind: 'invalid', field, problem },
    { form, limits: thaiLimits, largest: { THB: 500_000 } },
  );

describe('what is wrong with a field', () => {
  test.each(problems)('%s has words, with nothing left out', (problem) => {
    expect(wordsFor(problem)).toMatch(/^[A-Z].+\.$/u);
    expect(wordsFor(problem)).not.toMatch(/\$\d|undefined/u);
  });

  test('is told apart from every other', () => {
    expect(new Set(problems.map((problem) => wordsFor(problem))).size).toBe(problems.length);
  });

  test('an amount is asked for by an example in the currency of the form', () => {
    expect(wordsFor('empty', { field: 'amount' })).toBe('Type an amount, for example 1,250.50.');
    const yen = wordsFor('tooManyDecimals', { form: { ...latteForm, currency: 'JPY' } });
    expect(yen).toBe('Too many decimals for JPY. Write it like this: 1,250.');
  });

  test('limits are told as money', () => {
    expect(wordsFor('tooSmall')).toBe('Too small. The least Omise takes is ฿20.00.');
    expect(wordsFor('tooMuch')).toBe('Too much. The most Omise takes is ฿150,000.00.');
  });

  test('a text that is too long is told how long it is, as it would be sent, and may be', () => {
    const form = { ...latteForm, title: `  ${'x'.repeat(100_000)}\n` };
    const words = 'Too long: 100,000 characters. Keep it to 255.';
    expect(wordsFor('tooLong', { field: 'title', form })).toBe(words);
  });

  test('a currency is named', () => {
    const form = { ...latteForm, currency: 'EUR' as const };
    expect(wordsFor('unsupportedCurrency', { form })).toContain('does not take EUR');
  });
});

describe('what Omise refused at a field', () => {
  const refused = {
    kind: 'refused',
    field: 'amount',
    status: 400,
    code: 'invalid_amount',
    message: 'amount must be at least 2000 <b>satang</b>',
  } as const;

  test('is told in Omise’s own words, with what support asks for', () => {
    const words = fieldFaultWords({ ...refused, requestId: 'req_1' }, { form: latteForm });
    expect(words).toBe(
      'Omise answered: amount must be at least 2000 <b>satang</b> (invalid_amount · Request id req_1)',
    );
  });

  test('is told without a request id where there is none', () => {
    expect(fieldFaultWords(refused, { form: latteForm })).toMatch(/\(invalid_amount\)$/u);
  });

  test('may hold what looks like a place for words', () => {
    const words = fieldFaultWords({ ...refused, message: 'amount $1 $& $2' }, { form: latteForm });
    expect(words).toContain('amount $1 $& $2');
  });
});
