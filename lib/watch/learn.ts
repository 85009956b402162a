import type { FoundLink, Link } from '../links/link.ts';
import type { Received } from '../links/link-state.ts';
import type { Place } from './place.ts';
import { isAt, mapWaited, withoutWaited } from './place.ts';
import { intervalAt } from './schedule.ts';
import type { Payment, Waited, WatchRecord } from './record.ts';

/** What a look has shown of one link: what is left of a deleted one tells nothing more. */
export type Sight = { row: FoundLink; received: Received };

const maxPayments = 200;

/** So many payments more than were known; what was told of the earlier ones stays told. */
const withPayment = (payments: readonly Payment[], waited: Waited, link: Link, now: Received): Payment[] => {
  const { accountId, linkId } = waited;
  const { title, currency, multiple } = link;
  const earlier = payments.find(isAt(waited));
  const fresh = (earlier?.fresh ?? 0) + now.times - waited.times;
  const toldTimes = earlier?.toldTimes ?? waited.times;
  const told = { times: now.times, received: now.amount, fresh, toldTimes };
  const payment = { accountId, linkId, title, currency, multiple, ...told };
  return [...payments.filter((other) => !isAt(waited)(other)), payment].slice(-maxPayments);
};

/** Whether anything is still to come: a payment, or its end. */
const isStillWaited = ({ since, expiresAt }: Waited, link: Link, now: number): boolean => {
  if (link.deleted || link.used) return false;
  return expiresAt !== undefined || intervalAt(now - since) !== undefined;
};

/** An answer that was on its way longer than another may tell less than is known. */
const isNewer = (waited: Waited, { times }: Received): boolean => times >= waited.times;

const seen = (waited: Waited, { charges }: Link, { times, amount }: Received, nextAt: number): Waited => ({
  ...waited,
  times,
  received: amount,
  total: charges.total,
  isPending: charges.data.some(({ status }) => status === 'pending'),
  failures: 0,
  nextAt,
});

/**
 * The record after a look at one of its links. The same look twice changes nothing, so a payment is counted once,
 * whoever saw it first.
 */
export const learn = (
  record: WatchRecord,
  place: Place,
  { row, received }: Sight,
  { now, nextAt }: { now: number; nextAt: number },
): WatchRecord => {
  const waited = record.waited.find(isAt(place));
  if (!waited) return record;
  if (row.kind === 'stub') return withoutWaited(record, place);
  if (!isNewer(waited, received)) return record;
  const { link } = row;
  const rest = isStillWaited(waited, link, now)
    ? mapWaited(record, [place], (each) => seen(each, link, received, nextAt))
    : withoutWaited(record, place);
  const payments =
    received.times > waited.times ? withPayment(record.payments, waited, link, received) : record.payments;
  return { ...rest, payments };
};
