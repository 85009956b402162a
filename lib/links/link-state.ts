import type { Charge, Link, LinkRow } from './link.ts';

/**
 * What has come in by a link: how many payments, and how much, in subunits of its currency. `isAtLeast`: the link told
 * no more than some of its tries, and more of them may have been payments.
 */
export type Received = { times: number; amount: number; isAtLeast: boolean };

/**
 * What became of a link, in a word. `declined`: somebody tried, and nothing came of it; `pending`: a payment is on its
 * way; `odd`: nobody could read it.
 */
export type StateKind = 'unpaid' | 'declined' | 'pending' | 'paid' | 'deleted' | 'odd';

const isSuccessful = ({ status }: Charge): boolean => status === 'successful';

/** A single-use link that is used was paid, though its charges are not told. */
export const receivedOf = ({ used, multiple, amount, charges }: Link): Received => {
  const paid = charges.data.filter(isSuccessful);
  if (paid.length === 0 && used && !multiple) return { times: 1, amount, isAtLeast: false };
  const sum = paid.reduce((total, charge) => total + charge.amount, 0);
  return { times: paid.length, amount: sum, isAtLeast: multiple && charges.total > charges.data.length };
};

const stateOfLink = (link: Link): StateKind => {
  if (link.deleted) return 'deleted';
  if (receivedOf(link).times > 0) return 'paid';
  if (link.charges.data.some(({ status }) => status === 'pending')) return 'pending';
  return link.charges.total > 0 ? 'declined' : 'unpaid';
};

/** What became of a row of a list. A stub is what is left of a deleted link. */
export const stateOf = (row: LinkRow): StateKind => {
  if (row.kind === 'link') return stateOfLink(row.link);
  return row.kind === 'stub' ? 'deleted' : 'odd';
};
