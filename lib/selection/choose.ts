import { once } from './once.ts';
import { counts, hasLooseCount } from './quantity.ts';
import type { Reading, Spot } from './reading.ts';
import { saysNow } from './roles.ts';
import type { Place } from './sighting.ts';

/** The one price that is to be paid, and the places that say so. */
export type Choice = { reading: Reading; places: readonly Place[] };

const words = once(() => ({
  // Part of it is paid at another time, or was.
  parts:
    /\b(?:deposit|paid|prepaid|advance|instal\w*|remaining|balance of|half|change|cash|partial\w*)\b|มัดจำ|ชำระแล้ว|จ่ายแล้ว|โอนแล้ว|ค้าง|คงเหลือ|งวด|แบ่งจ่าย|เงินทอน|ครึ่ง|内金|手付|前払|残金|残額|分割|支払済|入金済|お?預り|お?預かり|お?釣り|頭金/iu,
  less: /\b(?:discount|less|off|minus|coupon|voucher|promo|rebate|cashback|refund)\b|ส่วนลด|ลด|คูปอง|เครดิต|割引|値引|クーポン|引き|オフ/iu,
  more: /(?:shipping|delivery|postage|fee|tip|service|tax|vat|gst|ค่าส่ง|ค่าจัดส่ง|ค่าบริการ|送料|手数料|消費税)[: ]{0,2}\+? ?\d[\d.,]*(?![\d.,]| ?%)/iu,
}));

const sameMoney = (a: Reading, b: Reading | undefined): boolean =>
  a.price.currency === b?.price.currency && a.subunits === b.subunits;

const sure = ({ reading }: Spot): Reading | undefined => (reading?.isSure ? reading : undefined);

/** The one amount that all these spots say. */
const agreed = (spots: readonly Spot[]): Reading | undefined => {
  const [first] = spots.map(sure);
  return first && spots.every((spot) => sameMoney(first, sure(spot))) ? first : undefined;
};

const textWithout = (text: string, spots: readonly Place[]): string => {
  const starts = [0, ...spots.map(({ end }) => end)];
  return starts.map((start, at) => text.slice(start, spots[at]?.start)).join('\n');
};

const chooseTotal = (text: string, spots: readonly Spot[]): Choice | undefined => {
  const rank = spots.reduce((most, { total }) => Math.max(most, total.rank), 0);
  const totals = spots.filter(({ total }) => total.rank === rank);
  const reading = rank > 0 ? agreed(totals) : undefined;
  if (!reading || words().parts.test(text) || words().less.test(text.slice(totals.at(-1)?.end)))
    return undefined;
  return { reading, places: totals.map(({ total }) => total) };
};

const rates = [1.07, 1.08, 1.09, 1.1];

// Rounded up, down or neither, to a subunit.
const isTaxOn = (net: Reading, gross: Reading): boolean =>
  net.price.currency === gross.price.currency &&
  rates.some((rate) => Math.abs(net.subunits * rate - gross.subunits) < 1);

/** "1,200円(税込1,320円)": the other one is the same without its tax. */
const chooseTaxed = (spots: readonly Spot[]): Choice | undefined => {
  const reading = agreed(spots.filter((spot) => spot.reading?.isTaxed));
  const rest = spots.filter((spot) => !spot.reading?.isTaxed);
  const isWhole =
    rest.length > 0 && rest.every((spot) => reading && spot.reading && isTaxOn(spot.reading, reading));
  return reading && isWhole ? { reading, places: spots } : undefined;
};

const chooseReduced = (text: string, spots: readonly Spot[]): Choice | undefined => {
  const [before, after, more] = spots;
  const reading = after && sure(after);
  if (!before?.reading || before.was === undefined || !reading || more) return undefined;
  const { price, subunits } = before.reading;
  const isLess = price.currency === reading.price.currency && subunits > reading.subunits;
  if (!isLess || !saysNow(text.slice(before.end, after.start))) return undefined;
  return { reading, places: [{ start: before.was, end: after.end }] };
};

const chooseOnly = (text: string, spots: readonly Spot[]): Choice | undefined => {
  const reading = agreed(spots);
  const rest = textWithout(text, spots);
  const isCounted = reading?.quantity ? counts(rest) : hasLooseCount(rest);
  return reading && !isCounted && !words().less.test(rest) && !words().more.test(rest)
    ? { reading, places: spots }
    : undefined;
};

/** The price to fill in, where that is certain: the total, the one with tax, the reduced one, or the only one. */
export const choose = (text: string, spots: readonly Spot[]): Choice | undefined =>
  chooseTotal(text, spots) ?? chooseTaxed(spots) ?? chooseReduced(text, spots) ?? chooseOnly(text, spots);
