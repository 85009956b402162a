import type { Result } from '../faults/fault.ts';
import { ok } from '../faults/fault.ts';
import type { Retired } from '../links/attempt.ts';
import type { FoundLink } from '../links/link.ts';
import type { LinksApi } from '../omise/links-api.ts';
import { countPayments, countTold } from './count-payments.ts';
import type { Sight } from './learn.ts';
import type { Waited } from './record.ts';

type Api = Pick<LinksApi, 'retrieve' | 'destroy' | 'charges'>;

/**
 * What became of a link that was to go, and what was seen of it last. `busy`: a payment is on its way, and nobody knows
 * how it ends. No sight where nothing was left to see.
 */
export type End = { end: Retired | 'busy'; sight?: Sight };

/** The answer to the deletion may tell of a payment that came just before it. */
const lastSight = (row: FoundLink, before: Sight): Sight => {
  if (row.kind === 'stub') return before;
  return { row, count: countTold(row.link, before.count.settled) ?? before.count };
};

const destroy = async (api: Api, linkId: string, sight: Sight): Promise<Result<End>> => {
  const gone = await api.destroy(linkId);
  return gone.ok ? ok({ end: 'deleted', sight: lastSight(gone.value, sight) }) : gone;
};

/**
 * Deletes a link, once it was looked at: never on a guess. One that was paid stays where it is to be kept then, and one
 * that is being paid waits. One that is not there is gone.
 */
export const retire = async (api: Api, waited: Waited): Promise<Result<End>> => {
  const { linkId, settled, leaves, keepsPaid } = waited;
  const found = await api.retrieve(linkId);
  if (!found.ok) return found.fault.kind === 'notFound' ? ok({ end: 'deleted' }) : found;
  const { row } = found.value;
  if (row.kind === 'stub') return ok({ end: 'deleted' });
  const count = await countPayments(api, row.link, settled);
  if (!count.ok) return count;
  const sight = { row, count: count.value };
  if (row.link.deleted) return ok({ end: 'deleted', sight });
  if ((leaves || keepsPaid) && count.value.times > 0) return ok({ end: 'paid', sight });
  return count.value.isBusy ? ok({ end: 'busy', sight }) : destroy(api, linkId, sight);
};
