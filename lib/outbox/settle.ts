import type { Fault, Result } from '../faults/fault.ts';
import type { LinksApi } from '../omise/links-api.ts';
import type { Sight } from './claim.ts';
import { claim, earliest, secondLook } from './claim.ts';
import type { Entry, Open } from './entry.ts';
import { isOpen } from './entry.ts';
import { draftKey } from '../links/draft-key.ts';
import { look } from './look.ts';
import type { OutboxRecord } from './record.ts';

export type SettleParts = {
  record: OutboxRecord;
  /** Whether a draft is on its way from this worker. */
  isFlying: (entry: Entry) => boolean;
  /** The API in the name of an account, whichever is in use. */
  apiOf: (accountId: string) => Promise<Result<Pick<LinksApi, 'list'>>>;
  /** Milliseconds since 1970. */
  now: () => number;
};

/** When an account was looked at, and is again, milliseconds since 1970; what stood in the way last time. */
type Plan = { from: number; at: number; obstacle?: Fault };

const unreadableRow = { kind: 'unexpectedReply', status: 200, reason: 'shape' } as const;

/** It is time; or the clock was set back, and nobody knows how long ago that look was. */
const isDue = ({ from, at }: Plan, now: number): boolean => now >= at || now < from;

/** What could not be asked is asked again this soon: at first in seconds, then less and less often. */
const retryIn = (oldest: Open, now: number): number =>
  Math.min(Math.max((now - oldest.startedAt) / 4, 5_000), 30_000);

const byStart = (one: Open, other: Open): number => one.startedAt - other.startedAt;

/**
 * What was lost before the look began, which went back that far. An equal draft of the account that was not may be the
 * one that made the link: it has to end first.
 */
const isCovered = (lost: readonly Open[], entries: readonly Entry[]) => {
  const accountIds = new Set(lost.map(({ accountId }) => accountId));
  const others = entries.filter(
    (entry) => isOpen(entry) && accountIds.has(entry.accountId) && !lost.includes(entry),
  );
  const held = new Set(others.map(({ draft }) => draftKey(draft)));
  return (entry: Entry): boolean => isOpen(entry) && lost.includes(entry) && !held.has(draftKey(entry.draft));
};

/** Finds out what became of drafts whose end is not known, by looking at the API; never by sending again. */
export const createSettler = ({ record, isFlying, apiOf, now }: SettleParts) => {
  const plans = new Map<string, Plan>();
  const running = new Map<string, Promise<void>>();

  const lostIn = async (accountId: string): Promise<Open[]> =>
    (await record.pending())
      .filter(isOpen)
      .filter((entry) => entry.accountId === accountId && !isFlying(entry))
      .toSorted(byStart);

  const judge = async (lost: readonly Open[], sight: Sight): Promise<void> => {
    const claimed = await record.claimed();
    await record.update((entries) =>
      claim(entries, { sight, claimed, isLost: isCovered(lost, entries), now: now() }),
    );
  };

  const see = async (accountId: string, lost: readonly Open[], oldest: Open): Promise<Plan> => {
    const api = await apiOf(accountId);
    const sight = api.ok ? await look(api.value, (ahead) => earliest(oldest, { ahead }), now) : api;
    const from = now();
    if (!sight.ok) return { from, at: from + retryIn(oldest, from), obstacle: sight.fault };
    await judge(lost, sight.value);
    // A row that nobody can read may be the link: as long as it is there, nothing is certain.
    return { from, at: from + secondLook, ...(sight.value.hasOdd && { obstacle: unreadableRow }) };
  };

  const run = async (accountId: string): Promise<void> => {
    const lost = await lostIn(accountId);
    const [oldest] = lost;
    const plan = plans.get(accountId);
    if (!oldest || (plan && !isDue(plan, now()))) return;
    const defect: Plan = { from: now(), at: now() + secondLook, obstacle: { kind: 'internal' } };
    plans.set(accountId, await see(accountId, lost, oldest).catch(() => defect));
  };

  const settle = (accountId: string): Promise<void> => {
    const known = running.get(accountId);
    if (known) return known;
    const begun = run(accountId).finally(() => running.delete(accountId));
    running.set(accountId, begun);
    return begun;
  };

  return {
    /** Looks for the lost drafts of an account, where there are any and it is time. */
    settle,

    /** Of all accounts. The youngest of what is lost still, or undefined. */
    async settleAll(): Promise<Open | undefined> {
      const accounts = new Set((await record.pending()).filter(isOpen).map(({ accountId }) => accountId));
      await Promise.all([...accounts].map(settle));
      const left = await Promise.all([...accounts].map(lostIn));
      return left.flat().toSorted(byStart).at(-1);
    },

    /** Something else is lost in this account: it is looked for at once. */
    renew: (accountId: string) => void plans.delete(accountId),

    /** The network is back, or a key open again: nothing is waited for. */
    hurry: () => {
      for (const [accountId, { obstacle }] of plans) if (obstacle) plans.delete(accountId);
    },

    /** When it is worth asking again, in seconds, and what stood in the way. */
    outlook(accountId: string): { againSeconds: number; obstacle?: Fault } {
      const plan = plans.get(accountId);
      if (!plan || isDue(plan, now()))
        return { againSeconds: 0, ...(plan?.obstacle && { obstacle: plan.obstacle }) };
      const { at, obstacle } = plan;
      return { againSeconds: Math.ceil((at - now()) / 1000), ...(obstacle && { obstacle }) };
    },
  };
};
