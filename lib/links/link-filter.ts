import type { Currency } from '../money/currency.ts';
import { startOf } from './days.ts';
import type { LinkRow } from './link.ts';
import type { StateKind } from './link-state.ts';
import { stateOf } from './link-state.ts';
import { textOf, wordsOf } from './search-text.ts';

/** What is to be seen of a list. `from` and `to`: days where this device is, `YYYY-MM-DD`, both included. */
export type LinkFilter = {
  text: string;
  state: 'all' | 'unpaid' | 'paid' | 'deleted';
  multiple: boolean | undefined;
  currency: Currency | undefined;
  from?: string;
  to?: string;
};

export const allLinks: LinkFilter = { text: '', state: 'all', multiple: undefined, currency: undefined };

/** A row with all that it can be found by, made once for many searches. `at`: milliseconds since 1970. */
export type Searchable = { row: LinkRow; state: StateKind; text: string; at: number | undefined };

export const searchable = (row: LinkRow): Searchable => ({
  row,
  state: stateOf(row),
  text: textOf(row),
  at: row.kind === 'link' ? Date.parse(row.link.createdAt) : undefined,
});

const kindsOf: Record<LinkFilter['state'], readonly StateKind[]> = {
  all: ['unpaid', 'declined', 'pending', 'paid', 'deleted', 'odd'],
  unpaid: ['unpaid', 'declined', 'pending'],
  paid: ['paid'],
  deleted: ['deleted'],
};

type Test = (row: Searchable) => boolean;

const ofKind = ({ multiple, currency }: LinkFilter): Test => {
  if (multiple === undefined && currency === undefined) return () => true;
  return ({ row }) =>
    row.kind === 'link' &&
    (multiple ?? row.link.multiple) === row.link.multiple &&
    (currency ?? row.link.currency) === row.link.currency;
};

// A half-typed day is none yet: it compares as NaN, and so leaves nothing out.
const inTime = ({ from = '', to = '' }: LinkFilter): Test => {
  if (from === '' && to === '') return () => true;
  const [start, end] = [startOf(from), startOf(to, 1)];
  return ({ at }) => at !== undefined && !(at < start) && !(at >= end);
};

/** Whether a row is what is looked for: every word of the text is somewhere in it, and all the rest is so. */
export const matches = (filter: LinkFilter): Test => {
  const words = wordsOf(filter.text);
  const kinds = kindsOf[filter.state];
  const isOfKind = ofKind(filter);
  const isInTime = inTime(filter);
  return (row) =>
    kinds.includes(row.state) &&
    isOfKind(row) &&
    isInTime(row) &&
    words.every((word) => row.text.includes(word));
};
