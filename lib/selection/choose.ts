import { counts, hasLooseCount } from './quantity.ts';
import type { Reading, Spot } from './reading.ts';
import { saysNow } from './roles.ts';
import type { Place } from './sighting.ts';
import { isNothing } from './title.ts';
import { hasBarePrice, joinsPrices, says } from './whole-text.ts';

/** The one price that is to be paid, and the places that say so. */
export type Choice = { reading: Reading; places: readonly Place[] };

const sameMoney = (a: Reading, b: Reading | undefined): boolean =>
  a.price.currency === b?.price.currency && a.subunits === b.subunits;

const sure = ({ reading }: Spot): Reading | undefined => (reading?.isSure ? reading : undefined);

const areJoined = (text: string, places: readonly Place[]): boolean =>
  places.every((place, at) => at === 0 || joinsPrices(text.slice(places[at - 1]?.end, place.start)));

/** The one amount that all these spots say of one thing: "฿45, ฿45" may be two things. */
const agreed = (text: string, spots: readonly Spot[]): Reading | undefined => {
  const [first] = spots.map(sure);
  const isOne = first && spots.every((spot) => sameMoney(first, sure(spot))) && areJoined(text, spots);
  return isOne ? first : undefined;
};

const textWithout = (text: string, spots: readonly Place[]): string => {
  const starts = [0, ...spots.map(({ end }) => end)];
  return starts.map((start, at) => text.slice(start, spots[at]?.start)).join('\n');
};

const sumOf = (spots: readonly Spot[]): number =>
  spots.reduce((sum, { reading }) => sum + (reading?.subunits ?? Number.NaN), 0);

/** What comes behind a total is more to pay, unless it is what the total is made of. */
const isSummedUp = (text: string, total: Reading, rest: readonly Spot[], end: number): boolean => {
  const behind = rest.filter(({ start }) => start >= end);
  const [next] = behind;
  if (behind.some(({ reading }) => reading && reading.subunits > total.subunits)) return false;
  if (!next || [rest, behind].some((spots) => sumOf(spots) === total.subunits)) return true;
  return /\(|うち|内|incl|vat|tax|ภาษี/iu.test(text.slice(end, next.start));
};

const chooseTotal = (text: string, spots: readonly Spot[]): Choice | undefined => {
  const rank = spots.reduce((most, { total }) => Math.max(most, total.rank), 0);
  const totals = spots.filter(({ total }) => total.rank === rank);
  const rest = spots.filter(({ total }) => total.rank !== rank);
  const end = totals.at(-1)?.end ?? 0;
  const reading = rank > 0 ? agreed(text, totals) : undefined;
  if (!reading || says(text, 'parts', 'shared', 'rough') || says(text.slice(end), 'less', 'more'))
    return undefined;
  if (!isSummedUp(text, reading, rest, end)) return undefined;
  const places = totals.map(({ total }) => total);
  // Of "Total ฿450 by Friday" the last words are no title.
  return { reading, places: isNothing(text.slice(places.at(-1)?.end)) ? places : totals };
};

const rates = [1.07, 1.08, 1.09, 1.1];

// Rounded up, down or neither, to a subunit.
const isTaxOn = (net: Reading, gross: Reading): boolean =>
  net.price.currency === gross.price.currency &&
  rates.some((rate) => Math.abs(net.subunits * rate - gross.subunits) < 1);

/** "1,200円(税込1,320円)": the other one is the same without its tax. */
const chooseTaxed = (text: string, spots: readonly Spot[]): Choice | undefined => {
  const [taxed, ...more] = spots.filter((spot) => sure(spot)?.isTaxed);
  const [net, ...others] = spots.filter((spot) => !spot.reading?.isTaxed);
  if (!taxed?.reading || !net?.reading || more.length + others.length > 0) return undefined;
  const isWhole = isTaxOn(net.reading, taxed.reading) && areJoined(text, spots);
  return isWhole ? { reading: taxed.reading, places: spots } : undefined;
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

const isCounted = (rest: string, { quantity }: Reading): boolean =>
  quantity ? counts(rest) : hasLooseCount(rest);

const chooseOnly = (text: string, spots: readonly Spot[]): Choice | undefined => {
  const reading = agreed(text, spots);
  const rest = textWithout(text, spots);
  if (!reading || isCounted(rest, reading)) return undefined;
  if (says(rest, 'past', 'rough', 'portion', 'less', 'more', 'shared', 'counted')) return undefined;
  const [before = '', ...after] = rest.split('\n');
  return hasBarePrice(before, after.join('\n')) ? undefined : { reading, places: spots };
};

/**
 * The price to fill in, where that is certain: the total, the one with tax, the reduced one, or the only one.
 * `hasCounts`: the text counts things in a way that it does not show itself.
 */
export const choose = (text: string, spots: readonly Spot[], hasCounts: boolean): Choice | undefined =>
  chooseTotal(text, spots) ??
  chooseTaxed(text, spots) ??
  chooseReduced(text, spots) ??
  (hasCounts ? undefined : chooseOnly(text, spots));
