import type { Link, LinkRow } from './link.ts';
import type { StateKind } from './link-state.ts';
import { receivedOf, stateOf } from './link-state.ts';

export type LinkOrder = {
  by: 'createdAt' | 'title' | 'amount' | 'received' | 'state';
  isDescending: boolean;
};

type Comparison<Value> = (one: Value, other: Value) => number;

// What asks for something first, and what is over last.
const rankOf: Record<StateKind, number> = { declined: 0, unpaid: 1, pending: 2, paid: 3, deleted: 4, odd: 5 };

const byCode: Comparison<string> = (one, other) => Number(one > other) - Number(one < other);

// Without its Z, a time that is told more exactly stands behind the one that it begins with.
const timeOf = ({ createdAt }: Link): string => createdAt.slice(0, -1);

const titles = new Intl.Collator(undefined, { numeric: true });

const comparisons: Record<LinkOrder['by'], Comparison<Link>> = {
  createdAt: (one, other) => byCode(timeOf(one), timeOf(other)),
  title: (one, other) => titles.compare(one.title, other.title),
  amount: (one, other) => one.amount - other.amount,
  received: (one, other) => receivedOf(one).amount - receivedOf(other).amount,
  state: (one, other) =>
    rankOf[stateOf({ kind: 'link', link: one })] - rankOf[stateOf({ kind: 'link', link: other })],
};

// Amounts of two currencies are not more or less than each other.
const isMoney = (by: LinkOrder['by']): boolean => by === 'amount' || by === 'received';

const comparisonOf = ({ by, isDescending }: LinkOrder): Comparison<Link> => {
  const compare = comparisons[by];
  const sign = isDescending ? -1 : 1;
  return (one, other) =>
    (isMoney(by) ? byCode(one.currency, other.currency) : 0) || sign * compare(one, other);
};

/** A list in order; rows that compare alike stay as they were, and those that tell nothing come last. */
export const sorted = (rows: readonly LinkRow[], order: LinkOrder): LinkRow[] => {
  const compare = comparisonOf(order);
  return rows.toSorted((one, other) => {
    if (one.kind === 'link' && other.kind === 'link') return compare(one.link, other.link);
    return Number(one.kind !== 'link') - Number(other.kind !== 'link');
  });
};
