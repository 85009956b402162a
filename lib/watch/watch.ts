import type { Result } from '../faults/fault.ts';
import { fail } from '../faults/fault.ts';
import type { Retired } from '../links/attempt.ts';
import type { LinkRow } from '../links/link.ts';
import { receivedOf } from '../links/link-state.ts';
import type { LinksApi } from '../omise/links-api.ts';
import type { Made } from './adopt.ts';
import { adopt, leaving } from './adopt.ts';
import { createChecking, learnIn } from './checking.ts';
import type { Seen } from './glance.ts';
import type { LedgerParts } from './ledger.ts';
import { createLedger } from './ledger.ts';
import { isAt } from './place.ts';
import type { Waited } from './record.ts';
import { createRetiring } from './retiring.ts';
import { waitFor } from './schedule.ts';

export type WatchParts = LedgerParts & {
  apiOf: (accountId: string) => Promise<Result<Pick<LinksApi, 'list' | 'charges' | 'retrieve' | 'destroy'>>>;
  /** From 0 to 1. */
  random: () => number;
};

const isOf =
  (accountId: string) =>
  (each: { accountId: string }): boolean =>
    each.accountId === accountId;

/** What a page was told of waited-for links. One that does not tell all is looked at in its turn. */
const seenIn = (waited: readonly Waited[], accountId: string, rows: readonly LinkRow[]): Seen[] =>
  rows.flatMap((row): Seen[] => {
    if (row.kind !== 'link') return [];
    const mine = waited.find(isAt({ accountId, linkId: row.link.id }));
    const received = receivedOf(row.link);
    return mine && !received.isAtLeast ? [{ waited: mine, sight: { row, received } }] : [];
  });

/** Notices that links were paid, and deletes those whose time is over. All of it outlives a stopped worker. */
export const createWatch = (parts: WatchParts) => {
  const { now, random } = parts;
  const ledger = createLedger(parts);
  const retire = createRetiring({ ...parts, ledger });
  const checkAccount = createChecking({ ...parts, ledger, retire });
  const learn = learnIn(ledger, parts);

  const check = async (): Promise<void> => {
    const accounts = new Set((await ledger.waited()).map(({ accountId }) => accountId));
    await Promise.all([...accounts].map(checkAccount));
    await ledger.arm();
  };

  const makeDue = (isIt: (each: Waited) => boolean): Promise<void> =>
    ledger.change((record) => ({
      ...record,
      waited: record.waited.map((each) => (isIt(each) ? { ...each, nextAt: now() } : each)),
    }));

  return {
    /** Looks at all that is due. */
    check,

    /** A worker has begun: what the one before it has not told is told. */
    async begin(): Promise<void> {
      await ledger.tell();
      await check();
    },

    /** Waits for what was made here; told of the same link again, it does nothing. */
    async adopt(made: readonly Made[]): Promise<void> {
      if (made.length === 0) return;
      const nextAt = now() + waitFor({ age: 0, failures: 0, random: random() });
      await ledger.change((record) => adopt(record, made, { now: now(), nextAt }));
    },

    /** What a page was told is known here, too. */
    async observe(accountId: string, rows: readonly LinkRow[]): Promise<void> {
      const seen = seenIn(await ledger.waited(), accountId, rows);
      if (seen.length > 0) await learn(seen);
    },

    /** Deletes a link unless it was paid. Where that cannot be done now, it is tried again, also by the next worker. */
    async retire(accountId: string, linkId: string): Promise<Result<Retired>> {
      const place = { accountId, linkId };
      await ledger.change((record) => leaving(record, place, now()));
      const waited = (await ledger.waited()).find(isAt(place));
      return waited ? retire(waited) : fail({ kind: 'internal' });
    },

    /** Something happened in this account: it is looked at now. */
    async glance(accountId: string): Promise<void> {
      await makeDue(isOf(accountId));
      await checkAccount(accountId);
    },

    /** The network is back, or a key open again: what failed is tried now. */
    async hurry(): Promise<void> {
      await makeDue(({ failures }) => failures > 0);
      await check();
    },

    /** So many payments that nobody has looked at, in one account or in all. */
    async newlyPaid(accountId?: string): Promise<number> {
      const payments = await ledger.payments();
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
    dropAccount: (accountId: string): Promise<void> =>
      ledger.change((record) => ({
        ...record,
        waited: record.waited.filter((each) => !isOf(accountId)(each)),
        payments: record.payments.filter((each) => !isOf(accountId)(each)),
      })),

    forget: ledger.forget,
  };
};

export type Watch = ReturnType<typeof createWatch>;
