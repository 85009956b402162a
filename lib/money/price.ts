import type { Currency } from './currency.ts';

/** An amount as it was found in a text: plain Latin text that `parseAmount` takes for this currency. */
export type Price = { amountText: string; currency: Currency };

/** So many, and what one of them costs. */
export type Quantity = { count: number; each: Price };
