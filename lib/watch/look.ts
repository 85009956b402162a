import type { Result } from '../faults/fault.ts';
import { ok } from '../faults/fault.ts';
import type { LinkRow, Page } from '../links/link.ts';
import type { LinksApi } from '../omise/links-api.ts';
import type { Waited } from './record.ts';

type Lister = Pick<LinksApi, 'list'>;

const most = 100;
const second = 1000;

const iso = (time: number): string => new Date(time).toISOString();

/** From the oldest to the newest, and a second more at both ends: nobody says whether the ends belong to it. */
const windowOf = (waited: readonly Waited[]) => {
  const times = waited.map(({ createdAt }) => createdAt);
  return { from: iso(Math.min(...times) - second), to: iso(Math.max(...times) + second) };
};

/** How far back a page reaches: what is older was not told. */
const reachOf = ({ rows, total }: Page<LinkRow>): number => {
  if (rows.length < most || rows.length >= total) return -Infinity;
  const times = rows.flatMap((row) => (row.kind === 'link' ? [Date.parse(row.link.createdAt)] : []));
  return Math.min(...times, Infinity);
};

/** Those that the next request is to cover: at least one less each time, so that it ends. */
const stillOpen = (waited: readonly Waited[], seen: ReadonlySet<string>, reach: number): Waited[] => {
  const open = waited.filter(({ linkId, createdAt }) => !seen.has(linkId) && createdAt <= reach);
  return open.length < waited.length ? open : open.slice(1);
};

const idOf = (row: LinkRow): string => {
  if (row.kind === 'link') return row.link.id;
  return (row.kind === 'stub' ? row.stub.id : row.id) ?? '';
};

/**
 * What an account's list says of these links, as few requests as that takes: one covers up to a hundred, and the next
 * begins where the next of these links is. A row for each that was told.
 */
export const look = async ({ list }: Lister, waited: readonly Waited[]): Promise<Result<LinkRow[]>> => {
  const wanted = new Set(waited.map(({ linkId }) => linkId));
  const found = new Map<string, LinkRow>();
  let open = waited.toSorted((one, other) => other.createdAt - one.createdAt);
  while (open.length > 0) {
    const page = await list({ ...windowOf(open), limit: most, order: 'reverse_chronological' });
    if (!page.ok) return page;
    for (const row of page.value.rows) if (wanted.has(idOf(row))) found.set(idOf(row), row);
    open = stillOpen(open, new Set(found.keys()), reachOf(page.value));
  }
  return ok([...found.values()]);
};
