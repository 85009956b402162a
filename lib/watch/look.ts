import type { Result } from '../faults/fault.ts';
import { ok } from '../faults/fault.ts';
import type { LinkRow, Page } from '../links/link.ts';
import { idOf } from '../links/link-row.ts';
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

/** How far back a page reaches that begins at a row of its window: what is older was not told. */
const reachOf = ({ rows, total }: Page<LinkRow>, offset: number): number => {
  if (offset + rows.length >= total || rows.length === 0) return -Infinity;
  const times = rows.flatMap((row) => (row.kind === 'link' ? [Date.parse(row.link.createdAt)] : []));
  return Math.min(...times, Infinity);
};

/** Those that the next request is to cover. */
const stillOpen = (open: readonly Waited[], page: Page<LinkRow>, offset: number): Waited[] => {
  const seen = new Set(page.rows.map(idOf));
  const reach = reachOf(page, offset);
  return open.filter(({ linkId, createdAt }) => !seen.has(linkId) && createdAt <= reach);
};

/**
 * What an account's list says of these links, in as few requests as that takes: one covers up to a hundred, and the
 * next begins where the next of these links is; or at the next row, where a page got no further: hundreds were made in
 * one second, or nobody can read when.
 */
export const look = async ({ list }: Lister, due: readonly Waited[]): Promise<Result<Told>> => {
  const rows: LinkRow[] = [];
  let open = [...due];
  let offset = 0;
  for (let requests = 0; open.length > 0 && requests < maxRequests; requests += 1) {
    const window = windowOf(open);
    const page = await list({
      ...window,
      limit: most,
      order: 'reverse_chronological',
      ...(offset > 0 && { offset }),
    });
    if (!page.ok) return page;
    rows.push(...page.value.rows);
    open = stillOpen(open, page.value, offset);
    offset = open.length > 0 && windowOf(open).to === window.to ? offset + page.value.rows.length : 0;
  }
  return ok({ rows, open });
};
