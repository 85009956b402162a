import type { Fault, Result } from '../faults/fault.ts';
import type { LinksApi } from '../omise/links-api.ts';
import { createQueue } from '../platform/queue.ts';
import type { Glance, Seen } from './glance.ts';
import { glance } from './glance.ts';
import { learn, learnNothing } from './learn.ts';
import type { Ledger } from './ledger.ts';
import { isOf } from './place.ts';
import { dueNow, isExpired } from './plan.ts';
import type { Waited, WatchRecord } from './record.ts';
import { awake, isOfLink, postponed, rested, restOf } from './rest.ts';
import type { Clock } from './retiring.ts';
import { waitAt } from './schedule.ts';

export type CheckingParts = Clock & {
  ledger: Ledger;
  apiOf: (accountId: string) => Promise<Result<Pick<LinksApi, 'list' | 'charges'>>>;
  retire: (waited: Waited) => Promise<Result<unknown>>;
};

/** Links are deleted one by one, and so many at a time. */
const maxEnds = 10;

/** The record after looks that were taken at once: these links go on together, so that one request covers them again. */
export const learnAll = (record: WatchRecord, seen: readonly Seen[], { now, random }: Clock): WatchRecord => {
  const at = now();
  const spread = random();
  return seen.reduce((before, { waited, sight }) => {
    const moment = { now: at, nextAt: at + waitAt(at - waited.since, spread) };
    return sight ? learn(before, waited, sight, moment) : learnNothing(before, waited, moment);
  }, record);
};

/** Looks at what is due, account by account. */
export const createChecking = ({ ledger, apiOf, retire, ...clock }: CheckingParts) => {
  const turns = new Map<string, ReturnType<typeof createQueue>>();
  const moment = () => ({ now: clock.now(), random: clock.random() });

  const after = (record: WatchRecord, accountId: string, { seen, odd, fault }: Glance): WatchRecord => {
    const learned = learnAll(record, seen, clock);
    const told = odd.reduce((before, each) => postponed(before, each, moment()), learned);
    return fault ? rested(told, accountId, fault, moment()) : awake(told, accountId);
  };

  const lookAt = async (accountId: string, due: readonly Waited[], all: readonly Waited[]): Promise<void> => {
    const api = await apiOf(accountId);
    const found = api.ok ? await glance(api.value, due, all) : { seen: [], odd: [], fault: api.fault };
    await ledger.change((record) => after(record, accountId, found));
  };

  /** What stands in the way of one deletion may stand in the way of all that is asked of the account. */
  const endAll = async (expired: readonly Waited[]): Promise<Fault | undefined> => {
    for (const each of expired.slice(0, maxEnds)) {
      const end = await retire(each);
      if (!end.ok && !isOfLink(end.fault)) return end.fault;
    }
    return undefined;
  };

  const run = async (accountId: string, isUrgent: boolean): Promise<void> => {
    const record = await ledger.read();
    const now = clock.now();
    if (!isUrgent && restOf(record, accountId, now)) return;
    const mine = record.waited.filter(isOf(accountId));
    const due = isUrgent ? mine : dueNow(mine, now);
    const isOpen = (each: Waited) => !isExpired(each, now);
    if (await endAll(due.filter((each) => !isOpen(each)))) return;
    if (due.some(isOpen)) await lookAt(accountId, due.filter(isOpen), mine.filter(isOpen));
  };

  /** Of an account one look at a time. One that is urgent begins after what it is to see. */
  return (accountId: string, isUrgent = false): Promise<void> => {
    const inTurn = turns.get(accountId) ?? createQueue();
    turns.set(accountId, inTurn);
    return inTurn(() => run(accountId, isUrgent));
  };
};
