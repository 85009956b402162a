import type { Stored } from '../platform/stored.ts';
import { isAt } from './place.ts';
import { nextDue } from './plan.ts';
import type { Payment, WatchRecord } from './record.ts';
import { soonest } from './schedule.ts';

export type LedgerParts = {
  kept: Stored<WatchRecord>;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Sees to it that somebody looks then; undefined: never. */
  arm: (at: number | undefined) => void;
  /** Tells that something is new: the badge, the open pages. */
  announce: () => void;
  /** Tells the merchant of a payment. Told again after a stop, the same one must look like one. */
  notify: (payment: Payment) => Promise<void>;
};

const told =
  (payment: Payment) =>
  (each: Payment): Payment =>
    isAt(payment)(each) && each.toldTimes < payment.times ? { ...each, toldTimes: payment.times } : each;

/** What is waited for and what was paid, written down before anybody is told. */
export const createLedger = ({ kept, now, arm, announce, notify }: LedgerParts) => {
  let telling: Promise<void> = Promise.resolve();
  let armed: number | undefined;

  /** Whatever is late has its alarm already, which is not to be put off again and again. */
  const isArmed = (at: number): boolean =>
    at <= now() && armed !== undefined && armed > now() && armed <= now() + soonest;

  const armFor = (record: WatchRecord): void => {
    const at = nextDue(record, now());
    if (at !== undefined && isArmed(at)) return;
    armed = at === undefined ? undefined : Math.max(at, now() + soonest);
    arm(armed);
  };

  /** Nobody has looked at it, nor removed its account, while others were told. */
  const isThere = async (payment: Payment): Promise<boolean> =>
    (await kept.get()).payments.some(isAt(payment));

  const tellOne = async (payment: Payment): Promise<void> => {
    // Told as far as that can be: what the browser does not show now, the badge counts.
    await notify(payment).catch(() => undefined);
    await kept.update((record) => ({ ...record, payments: record.payments.map(told(payment)) }));
  };

  const tellAll = async (): Promise<void> => {
    for (const payment of (await kept.get()).payments)
      if (payment.toldTimes < payment.times && (await isThere(payment))) await tellOne(payment);
  };

  /** One after the other, so that nobody hears of the same payment from two. */
  const tell = (): Promise<void> => {
    telling = telling.then(tellAll, tellAll);
    return telling;
  };

  const change = async (to: (record: WatchRecord) => WatchRecord): Promise<void> => {
    let isNews = false;
    await kept.update((before) => {
      const after = to(before);
      isNews = after.payments !== before.payments;
      // First the alarm: if the worker is stopped in between, somebody comes all the same.
      if (after !== before && after.waited.length > 0) armFor(after);
      return after;
    });
    armFor(await kept.get());
    if (!isNews) return;
    announce();
    await tell();
  };

  return {
    change,
    tell,
    announce,
    read: kept.get,
    /** Sees to it that somebody looks, also if the worker is stopped now. */
    arm: async (): Promise<void> => armFor(await kept.get()),
    forget: async (): Promise<void> => {
      await kept.remove();
      armFor(await kept.get());
      announce();
    },
  };
};

export type Ledger = ReturnType<typeof createLedger>;
