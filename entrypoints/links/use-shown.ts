import { useMemo } from 'preact/hooks';
import type { Searchable } from '../../lib/links/link-filter.ts';
import { matches, searchable } from '../../lib/links/link-filter.ts';
import { sorted } from '../../lib/links/link-order.ts';
import { sumsOf } from '../../lib/links/link-sums.ts';
import type { LinkRow } from '../../lib/links/link.ts';
import type { State } from './state.ts';

const known = new WeakMap<LinkRow, Searchable>();

/** What a row can be found by is made out once, not for each key that is pressed. */
const searchableOf = (row: LinkRow): Searchable => {
  const made = known.get(row) ?? searchable(row);
  known.set(row, made);
  return made;
};

/** The rows that the filters show, in their order, and what they come to. */
export const useShown = ({ rows, order, filter }: State) => {
  const inOrder = useMemo(() => sorted([...rows.values()], order).map(searchableOf), [rows, order]);
  return useMemo(() => {
    const shown = inOrder.filter(matches(filter)).map(({ row }) => row);
    return { shown, sums: sumsOf(shown) };
  }, [inOrder, filter]);
};
