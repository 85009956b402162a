import type { Currency } from '../money/currency.ts';
import type { Link, LinkRow } from './link.ts';
import { receivedOf } from './link-state.ts';

/** What the links of one currency came to, in its subunits. */
export type Sums = {
  currency: Currency;
  received: number;
  payments: number;
  /** What links for one payment still ask, and how many they are. */
  waiting: number;
  waitingLinks: number;
  /** Links that many can pay, and still may. */
  openMany: number;
  /** More was received than is told here. */
  isAtLeast: boolean;
};

const nothing = { received: 0, payments: 0, waiting: 0, waitingLinks: 0, openMany: 0, isAtLeast: false };

const most = Number.MAX_SAFE_INTEGER;

// Above this, a number is no longer exact: what is told then is the most that surely came in.
const plus = (sum: number, more: number): number => Math.min(sum + more, most);

/** Deleted links ask nothing; what came in by them stays. */
const added = (sums: Sums, link: Link): Sums => {
  const { times, amount, isAtLeast } = receivedOf(link);
  const isWaiting = !link.deleted && !link.multiple && times === 0;
  return {
    currency: sums.currency,
    received: plus(sums.received, amount),
    payments: sums.payments + times,
    waiting: isWaiting ? plus(sums.waiting, link.amount) : sums.waiting,
    waitingLinks: sums.waitingLinks + (isWaiting ? 1 : 0),
    openMany: sums.openMany + (link.multiple && !link.deleted ? 1 : 0),
    isAtLeast: sums.isAtLeast || isAtLeast || sums.received + amount > most,
  };
};

/** The sums of a list, a currency each: that of most links first. Rows that tell no amount count for nothing. */
export const sumsOf = (rows: readonly LinkRow[]): Sums[] => {
  const kinds = new Map<Currency, { count: number; sums: Sums }>();
  for (const row of rows) {
    if (row.kind !== 'link') continue;
    const { currency } = row.link;
    const { count, sums } = kinds.get(currency) ?? { count: 0, sums: { currency, ...nothing } };
    kinds.set(currency, { count: count + 1, sums: added(sums, row.link) });
  }
  return [...kinds.values()].toSorted((one, other) => other.count - one.count).map(({ sums }) => sums);
};
