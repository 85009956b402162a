import type { Fault, Result } from '../faults/fault.ts';
import { fail, ok } from '../faults/fault.ts';
import type { Retired } from '../links/attempt.ts';
import type { LinkRow } from '../links/link.ts';
import type { LinksApi } from '../omise/links-api.ts';
import type { Made } from './adopt.ts';
import { adopt, leaving } from './adopt.ts';
import { createChecking, learnAll } from './checking.ts';
import { countTold, notCounted } from './count-payments.ts';
import type { Seen } from './glance.ts';
import { idOf } from './glance.ts';
import type { LedgerParts } from './ledger.ts';
import { createLedger } from './ledger.ts';
import { isAt, isOf, withoutAccount } from './place.ts';
import type { WatchRecord } from './record.ts';
import { hurried } from './rest.ts';
import { createRetiring } from './retiring.ts';
import { waitAt } from './schedule.ts';

export type WatchParts = LedgerParts & {
  apiOf: (accountId: string) => Promise<Result<Pick<LinksApi, 'list' | 'charges' | 'retrieve' | 'destroy'>>>;
  /** From 0 to 1. */
  random: () => number;
};

/** A payment is on its way: the link is deleted neither now nor in silence. */
const busy: Fault = { kind: 'unavailable', status: 409 };

/** What a page was told of waited-for links. One that does not tell all is looked at in its turn. */
const seenIn = ({ waited }: WatchRecord, accountId: string, rows: readonly LinkRow[]): Seen[] =>
  rows.flatMap((row): Seen[] => {
    if (row.kind === 'odd') return [];
    const mine = waited.find(isAt({ accountId, linkId: idOf(row) }));
    const count = mine && (row.kind === 'stub' ? notCounted : countTold(row.link, mine.settled));
    return count ? [{ waited: mine, sight: { row, count } }] : [];
  });

/** Notices that links were paid, and deletes those whose time is over. All of it outlives a stopped worker. */
export const createWatch = (parts: WatchParts) => {
  const { now, random } = parts;
  const ledger = createLedger(parts);
  const retire = createRetiring({ ...parts, ledger });
  const checkAccount = createChecking({ ...parts, ledger, retire });
  let era = 0;

  const check = async (): Promise<void> => {
    // The alarm that rang is gone: the next one is set before this worker can be stopped.
    await ledger.arm();
    const accounts = new Set((await ledger.read()).waited.map(({ accountId }) => accountId));
    await Promise.all([...accounts].map((accountId) => checkAccount(accountId)));
  };

  /** What was forgotten while it was told must not come back. */
  const toldInOneEra = async <Value>(tell: () => Promise<Value>): Promise<Value> => {
    const begun = era;
    const told = await tell();
    return begun === era ? told : toldInOneEra(tell);
  };

  return {
    /** Looks at all that is due. */
    check,

    /** A worker has begun: what the one before it has not told is told. */
    async begin(): Promise<void> {
      await ledger.tell();
      await check();
    },

    /** Waits for what was made here; told of the same link again, it does nothing. */
    async adopt(tell: () => Promise<readonly Made[]>): Promise<void> {
      const made = await toldInOneEra(tell);
      if (made.length === 0) return;
      const nextAt = now() + waitAt(0, random());
      await ledger.change((record) => adopt(record, made, { now: now(), nextAt }));
    },

    /** What a page was told is known here, too. */
    async observe(accountId: string, rows: readonly LinkRow[]): Promise<void> {
      const seen = seenIn(await ledger.read(), accountId, rows);
      if (seen.length > 0) await ledger.change((record) => learnAll(record, seen, parts));
    },

    /** Deletes a link unless it was paid. Where that cannot be done now, it is tried again, also by the next worker. */
    async retire(accountId: string, linkId: string): Promise<Result<Retired>> {
      const place = { accountId, linkId };
      await ledger.change((record) => leaving(record, place, now()));
      const waited = (await ledger.read()).waited.find(isAt(place));
      const end = waited ? await retire(waited) : fail({ kind: 'internal' });
      if (!end.ok) return end;
      return end.value === 'busy' ? fail(busy) : ok(end.value);
    },

    /** Something happened in this account: it is looked at now. */
    glance: (accountId: string): Promise<void> => checkAccount(accountId, true),

    /** The network is back, or a key open again: what that stood in the way of is tried now. */
    async hurry(): Promise<void> {
      await ledger.change(hurried);
      await check();
    },

    /** So many payments that nobody has looked at, in one account or in all. */
    async newlyPaid(accountId?: string): Promise<number> {
      const { payments } = await ledger.read();
      const counted = accountId === undefined ? payments : payments.filter(isOf(accountId));
      return counted.reduce((sum, { fresh }) => sum + fresh, 0);
    },

    /** The merchant has looked at what was paid in this account. */
    seen: (accountId: string): Promise<void> =>
      ledger.change((record) =>
        record.payments.some(isOf(accountId))
          ? { ...record, payments: record.payments.filter((each) => !isOf(accountId)(each)) }
          : record,
      ),

    /** Nothing is waited for any more in an account that is removed. */
    dropAccount(accountId: string): Promise<void> {
      era += 1;
      return ledger.change((record) => withoutAccount(record, accountId));
    },

    /** Nothing was ever waited for. */
    forget(): Promise<void> {
      era += 1;
      return ledger.forget();
    },
  };
};

export type Watch = ReturnType<typeof createWatch>;
