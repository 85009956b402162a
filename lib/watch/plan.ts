import { isOf } from './place.ts';
import type { Waited, WatchRecord } from './record.ts';
import { restOf } from './rest.ts';
import { intervalAt, longestWait } from './schedule.ts';

/** Whether a link is to go now. */
export const isExpired = ({ leaves, expiresAt }: Waited, now: number): boolean =>
  leaves === true || (expiresAt !== undefined && expiresAt <= now);

/** When there is something to do for a link: a look, or its end. What failed waits for its turn. */
const dueAt = ({ nextAt, failures, leaves, expiresAt = Infinity }: Waited): number =>
  failures > 0 ? nextAt : Math.min(nextAt, leaves ? 0 : expiresAt);

/** It is time; or the clock was put back, and nobody knows how long ago that was planned. */
const isDue = (waited: Waited, now: number): boolean => {
  const at = dueAt(waited);
  return at <= now || at > now + longestWait;
};

/** Near enough to be looked at with those whose time it is: so that they go on together, and cost one request. */
const isSoon = (waited: Waited, now: number): boolean =>
  waited.failures === 0 && waited.nextAt - now <= (intervalAt(now - waited.since) ?? 0) / 4;

/** What is to be done for the links of one account now: nothing as long as none is due. */
export const dueNow = (mine: readonly Waited[], now: number): Waited[] =>
  mine.some((each) => isDue(each, now)) ? mine.filter((each) => isDue(each, now) || isSoon(each, now)) : [];

const accountsIn = ({ waited }: WatchRecord): string[] => [
  ...new Set(waited.map(({ accountId }) => accountId)),
];

const nextDueIn = (record: WatchRecord, accountId: string, now: number): number => {
  const mine = record.waited.filter(isOf(accountId));
  const at = Math.min(...mine.map((each) => (isDue(each, now) ? now : dueAt(each))));
  return Math.max(at, restOf(record, accountId, now)?.until ?? 0);
};

/** When the next one is due, or undefined where nothing is waited for. */
export const nextDue = (record: WatchRecord, now: number): number | undefined => {
  const times = accountsIn(record).map((accountId) => nextDueIn(record, accountId, now));
  return times.length === 0 ? undefined : Math.min(...times);
};
