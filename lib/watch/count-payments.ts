import type { Result } from '../faults/fault.ts';
import { ok } from '../faults/fault.ts';
import type { Charge, Link } from '../links/link.ts';
import type { Received } from '../links/link-state.ts';
import { receivedOf } from '../links/link-state.ts';
import type { LinksApi } from '../omise/links-api.ts';
import type { Waited } from './record.ts';

type Counter = Pick<LinksApi, 'charges'>;

const most = 100;

/** All charges of a link, page by page. */
const readAll = async ({ charges }: Counter, linkId: string): Promise<Result<Charge[]>> => {
  const found = new Map<string, Charge>();
  for (let offset = 0; ; offset += most) {
    const page = await charges(linkId, { limit: most, offset });
    if (!page.ok) return page;
    for (const row of page.value.rows) if (row.kind === 'charge') found.set(row.charge.id, row.charge);
    if (offset + page.value.rows.length >= page.value.total || page.value.rows.length === 0)
      return ok([...found.values()]);
  }
};

/**
 * What a link has received. It tells no more than 20 of its charges by itself: the rest is asked for where something
 * can have changed since.
 */
export const countPayments = async (
  api: Counter,
  link: Link,
  { total, isPending, times, received }: Waited,
): Promise<Result<Received>> => {
  const told = receivedOf(link);
  if (!told.isAtLeast) return ok(told);
  if (link.charges.total === total && !isPending) return ok({ times, amount: received, isAtLeast: false });
  const all = await readAll(api, link.id);
  if (!all.ok) return all;
  return ok(receivedOf({ ...link, charges: { total: all.value.length, data: all.value } }));
};
