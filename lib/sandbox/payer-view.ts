import type { PayerView } from '../links/payer-view.ts';
import { account } from './account.ts';
import type { LinkRecord } from './records.ts';

const stateOf = ({ usedAt, deletedAt }: LinkRecord): PayerView['state'] => {
  if (usedAt !== undefined) return 'paid';
  return deletedAt === undefined ? 'open' : 'deleted';
};

export const viewOf = (link: LinkRecord): PayerView => {
  const { code, title, description, amount, currency, multiple, usedAt } = link;
  const view = { shop: account.shop, code, title, description, amount, currency, multiple };
  return { ...view, state: stateOf(link), ...(usedAt !== undefined && { paidAt: usedAt }) };
};
