import type { AmountProblem } from '../faults/fault.ts';
import { digitsOf, type Currency } from './currency.ts';
import { currencyMarks } from './marks.ts';
import { mixesDigits, toPlainText } from './plain-text.ts';

/** Subunits of the currency, a safe integer above zero, or what is wrong with the text. */
type ParsedAmount = { ok: true; subunits: number } | { ok: false; problem: AmountProblem };

const refuse = (problem: AmountProblem): ParsedAmount => ({ ok: false, problem });

const minus = /^[-−–]/u;
const numeric = /^[.,]*\d[\d.,]*$/u;
const spaced = /^\d[\d.,\s'’]*$/u;
// A group after a leading zero is no group: "0,500" is half a baht to half of Europe.
const exact = /^(?<whole>\d+|[1-9]\d{0,2}(?:,\d{3})+)?(?:\.(?<part>\d*))?$/u;

const longestFirst = (a: string, b: string) => b.length - a.length;

const marksOf = (currency: Currency): string[] =>
  currencyMarks
    .filter((mark) => mark.currencies.includes(currency))
    .map((mark) => mark.text.toLowerCase())
    .toSorted(longestFirst);

const withoutMarks = (text: string, marks: string[]): string => {
  const before = marks.find((mark) => text.startsWith(mark)) ?? '';
  const rest = text.slice(before.length);
  const behind = marks.find((mark) => rest.endsWith(mark)) ?? '';
  return rest.slice(0, rest.length - behind.length).trim();
};

const toSubunits = (digits: string): ParsedAmount => {
  const figures = digits.replace(/^0+/u, '');
  if (figures === '') return refuse('zero');
  const tooLong = figures.length > String(Number.MAX_SAFE_INTEGER).length;
  if (tooLong || BigInt(figures) > Number.MAX_SAFE_INTEGER) return refuse('tooLarge');
  return { ok: true, subunits: Number(figures) };
};

const readNumber = (text: string, decimals: number): ParsedAmount => {
  const { whole = '', part = '' } = exact.exec(text)?.groups ?? {};
  if (whole + part === '') return refuse('unclear');
  if (part.length > decimals) return refuse('tooManyDecimals');
  return toSubunits(whole.replaceAll(',', '') + part.padEnd(decimals, '0'));
};

const readNegative = (text: string): ParsedAmount => refuse(numeric.test(text) ? 'negative' : 'notANumber');

/**
 * Text as typed or pasted -> subunits of `currency`, or what is wrong with it. "1,250.50" THB -> 125050.
 * A sign, code or word of that currency may stand around it; what could be read in two ways is refused.
 */
export const parseAmount = (text: string, currency: Currency): ParsedAmount => {
  const typed = toPlainText(text).trim().toLowerCase();
  const marks = marksOf(currency);
  const bare = withoutMarks(typed, marks);
  if (bare === '') return refuse('empty');
  if (minus.test(bare)) return readNegative(withoutMarks(bare.slice(1).trim(), marks));
  if (!numeric.test(bare)) return refuse(spaced.test(bare) ? 'unclear' : 'notANumber');
  if (mixesDigits(text)) return refuse('unclear');
  return readNumber(bare, digitsOf(currency));
};
