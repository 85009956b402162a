import type { Mark } from '../money/marks.ts';
import { priceMarks } from './marks.ts';
import { once } from './once.ts';

/** Where something stands in the text. */
export type Place = { start: number; end: number };

/** A number with a mark of money beside it, and the text around: not yet a price, only where one may be. */
export type Sighting = Place & {
  numberStart: number;
  prefix: string;
  number: string;
  suffix: string;
  /** A little of what stands before and behind, enough to see whether the price is what it seems. */
  left: string;
  right: string;
};

const reach = 48;
const latin = String.raw`\p{Script=Latin}`;

// Letters must be a word of their own, and a bare $ must not be the end of another dollar's sign ("B$5").
const asPattern = ({ text }: Mark): string => {
  const escaped = text.replace(/[$.]/gu, String.raw`\$&`);
  const start = /^[a-z$]/iu.test(text) ? `(?<!${latin})` : '';
  const end = /[a-z]$/iu.test(text) ? `(?!${latin})` : '';
  return start + escaped + end;
};

const anyOf = (marks: readonly Mark[]): string =>
  `(?:${marks
    .toSorted((a, b) => b.text.length - a.text.length)
    .map(asPattern)
    .join('|')})`;

// A mark between two numbers belongs to the one that it touches: "Room 12 ฿500", "120฿ 2 pcs".
// Two at most on a side ("USD $5", "120.- บาท"): more would cost a long run of them its length squared.
const digits = String.raw`(?:(?<![\p{L}\p{N}.,])\.\d+|\d+)(?:[.,]+\d+)*`;

const numbers = once(() => {
  const eitherSide = anyOf(priceMarks.filter((mark) => mark.side === 'either'));
  const afterOnly = anyOf(priceMarks.filter((mark) => mark.side === 'after'));
  const before = String.raw`(?:${eitherSide} ?){0,2}|\((?:${eitherSide}|${afterOnly})\) ?:? ?`;
  const behind = String.raw`(?: ?${afterOnly}|${eitherSide}(?!\.?\d)| ${eitherSide}(?! ?\.?\d)){0,2}`;
  return new RegExp(`(?<prefix>${before})(?<number>${digits})(?<suffix>${behind})`, 'gu');
});
const anyMark = once(() => new RegExp(anyOf(priceMarks), 'gu'));
const markOf = new Map(priceMarks.map((mark) => [mark.text, mark]));

const toSighting = (match: RegExpExecArray, text: string): Sighting => {
  const { prefix = '', number = '', suffix = '' } = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  const left = text.slice(Math.max(0, start - reach), start);
  const right = text.slice(end, end + reach);
  return { start, end, numberStart: start + prefix.length, prefix, number, suffix, left, right };
};

/** Every number in `text` (half-width, blanks folded) that has a mark of money before or behind it. */
export const findSightings = (text: string): Sighting[] =>
  Array.from(text.matchAll(numbers()), (match) => toSighting(match, text)).filter(
    ({ prefix, suffix }) => prefix + suffix !== '',
  );

/** The marks on both sides of the number, in reading order. */
export const marksOf = ({ prefix, suffix }: Sighting): Mark[] =>
  [...prefix.matchAll(anyMark()), ...suffix.matchAll(anyMark())].flatMap(([text]) => markOf.get(text) ?? []);
