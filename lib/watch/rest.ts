import type { Fault } from '../faults/fault.ts';
import { isOf, mapWaited, withoutAccount } from './place.ts';
import type { Place } from './place.ts';
import type { Rest, WatchRecord } from './record.ts';
import { backOff } from './schedule.ts';

type Moment = { now: number; random: number };

/** How long an account is left alone still. By a clock that was put back, nobody knows since when. */
export const restOf = (record: WatchRecord, accountId: string, now: number): Rest | undefined => {
  const rest = record.rests.find(isOf(accountId));
  return rest && rest.since <= now && now < rest.until ? rest : undefined;
};

const retryAfterOf = (fault: Fault): number | undefined =>
  fault.kind === 'rateLimited' ? fault.retryAfterSeconds : undefined;

/** Something is wrong with one link, and others of its account can be asked for all the same. */
export const isOfLink = ({ kind }: Fault): boolean =>
  kind === 'refused' || kind === 'notFound' || kind === 'unexpectedReply';

const isOmises = ({ kind }: Fault): boolean => kind === 'rateLimited' || kind === 'unavailable';

/** The record after an account was asked in vain. One that is not here any more is not asked again. */
export const rested = (
  record: WatchRecord,
  accountId: string,
  fault: Fault,
  { now, random }: Moment,
): WatchRecord => {
  if (fault.kind === 'accountChanged') return withoutAccount(record, accountId);
  const failures = (record.rests.find(isOf(accountId))?.failures ?? 0) + 1;
  const until = now + backOff(failures, random, retryAfterOf(fault));
  const rest: Rest = { accountId, failures, since: now, until, isOmises: isOmises(fault) };
  return { ...record, rests: [...record.rests.filter((each) => !isOf(accountId)(each)), rest] };
};

/** The record after an account was asked, and answered. */
export const awake = (record: WatchRecord, accountId: string): WatchRecord =>
  record.rests.some(isOf(accountId))
    ? { ...record, rests: record.rests.filter((each) => !isOf(accountId)(each)) }
    : record;

/** What stood in the way here is gone. What Omise asked for holds still. */
export const hurried = (record: WatchRecord): WatchRecord =>
  record.rests.every((rest) => rest.isOmises)
    ? record
    : { ...record, rests: record.rests.filter((rest) => rest.isOmises) };

/** The record after something was wrong with one link alone. */
export const postponed = (record: WatchRecord, place: Place, { now, random }: Moment): WatchRecord =>
  mapWaited(record, [place], (each) => {
    const failures = each.failures + 1;
    return { ...each, failures, nextAt: now + backOff(failures, random) };
  });
