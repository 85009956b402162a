import type { Stored } from '../platform/stored.ts';
import { isAt } from './place.ts';
import { nextDue } from './plan.ts';
import type { Payment, Waited, WatchRecord } from './record.ts';

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

  const tellOne = async (payment: Payment): Promise<void> => {
    await notify(payment);
    await kept.update((record) => ({ ...record, payments: record.payments.map(told(payment)) }));
  };

  const tellAll = async (): Promise<void> => {
    for (const payment of (await kept.get()).payments)
      if (payment.toldTimes < payment.times) await tellOne(payment);
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
      return after;
    });
    arm(nextDue((await kept.get()).waited, now()));
    if (!isNews) return;
    announce();
    await tell();
  };

  return {
    change,
    tell,
    waited: async (): Promise<readonly Waited[]> => (await kept.get()).waited,
    payments: async (): Promise<readonly Payment[]> => (await kept.get()).payments,
    /** When somebody has to look next. */
    arm: async (): Promise<void> => arm(nextDue((await kept.get()).waited, now())),
    forget: async (): Promise<void> => {
      await kept.remove();
      arm(undefined);
      announce();
    },
  };
};

export type Ledger = ReturnType<typeof createLedger>;
