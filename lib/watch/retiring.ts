import type { Fault, Result } from '../faults/fault.ts';
import { fail, ok } from '../faults/fault.ts';
import type { Retired } from '../links/attempt.ts';
import type { LinksApi } from '../omise/links-api.ts';
import type { Ledger } from './ledger.ts';
import { keyOf, mapWaited, withoutWaited } from './place.ts';
import { postponed } from './plan.ts';
import type { Waited } from './record.ts';
import { retire } from './retire.ts';

/** When it is, and how the next wait is spread: from 0 to 1. */
export type Clock = { now: () => number; random: () => number };

export type RetiringParts = Clock & {
  ledger: Ledger;
  apiOf: (accountId: string) => Promise<Result<Pick<LinksApi, 'retrieve' | 'destroy'>>>;
};

/** A payment is on its way: the link is deleted neither now nor in silence. */
const busy: Fault = { kind: 'unavailable', status: 409 };

/** Writes down that a look at these links came to nothing. */
export const postponeIn =
  (ledger: Ledger, { now, random }: Clock) =>
  (waited: readonly Waited[], fault: Fault): Promise<void> =>
    ledger.change((record) =>
      mapWaited(record, waited, (each) => postponed(each, fault, { now: now(), random: random() })),
    );

/** Deletes links whose time is over; what cannot be deleted now is written down for later. */
export const createRetiring = ({ ledger, apiOf, ...clock }: RetiringParts) => {
  const running = new Map<string, Promise<Result<Retired>>>();
  const postpone = postponeIn(ledger, clock);

  const ask = async ({ accountId, linkId, keepsPaid }: Waited): Promise<Result<Retired>> => {
    const api = await apiOf(accountId);
    if (!api.ok) return api;
    const end = await retire(api.value, linkId, keepsPaid);
    if (!end.ok) return end;
    return end.value === 'busy' ? fail(busy) : ok(end.value);
  };

  const run = async (waited: Waited): Promise<Result<Retired>> => {
    const end = await ask(waited);
    if (end.ok) await ledger.change((record) => withoutWaited(record, waited));
    else await postpone([waited], end.fault);
    return end;
  };

  /** The same link twice at once is one try. */
  return (waited: Waited): Promise<Result<Retired>> => {
    const key = keyOf(waited);
    const known = running.get(key);
    if (known) return known;
    const begun = run(waited).finally(() => running.delete(key));
    running.set(key, begun);
    return begun;
  };
};
