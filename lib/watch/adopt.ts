import type { Sent } from '../links/attempt.ts';
import type { Link } from '../links/link.ts';
import type { Place } from './place.ts';
import { isAt, withoutWaited } from './place.ts';
import type { Waited, WatchRecord } from './record.ts';

/** A link that was made here. `startedAt`: when it was asked for, by our clock. */
export type Made = { sent: Sent; link: Link; startedAt: number };

const maxWaited = 1000;
const maxAdopted = 1200;
const hour = 3_600_000;

const fresh = { failures: 0, times: 0, settled: { count: 0, times: 0, amount: 0 } } as const;

const waitedOf = ({ sent, link, startedAt }: Made, now: number, nextAt: number): Waited => ({
  accountId: sent.accountId,
  linkId: link.id,
  createdAt: Date.parse(link.createdAt),
  since: Math.min(startedAt, now),
  nextAt,
  ...fresh,
  keepsPaid: !link.multiple,
  ...(sent.validHours && { expiresAt: startedAt + sent.validHours * hour }),
});

const isIdle = ({ expiresAt, leaves }: Waited): boolean => expiresAt === undefined && !leaves;

/** Of too many, those that only wait for a payment go first, the oldest of them. */
const bounded = (waited: readonly Waited[]): Waited[] => {
  const extra = waited.length - maxWaited;
  if (extra <= 0) return [...waited];
  const idle = new Set(waited.filter(isIdle).slice(0, extra));
  return waited.filter((each) => !idle.has(each));
};

const stranger = (place: Place, now: number): Waited => ({
  ...place,
  createdAt: now,
  since: now,
  nextAt: now,
  ...fresh,
  keepsPaid: true,
  isStranger: true,
});

/** A link is to go now, unless it was paid: waited for before or not. */
export const leaving = (record: WatchRecord, place: Place, now: number): WatchRecord => {
  const before = record.waited.find(isAt(place)) ?? stranger(place, now);
  const gone: Waited = { ...before, nextAt: now, failures: 0, leaves: true };
  return { ...record, waited: [...withoutWaited(record, place).waited, gone] };
};

const adoptOne = (record: WatchRecord, made: Made, now: number, nextAt: number): WatchRecord => {
  const { sent, link } = made;
  if (record.adopted.includes(link.id)) return record;
  const waited = bounded([...record.waited, waitedOf(made, now, nextAt)]);
  const adopted = [...record.adopted, link.id].slice(-maxAdopted);
  const next = { ...record, waited, adopted };
  return sent.replaces === undefined
    ? next
    : leaving(next, { accountId: sent.accountId, linkId: sent.replaces }, now);
};

/** Waits for what was made, each link once however often it is told; what a link corrects is to go. */
export const adopt = (
  record: WatchRecord,
  made: readonly Made[],
  { now, nextAt }: { now: number; nextAt: number },
): WatchRecord => made.reduce((before, each) => adoptOne(before, each, now, nextAt), record);
