import type { Currency } from '../money/currency.ts';
import type { Mark } from '../money/marks.ts';
import { parseAmount } from '../money/parse-amount.ts';
import { toPlainText } from '../money/plain-text.ts';
import { isDoubtful } from './doubts.ts';
import { findSightings, marksOf, type Sighting } from './sighting.ts';

/** `amountText` is plain Latin text that `parseAmount` takes for this currency. */
export type Price = { amountText: string; currency: Currency };

/** Where a price stands in the text. */
export type Place = { start: number; end: number };

const currencyOf = (marks: Mark[], home: Currency): Currency | undefined => {
  const shared = marks[0]?.currencies.filter((code) => marks.every((mark) => mark.currencies.includes(code)));
  if (shared?.includes(home)) return home;
  return marks.every((mark) => mark.onlyAtHome) ? undefined : shared?.[0];
};

type Reading = Price & { subunits: number };

const read = (sighting: Sighting, source: string, home: Currency): Reading | undefined => {
  const currency = currencyOf(marksOf(sighting), home);
  if (currency === undefined || isDoubtful(sighting)) return undefined;
  const { numberStart, number: amountText } = sighting;
  const amount = parseAmount(source.slice(numberStart, numberStart + amountText.length), currency);
  return amount.ok ? { amountText, currency, subunits: amount.subunits } : undefined;
};

/** The one price in `source` and every place where it stands; nothing if there are two, or any doubt. */
export const findPrice = (source: string, home: Currency): { price: Price; places: Place[] } | undefined => {
  const sightings = findSightings(toPlainText(source));
  const readings = sightings.map((sighting) => read(sighting, source, home));
  const [first] = readings;
  if (!first) return undefined;
  const { amountText, currency, subunits } = first;
  const agree = readings.every((other) => other?.currency === currency && other.subunits === subunits);
  return agree ? { price: { amountText, currency }, places: sightings } : undefined;
};
