import type { ChargeRow, FoundLink } from '../links/link.ts';
import type { LinkView, ReadCharges } from './link-view.ts';
import { isMore } from './link-view.ts';

/** What there is to show of a link's charges, the newest first. */
export type ShownCharges = { rows: ChargeRow[]; total: number; isMore: boolean; isAsking: boolean };

/** A link tells a few of its charges itself, in no certain order: enough until all of them are read. */
const toldWith = (row: FoundLink | undefined): Omit<ShownCharges, 'isAsking'> => {
  if (row?.kind !== 'link') return { rows: [], total: 0, isMore: false };
  const { total, data } = row.link.charges;
  const newest = data.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  return { rows: newest.map((charge) => ({ kind: 'charge', charge })), total, isMore: false };
};

export const shownCharges = ({ row, charges, busy }: LinkView): ShownCharges => ({
  ...(charges ? { rows: charges.rows, total: charges.total, isMore: isMore(charges) } : toldWith(row)),
  isAsking: busy.includes('charges'),
});

const readOf = ({ rows, total }: ReadCharges) => ({
  total,
  data: rows.flatMap((row) => (row.kind === 'charge' ? [row.charge] : [])),
});

/** The link with all its charges that were read, so that state and sum speak of all. */
export const shownLink = ({ row, charges }: Pick<LinkView, 'row' | 'charges'>): FoundLink | undefined =>
  row?.kind === 'link' && charges ? { kind: 'link', link: { ...row.link, charges: readOf(charges) } } : row;
