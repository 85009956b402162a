import type { Currency } from '../money/currency.ts';
import { account } from './account.ts';
import type { LinkRecord } from './records.ts';

/** What the payer sees of a link. `amount` in subunits, times ISO 8601 UTC. */
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

const stateOf = ({ usedAt, deletedAt }: LinkRecord): PayerView['state'] => {
  if (usedAt !== undefined) return 'paid';
  return deletedAt === undefined ? 'open' : 'deleted';
};

export const viewOf = (link: LinkRecord): PayerView => {
  const { code, title, description, amount, currency, multiple, usedAt } = link;
  const view = { shop: account.shop, code, title, description, amount, currency, multiple };
  return { ...view, state: stateOf(link), ...(usedAt !== undefined && { paidAt: usedAt }) };
};
