import type { Currency } from '../../money/currency.ts';

/** "THB 74.40": how the corpora write a price. */
type Written = `${Currency} ${string}`;

/** What a human says beyond title and price: that one of so many is so much, and the other prices in the line. */
type More = { times?: [count: number, each: string]; others?: readonly Written[] };

/**
 * A line as a merchant may select it, with the price that a human is certain of, and the title that is left. `home`
 * is the currency of the account: THB where none is named.
 */
export type PricedLine = [line: string, title: string, price: Written, home?: Currency, more?: More];

/** A line of which a human would ask what is to be paid, and the prices in it that may be meant. */
export type AskedLine = [line: string, home?: Currency, others?: readonly Written[]];
