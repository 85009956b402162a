import type { Result } from '../faults/fault.ts';
import { ok } from '../faults/fault.ts';
import type { LinkRow, Page } from '../links/link.ts';
import { linksIn } from '../links/link-row.ts';
import type { LinksApi } from '../omise/links-api.ts';
import type { Sight } from './claim.ts';

type Lister = Pick<LinksApi, 'list'>;

/** Links newer than this time, milliseconds since 1970 by the server's clock; a look at the clock gives it. */
type Since = (ahead: number | undefined) => number;

const newestFirst = { limit: 100, order: 'reverse_chronological' } as const;

const isPast = (rows: readonly LinkRow[], since: number): boolean =>
  linksIn(rows).some(({ createdAt }) => Date.parse(createdAt) < since);

/** Rows that are newer than `since`, or have no time of their own and stand before one that is older. */
const newer = (rows: readonly LinkRow[], since: number): LinkRow[] => {
  const end = rows.findIndex((row) => isPast([row], since));
  return end < 0 ? [...rows] : rows.slice(0, end);
};

const aheadOf = ({ servedAt }: Page<LinkRow>, now: number): number | undefined =>
  servedAt === undefined ? undefined : servedAt - now;

/**
 * What the API has since a time, newest first, as many pages as that needs. The first page tells the server's clock
 * and pins the end: links made while it is read shift nothing.
 */
export const look = async ({ list }: Lister, sinceOf: Since, now: () => number): Promise<Result<Sight>> => {
  const first = await list(newestFirst);
  if (!first.ok) return first;
  const ahead = aheadOf(first.value, now());
  const since = sinceOf(ahead);
  const { to } = first.value;
  const rows = [...first.value.rows];
  // From the second page on, only links since then are counted.
  let { total } = first.value;
  while (rows.length < total && !isPast(rows, since)) {
    const from = new Date(since).toISOString();
    const next = await list({ ...newestFirst, from, to, offset: rows.length });
    if (!next.ok) return next;
    rows.push(...next.value.rows);
    total = next.value.rows.length === 0 ? 0 : next.value.total;
  }
  const seen = newer(rows, since);
  return ok({ links: linksIn(seen), hasOdd: seen.some(({ kind }) => kind === 'odd'), ahead });
};
