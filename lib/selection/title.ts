import type { Place } from './sighting.ts';

const separators = String.raw`\s\-‐‑–—−－:：|｜·・•,，、/／@＠=＝`;
const opening = String.raw`(\[{（［｛「『【〈《`;
const closing = String.raw`)\]}）］｝」』】〉》`;

// What is said around a price and not of the thing.
const polite = '(?:นะ)?(?:ครับ|ค่ะ|คะ)|です|税込み?';
const onlyPolite = new RegExp(`^(?:[${separators}${opening}${closing}.…_!。！]|${polite})*$`, 'u');

/** Whether this names no thing: signs, and words that only accompany a price. */
export const isNothing = (text: string): boolean => onlyPolite.test(text);

// Behind the cut any separator dangles; at a start that was not cut "@latte" and "-20" may be names.
// The lookbehinds keep a long run of dashes or dots from costing its length squared.
const cutStart = new RegExp(`^[${separators}${closing}]+`, 'u');
const looseStart = new RegExp(`^(?:[${separators}]+ |[・•·]+)`, 'u');
const danglingEnd = new RegExp(`(?<![${separators}${opening}]|\\d\\.)[${separators}${opening}]+$`, 'u');
const menuDots = /(?<![.…_])(?:[._]{4,}|…{2,})$/u;
// A bracket around title and price, whose other half went with the price.
const firstOpening = new RegExp(`^[${opening}](?!.*[${closing}])`, 'u');
const lastClosing = new RegExp(`[${closing}]$(?<![${opening}].*)`, 'u');

/** `isCut`: the price stood at the start; else it stood at the end only. */
const trimDangling = (text: string, isCut: boolean): string =>
  text
    .replace(isCut ? cutStart : looseStart, '')
    .replace(danglingEnd, '')
    .replace(menuDots, '')
    .replace(danglingEnd, '')
    .replace(isCut ? lastClosing : firstOpening, '')
    .trim();

// "3 x ฿60 = ฿180" is cut as one.
const joined = (source: string, places: readonly Place[]): Place[] => {
  const cuts: Place[] = [];
  for (const { start, end } of places) {
    const last = cuts.at(-1);
    if (last && isNothing(source.slice(last.end, start))) last.end = end;
    else cuts.push({ start, end });
  }
  return cuts;
};

/** `source` without the price where that stands at its very start or end; else the whole of it. */
export const titleWithout = (source: string, places: readonly Place[]): string => {
  const cuts = joined(source, places);
  const first = cuts.at(0);
  const last = cuts.at(-1);
  const start = isNothing(source.slice(0, first?.start)) ? first?.end : undefined;
  const end = isNothing(source.slice(last?.end)) ? last?.start : undefined;
  if (start === undefined && end === undefined) return source;
  const rest = source.slice(start, end);
  return isNothing(rest) ? '' : trimDangling(rest, start !== undefined);
};
