import type { Result } from '../faults/fault.ts';
import { ok } from '../faults/fault.ts';
import type { Retired } from '../links/attempt.ts';
import type { Link } from '../links/link.ts';
import { receivedOf } from '../links/link-state.ts';
import type { LinksApi } from '../omise/links-api.ts';

type Api = Pick<LinksApi, 'retrieve' | 'destroy'>;

const isPaid = (link: Link): boolean => receivedOf(link).times > 0;

const isBeingPaid = ({ charges }: Link): boolean => charges.data.some(({ status }) => status === 'pending');

/** `busy`: a payment is on its way, and nobody knows how it ends. */
type End = Retired | 'busy';

const destroy = async (api: Api, linkId: string): Promise<Result<End>> => {
  const gone = await api.destroy(linkId);
  return gone.ok ? ok('deleted') : gone;
};

/**
 * Deletes a link, once it was looked at: never on a guess. One that was paid stays where `keepsPaid`, and one that is
 * being paid waits. One that is not there is gone.
 */
export const retire = async (api: Api, linkId: string, keepsPaid: boolean): Promise<Result<End>> => {
  const found = await api.retrieve(linkId);
  if (!found.ok) return found.fault.kind === 'notFound' ? ok('deleted') : found;
  const { row } = found.value;
  if (row.kind === 'stub' || row.link.deleted) return ok('deleted');
  if (keepsPaid && isPaid(row.link)) return ok('paid');
  return isBeingPaid(row.link) ? ok('busy') : destroy(api, linkId);
};
