import type { FoundLink, Link } from '../links/link.ts';
import type { Count } from './count-payments.ts';
import type { Place } from './place.ts';
import { isAt, mapWaited, withoutWaited } from './place.ts';
import { intervalAt } from './schedule.ts';
import type { Payment, Waited, WatchRecord } from './record.ts';

/** What a look has shown of one link: what is left of a deleted one tells nothing more. */
export type Sight = { row: FoundLink; count: Count };

/** When it was, and when its link is looked at next. */
export type Moment = { now: number; nextAt: number };

const maxPayments = 1000;

/** So many payments more than were known; what was told of the earlier ones stays told. */
const withPayment = (payments: readonly Payment[], waited: Waited, link: Link, count: Count): Payment[] => {
  const { accountId, linkId } = waited;
  const { title, currency, multiple } = link;
  const earlier = payments.find(isAt(waited));
  const fresh = (earlier?.fresh ?? 0) + count.times - waited.times;
  const toldTimes = earlier?.toldTimes ?? waited.times;
  const told = { times: count.times, received: count.amount, fresh, toldTimes };
  const payment = { accountId, linkId, title, currency, multiple, ...told };
  return [...payments.filter((other) => !isAt(waited)(other)), payment].slice(-maxPayments);
};

/** Whether anything can come still, or is to be done: after a week, only what is. */
const isStillWaited = ({ since, expiresAt, leaves }: Waited, now: number): boolean =>
  leaves === true || expiresAt !== undefined || intervalAt(now - since) !== undefined;

const isOver = ({ deleted, used, multiple }: Link, { times }: Count): boolean =>
  deleted || used || (!multiple && times > 0);

/** A clock that was put back makes no link younger than it is now. */
const looked = (waited: Waited, { now, nextAt }: Moment): Waited => ({
  ...waited,
  since: Math.min(waited.since, now),
  failures: 0,
  nextAt,
});

/** The record after a look that told nothing of the link. */
export const learnNothing = (record: WatchRecord, place: Place, moment: Moment): WatchRecord => {
  const waited = record.waited.find(isAt(place));
  if (!waited) return record;
  return isStillWaited(waited, moment.now)
    ? mapWaited(record, [place], (each) => looked(each, moment))
    : withoutWaited(record, place);
};

/**
 * The record after a look at one of its links. The same look twice changes nothing, so a payment is counted once,
 * whoever saw it first. An answer that was on its way longer than another may tell less than is known.
 */
export const learn = (
  record: WatchRecord,
  place: Place,
  { row, count }: Sight,
  moment: Moment,
): WatchRecord => {
  const waited = record.waited.find(isAt(place));
  if (!waited) return record;
  if (row.kind === 'stub') return withoutWaited(record, place);
  const { link } = row;
  const { times, settled } = count;
  // It is looked at in its time all the same: a payment that was taken back makes it tell less for ever.
  if (times < waited.times && !link.deleted) return learnNothing(record, place, moment);
  const rest =
    isOver(link, count) || !isStillWaited(waited, moment.now)
      ? withoutWaited(record, place)
      : mapWaited(record, [place], (each) => ({ ...looked(each, moment), times, settled }));
  const isNews = times > waited.times && !waited.isStranger;
  return isNews ? { ...rest, payments: withPayment(record.payments, waited, link, count) } : rest;
};
