import type { Currency } from '../money/currency.ts';
import { parseAmount } from '../money/parse-amount.ts';
import type { Reading, Spot } from './reading.ts';
import { type BareTotal, findBareTotals } from './roles.ts';
import type { Place } from './sighting.ts';

// Not a character that a selection has: hidden ones are taken out before.
const cover = '\u0000';

const widthOf = (spot: Place | undefined): number => (spot ? spot.end - spot.start : 0);

const covered = (text: string, spots: readonly Place[]): string => {
  const starts = [0, ...spots.map(({ end }) => end)];
  return starts
    .map((start, at) => text.slice(start, spots[at]?.start) + cover.repeat(widthOf(spots[at])))
    .join('');
};

const sharedCurrency = (spots: readonly Spot[]) => {
  const [first, ...rest] = spots.map(({ reading }) => reading?.price.currency);
  return rest.every((currency) => currency === first) ? first : undefined;
};

// "Total 3" may count things; "Total 135.00" under prices with a mark is money, and of theirs.
const readBare = (amountText: string, currency: Currency | undefined): Reading | undefined => {
  if (currency === undefined || !/\.\d\d$/u.test(amountText)) return undefined;
  const amount = parseAmount(amountText, currency);
  if (!amount.ok) return undefined;
  const price = { amountText, currency };
  return { price, subunits: amount.subunits, isSure: true, isTaxed: false, isNet: false };
};

const toSpot = ({ start, end, wordsStart, number }: BareTotal, currency: Currency | undefined): Spot => {
  const reading = readBare(number, currency);
  return { start, end, total: { rank: 1, start: wordsStart, end }, ...(reading && { reading }) };
};

/** `spots`, and the totals in `text` that have no mark of money: they must not be passed over. */
export const withBareTotals = (text: string, spots: readonly Spot[]): readonly Spot[] => {
  const currency = sharedCurrency(spots);
  const more = findBareTotals(covered(text, spots)).map((total) => toSpot(total, currency));
  return [...spots, ...more].toSorted((a, b) => a.start - b.start);
};
