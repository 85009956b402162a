import { foldBlanks, withoutHidden } from '../links/text.ts';
import type { Currency } from '../money/currency.ts';
import { toPlainText } from '../money/plain-text.ts';
import { findPrice, type Price } from './find-price.ts';
import { titleWithout } from './title.ts';

/** What a selected text says about a link: its title, and the price if there is exactly one. */
export type SelectionDraft = { source: string; title: string; price?: Price };

const turned = /[\u202A-\u202E\u2066-\u2069]/u;

const figures = (text: string): string =>
  toPlainText(text)
    .match(/[\d.,]+/gu)
    ?.join(' ') ?? '';

// Hidden characters may break a number in two, or show its digits in another order than they are read.
const showsItsNumbers = (text: string, source: string): boolean =>
  !turned.test(text) && figures(text) === figures(source);

/**
 * Selected text -> what the form is filled with. `home`, the account's currency, decides what "$" is.
 * A price that could be read in two ways is none: an empty amount is better than a wrong one.
 */
export const readSelection = (text: string, home: Currency): SelectionDraft => {
  const source = foldBlanks(withoutHidden(text));
  const found = showsItsNumbers(text, source) ? findPrice(source, home) : undefined;
  if (!found) return { source, title: source };
  return { source, title: titleWithout(source, found.places), price: found.price };
};
