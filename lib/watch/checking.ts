import type { Result } from '../faults/fault.ts';
import type { Retired } from '../links/attempt.ts';
import type { LinksApi } from '../omise/links-api.ts';
import type { Seen } from './glance.ts';
import { glance } from './glance.ts';
import { learn } from './learn.ts';
import type { Ledger } from './ledger.ts';
import { keyOf, mapWaited } from './place.ts';
import { isDue, isExpired } from './plan.ts';
import type { Waited } from './record.ts';
import type { Clock } from './retiring.ts';
import { postponeIn } from './retiring.ts';
import { waitFor } from './schedule.ts';

export type CheckingParts = Clock & {
  ledger: Ledger;
  apiOf: (accountId: string) => Promise<Result<Pick<LinksApi, 'list' | 'charges'>>>;
  retire: (waited: Waited) => Promise<Result<Retired>>;
};

/** Writes down what was seen, and when each link is looked at next. */
export const learnIn = (ledger: Ledger, { now, random }: Clock) => {
  const nextAtOf = ({ since }: Waited): number =>
    now() + waitFor({ age: now() - since, failures: 0, random: random() });
  const rest = (each: Waited): Waited => ({ ...each, failures: 0, nextAt: nextAtOf(each) });
  return (seen: readonly Seen[]): Promise<void> =>
    ledger.change((record) =>
      seen.reduce(
        (before, { waited, sight }) =>
          sight
            ? learn(before, waited, sight, { now: now(), nextAt: nextAtOf(waited) })
            : mapWaited(before, [waited], rest),
        record,
      ),
    );
};

/** Looks at what is due, account by account. */
export const createChecking = ({ ledger, apiOf, retire, ...clock }: CheckingParts) => {
  const running = new Map<string, Promise<void>>();
  const postpone = postponeIn(ledger, clock);
  const learnAll = learnIn(ledger, clock);

  const lookAt = async (accountId: string, due: readonly Waited[]): Promise<void> => {
    const api = await apiOf(accountId);
    if (!api.ok) return postpone(due, api.fault);
    const { seen, fault } = await glance(api.value, due);
    await learnAll(seen);
    const done = new Set(seen.map(({ waited }) => keyOf(waited)));
    const left = due.filter((each) => !done.has(keyOf(each)));
    return fault && postpone(left, fault);
  };

  const run = async (accountId: string): Promise<void> => {
    const now = clock.now();
    const due = (await ledger.waited()).filter((each) => each.accountId === accountId && isDue(each, now));
    for (const each of due) if (isExpired(each, now)) await retire(each);
    const open = due.filter((each) => !isExpired(each, now));
    if (open.length > 0) await lookAt(accountId, open);
  };

  /** Of an account one look at a time: who asks meanwhile waits for that one. */
  return (accountId: string): Promise<void> => {
    const known = running.get(accountId);
    if (known) return known;
    const begun = run(accountId).finally(() => running.delete(accountId));
    running.set(accountId, begun);
    return begun;
  };
};
