import { once } from './once.ts';
import type { Sighting } from './sighting.ts';
import { count, times, units } from './units.ts';

// "Room 12 @ ฿500": this number counts nothing.
const numbered = String.raw`(?<!(?:room|table|model|size|lot|phone|no\.?|type|ver|version|chapter|page|floor|level|part|vol\.?|ชั้น|ที่|第|ห้อง|โต๊ะ|เบอร์|ไซส์|รุ่น|番|号|[#№Ø⌀]) ?)`;
const fresh = String.raw`(?<![\p{N}.,'’/:+%\-−–@$฿¥]|\p{N}[,;] |\p{Script=Latin}|[\p{N}x×✕✖*] )${numbered}`;
const several = String.raw`(?!1(?!\d))\d{1,3}`;
const unit = `(?: ?(?:${units}))`;

// A count must be joined to its price by a sign: beside "2 แก้ว" a price may be that of one or of all.
const joined = once(() => ({
  left: [
    `${fresh}(?<count>${count})${unit}? ?${times} ?$`, // "2 x", "2 แก้ว x"
    `(?<![\\p{L}\\p{N}])${times} ?(?<count>${count})${unit}? ?@ ?$`, // "x2 @"
    `(?:^|^[-•·・*] ?|[,;] )(?<count>${count}) ?@ ?$`, // "2 @"
    `${fresh}(?<count>${count})${unit} ?@ ?$`, // "2 pcs @"
  ].map((pattern) => new RegExp(pattern, 'iu')),
  right: new RegExp(
    `^ ?[([]?${times} ?(?<count>${count})(?:${unit}(?!\\p{Script=Latin})|(?![\\p{L}\\p{N}\\p{M}]|[.,/:]\\p{N}| ?[%‰°])|(?=ครับ|ค่ะ|คะ|นะ|です))[)\\]]?`,
    'iu',
  ),
  loose: new RegExp(
    `(?<!\\p{Script=Latin}|\\p{N} ?)${times} ?${several}(?![\\p{N}\\p{Script=Latin}×])` + // "x2"
      `|${times} ?${several}${unit}(?!\\p{Script=Latin})` + // "A4×2枚"
      `|(?<![\\p{L}\\p{N}.,])${several} ?${times}(?! ?\\p{N}|\\p{Script=Latin})`, // "2 x Latte"
    'iu',
  ),
  ofMany: new RegExp(`(?<![\\p{N}.,])\\d{1,3}${unit}(?!\\p{Script=Latin})`, 'iu'),
}));

/** A sighting with what belongs to its price, and how many there are of it. */
export type Counted = Sighting & { count?: number };

const cutLeft = (sighting: Sighting): Counted => {
  const match = joined()
    .left.map((pattern) => pattern.exec(sighting.left))
    .find((found) => found !== null);
  if (!match) return sighting;
  const length = sighting.left.length - match.index;
  return {
    ...sighting,
    start: sighting.start - length,
    left: sighting.left.slice(0, match.index),
    count: Number(match.groups?.['count']),
  };
};

const cutRight = (sighting: Counted): Counted => {
  const match = joined().right.exec(sighting.right);
  if (!match || sighting.count !== undefined) return sighting;
  const [{ length }] = match;
  return {
    ...sighting,
    end: sighting.end + length,
    right: sighting.right.slice(length),
    count: Number(match.groups?.['count']),
  };
};

/** Takes "2 x" or "x 2" beside a price into it. Both at once are left where they are: that is a doubt. */
export const withCount = (sighting: Sighting): Counted => cutRight(cutLeft(sighting));

/** Whether `text` says how many without saying of which price. */
export const hasLooseCount = (text: string): boolean => joined().loose.test(text);

/** Whether `text` counts anything. */
export const counts = (text: string): boolean => hasLooseCount(text) || joined().ofMany.test(text);

/** "45 บาท 2 แก้ว": whether the price is that of one or of all is not said. */
export const hasCountBehind = (right: string): boolean => {
  const found = joined().ofMany.exec(right);
  return found !== null && /^[ ,(/-]{0,3}$/u.test(right.slice(0, found.index));
};
