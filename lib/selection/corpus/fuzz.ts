import { currencies, type Currency } from '../../money/currency.ts';
import { parseAmount } from '../../money/parse-amount.ts';
import { toPlainText } from '../../money/plain-text.ts';
import { priceMarks } from '../marks.ts';
import { readSelection, type SelectionDraft } from '../read-selection.ts';
import { corpora } from './score.ts';

// Mulberry32: the same numbers from 0 to 1 for the same seed, on every machine.
const randomFrom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const lines = Object.values(corpora).flatMap(({ priced, asked }) =>
  [...priced, ...asked].map(([line]) => line),
);

const pieces = [
  ...lines.flatMap((line) => line.split(/\s+/u)),
  ...priceMarks.map(({ text }) => text),
  ...'1 2 20 ๓ ４ 1,500 74.40 .5 0 999 9007199254740991 ½ % + - ~~ x × @ = ( ) （ total รวม 合計'.split(' '),
  ...'\t\n\u200B\u202E\u0301\uD83D'.split(''),
];

const noise = 0x1_0000;

/** So many lines, drawn from `seed`: pieces of the corpora glued with blanks or nothing, and now and then noise. */
// oxlint-disable-next-line func-style -- an arrow cannot be a generator
function* randomLines(count: number, seed: number): Generator<{ line: string; home: Currency }> {
  const random = randomFrom(seed);
  const pick = <Item>(list: readonly Item[]): Item | undefined => list[Math.floor(random() * list.length)];
  const piece = (): string =>
    random() < 0.1 ? String.fromCharCode(Math.floor(random() * noise)) : (pick(pieces) ?? '');
  for (let at = 0; at < count; at += 1) {
    const length = Math.floor(random() * 12);
    const line = Array.from({ length }, () => piece() + (random() < 0.7 ? ' ' : '')).join('');
    yield { line, home: pick(currencies) ?? 'THB' };
  }
}

const bare = (number: string): string => number.replace(/^[.,]+|[.,]+$/gu, '');

/** Whether the amount stands in the text; or count and unit price do, and the amount is their product. */
const isInText = ({ source, price, quantity }: SelectionDraft): boolean => {
  if (!price) return true;
  const numbers = new Set(
    toPlainText(source)
      .match(/[\d.,]+/gu)
      ?.map(bare),
  );
  if (!quantity) return numbers.has(bare(price.amountText));
  const { count, each } = quantity;
  const one = parseAmount(each.amountText, each.currency);
  const all = parseAmount(price.amountText, price.currency);
  const multiplies = one.ok && all.ok && one.subunits * count === all.subunits;
  return multiplies && numbers.has(String(count)) && numbers.has(bare(each.amountText));
};

const readTimed = (line: string, home: Currency) => {
  const start = performance.now();
  const draft = readSelection(line, home);
  return { draft, time: performance.now() - start };
};

const slow = 0.5;
const again = 5;

// A busy machine holds any line up now and then: what took long is read again, and its best time counts.
const readLine = (line: string, home: Currency) => {
  const { draft, time } = readTimed(line, home);
  const more = time < slow ? [] : Array.from({ length: again }, () => readTimed(line, home).time);
  return { draft, time: Math.min(time, ...more) };
};

/** What came of reading so many random lines: those that threw, those with an amount of their own, and milliseconds. */
export const fuzz = (count: number, seed: number) => {
  const threw: string[] = [];
  const invented: string[] = [];
  const times: number[] = [];
  for (const { line, home } of randomLines(count, seed)) {
    try {
      const { draft, time } = readLine(line, home);
      times.push(time);
      if (!isInText(draft)) invented.push(line);
    } catch {
      threw.push(line);
    }
  }
  return { threw, invented, times: times.toSorted((a, b) => a - b) };
};
