import { foldBlanks, withoutHidden } from '../links/text.ts';
import type { Currency } from '../money/currency.ts';
import { toPlainText } from '../money/plain-text.ts';
import type { Price, Quantity } from '../money/price.ts';
import { withBareTotals } from './bare-total.ts';
import { choose } from './choose.ts';
import { offersOf } from './offers.ts';
import { readSpot } from './reading.ts';
import { findSightings } from './sighting.ts';
import { titleWithout } from './title.ts';

/** What a selected text says about a link. */
export type SelectionDraft = {
  source: string;
  title: string;
  /** What is to be paid, where that is certain. */
  price?: Price;
  /** `price` is so many times this. */
  quantity?: Quantity;
  /** Prices that stand in the text beside it, or instead: one of them may be meant. */
  others?: readonly Price[];
};

const turned = /[\u202A-\u202E\u2066-\u2069]/u;

const figures = (text: string): string =>
  toPlainText(text)
    .match(/[\d.,]+/gu)
    ?.join(' ') ?? '';

// Hidden characters may break a number in two, or show its digits in another order than they are read.
const showsItsNumbers = (text: string, source: string): boolean =>
  !turned.test(text) && figures(text) === figures(source);

// A column of its own in a copied table: how many, of what the next one costs.
const countColumn = /\t *(?!1 *\t)\d{1,3} *\t/u;

const draftOf = (source: string, home: Currency, isCounted: boolean): SelectionDraft => {
  const text = toPlainText(source);
  const spots = withBareTotals(
    text,
    findSightings(text).map((sighting) => readSpot(sighting, source, home)),
  );
  const chosen = choose(text, spots, isCounted);
  const others = offersOf(spots, chosen?.reading);
  const offered = others.length > 0 && { others };
  if (!chosen) return { source, title: source, ...offered };
  const { price, quantity } = chosen.reading;
  return {
    source,
    title: titleWithout(source, chosen.places),
    price,
    ...(quantity && { quantity }),
    ...offered,
  };
};

/**
 * Selected text -> what the form is filled with. `home`, the account's currency, decides what "$" is.
 * A price that could be read in two ways is none: an empty amount is better than a wrong one.
 */
export const readSelection = (text: string, home: Currency): SelectionDraft => {
  const source = foldBlanks(withoutHidden(text));
  return showsItsNumbers(text, source)
    ? draftOf(source, home, countColumn.test(text))
    : { source, title: source };
};
