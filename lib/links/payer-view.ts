import type { Currency } from '../money/currency.ts';

/** What the payer of a sandbox link sees. `amount` in subunits, times ISO 8601 UTC. */
export type PayerView = {
  shop: string;
  code: string;
  title: string;
  description: string;
  amount: number;
  currency: Currency;
  multiple: boolean;
  state: 'open' | 'paid' | 'deleted';
  paidAt?: string;
};

/** How a try to pay ended. `closed`: the link was paid or deleted before, and nothing was tried. */
export type PayerAnswer =
  | { outcome: 'unknown' }
  | { outcome: 'closed'; view: PayerView }
  | { outcome: 'paid'; view: PayerView; paidAt: string }
  | { outcome: 'declined'; view: PayerView; failureCode: string };
