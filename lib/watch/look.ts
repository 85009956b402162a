import type { Result } from '../faults/fault.ts';
import { ok } from '../faults/fault.ts';
import type { LinkRow, Page } from '../links/link.ts';
import type { LinksApi } from '../omise/links-api.ts';
import type { Waited } from './record.ts';

type Lister = Pick<LinksApi, 'list'>;

/** What the list told, and the links that it is still to be asked about. */
export type Told = { rows: LinkRow[]; open: Waited[] };

const most = 100;
/** A computer that has slept for a week has much to look at: not all of it at once. */
const maxRequests = 10;
const second = 1000;

const iso = (time: number): string => new Date(time).toISOString();

/** From the oldest to the newest, and a second more at both ends: nobody says whether the ends belong to it. */
const windowOf = (waited: readonly Waited[]) => {
  const times = waited.map(({ createdAt }) => createdAt);
  return { from: iso(Math.min(...times) - second), to: iso(Math.max(...times) + second) };
};

/** How far back a page reaches: what is older was not told. */
const reachOf = ({ rows, total }: Page<LinkRow>): number => {
  if (rows.length >= total || rows.length === 0) return -Infinity;
  const times = rows.flatMap((row) => (row.kind === 'link' ? [Date.parse(row.link.createdAt)] : []));
  return Math.min(...times, Infinity);
};

const idOf = (row: LinkRow): string => {
  if (row.kind === 'link') return row.link.id;
  return (row.kind === 'stub' ? row.stub.id : row.id) ?? '';
};

/** Those that the next request is to cover: at least one less each time, so that it ends. */
const stillOpen = (open: readonly Waited[], page: Page<LinkRow>): Waited[] => {
  const seen = new Set(page.rows.map(idOf));
  const reach = reachOf(page);
  return open.slice(1).filter(({ linkId, createdAt }) => !seen.has(linkId) && createdAt <= reach);
};

/**
 * What an account's list says of these links, in as few requests as that takes: one covers up to a hundred, and the
 * next begins where the next of these links is.
 */
export const look = async ({ list }: Lister, due: readonly Waited[]): Promise<Result<Told>> => {
  const rows: LinkRow[] = [];
  let open = due.toSorted((one, other) => other.createdAt - one.createdAt);
  for (let requests = 0; open.length > 0 && requests < maxRequests; requests += 1) {
    const page = await list({ ...windowOf(open), limit: most, order: 'reverse_chronological' });
    if (!page.ok) return page;
    rows.push(...page.value.rows);
    open = stillOpen(open, page.value);
  }
  return ok({ rows, open });
};
