import type { Fault, Result } from '../faults/fault.ts';
import { ok } from '../faults/fault.ts';
import type { LinksApi } from '../omise/links-api.ts';
import type { Ledger } from './ledger.ts';
import { learn } from './learn.ts';
import { isAt, keyOf, mapWaited, withoutWaited } from './place.ts';
import type { Place } from './place.ts';
import type { Waited, WatchRecord } from './record.ts';
import { awake, isOfLink, postponed, rested } from './rest.ts';
import type { End } from './retire.ts';
import { retire } from './retire.ts';

/** When it is, and how the next wait is spread: from 0 to 1. */
export type Clock = { now: () => number; random: () => number };

export type RetiringParts = Clock & {
  ledger: Ledger;
  apiOf: (accountId: string) => Promise<Result<Pick<LinksApi, 'retrieve' | 'destroy' | 'charges'>>>;
};

const withoutLeaving = (waited: Waited): Waited => {
  const { leaves: _, ...rest } = waited;
  return rest;
};

/** It stays, as if nobody had wanted it to go; one that nobody had waited for is forgotten again. */
const staying = (record: WatchRecord, place: Place): WatchRecord =>
  record.waited.find(isAt(place))?.isStranger
    ? withoutWaited(record, place)
    : mapWaited(record, [place], withoutLeaving);

/** Deletes links whose time is over; what cannot be deleted now is written down for later. */
export const createRetiring = ({ ledger, apiOf, now, random }: RetiringParts) => {
  const running = new Map<string, Promise<Result<End['end']>>>();
  const moment = () => ({ now: now(), random: random() });

  const ask = async (waited: Waited): Promise<Result<End>> => {
    const api = await apiOf(waited.accountId);
    return api.ok ? retire(api.value, waited) : api;
  };

  /** What it shows of the link is told like any look: a payment may be seen here first. */
  const after = (record: WatchRecord, waited: Waited, { end, sight }: End): WatchRecord => {
    const at = { now: now(), nextAt: now() };
    const heard = awake(record, waited.accountId);
    const seen = sight ? learn(heard, waited, sight, at) : heard;
    if (end === 'deleted') return withoutWaited(seen, waited);
    return end === 'paid' ? staying(seen, waited) : postponed(seen, waited, moment());
  };

  const failed = (record: WatchRecord, waited: Waited, fault: Fault): WatchRecord =>
    isOfLink(fault) ? postponed(record, waited, moment()) : rested(record, waited.accountId, fault, moment());

  const run = async (waited: Waited): Promise<Result<End['end']>> => {
    const asked = await ask(waited);
    await ledger.change((record) =>
      asked.ok ? after(record, waited, asked.value) : failed(record, waited, asked.fault),
    );
    if (!asked.ok) return asked;
    if (asked.value.end === 'deleted') ledger.announce();
    return ok(asked.value.end);
  };

  /** The same link twice at once is one try. */
  return (waited: Waited): Promise<Result<End['end']>> => {
    const key = keyOf(waited);
    const known = running.get(key);
    if (known) return known;
    const begun = run(waited).finally(() => running.delete(key));
    running.set(key, begun);
    return begun;
  };
};
