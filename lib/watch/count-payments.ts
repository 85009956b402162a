import type { Result } from '../faults/fault.ts';
import { ok } from '../faults/fault.ts';
import type { ChargeRow, Link } from '../links/link.ts';
import { receivedOf } from '../links/link-state.ts';
import type { LinksApi } from '../omise/links-api.ts';
import type { Waited } from './record.ts';

type Settled = Waited['settled'];

/**
 * What was paid by a link: how often, and how much in subunits. `settled`: the same of its first tries, as many as have
 * ended for good; `isBusy`: there are others, and nobody knows yet how they end.
 */
export type Count = { times: number; amount: number; settled: Settled; isBusy: boolean };

export const notCounted: Count = {
  times: 0,
  amount: 0,
  settled: { count: 0, times: 0, amount: 0 },
  isBusy: false,
};

const most = 100;
/** More than that is counted by the next looks. */
const maxPages = 20;

/** By what the link tells of itself, which is 20 tries at most; undefined where there are others to ask for. */
export const countTold = (link: Link, settled: Settled): Count | undefined => {
  const { total, data } = link.charges;
  const { times, amount, isAtLeast } = receivedOf(link);
  if (isAtLeast) return total > settled.count ? undefined : { ...settled, settled, isBusy: false };
  const isBusy = data.some(({ status }) => status === 'pending');
  return { times, amount, settled: isBusy ? settled : { count: total, times, amount }, isBusy };
};

/** With the next try in the order of time. One that nobody can read is none that was paid. */
const withTry = ({ times, amount, settled, isBusy }: Count, row: ChargeRow): Count => {
  const charge = row.kind === 'charge' ? row.charge : undefined;
  const isPaid = charge?.status === 'successful';
  const sum = { times: times + (isPaid ? 1 : 0), amount: amount + (isPaid ? charge.amount : 0) };
  if (isBusy || charge?.status === 'pending') return { ...sum, settled, isBusy: true };
  return { ...sum, settled: { count: settled.count + 1, ...sum }, isBusy: false };
};

type Counter = Pick<LinksApi, 'charges'>;

const readTries = async (api: Counter, linkId: string, settled: Settled): Promise<Result<Count>> => {
  let counted: Count = { ...settled, settled, isBusy: false };
  let offset = settled.count;
  for (let pages = 1; ; pages += 1) {
    const page = await api.charges(linkId, { limit: most, offset, order: 'chronological' });
    if (!page.ok) return page;
    const { rows, total } = page.value;
    counted = rows.reduce(withTry, counted);
    offset += rows.length;
    if (offset >= total || rows.length === 0) return ok(counted);
    if (pages === maxPages) return ok({ ...counted, isBusy: true });
  }
};

/** What was paid by a link. Where it does not tell all, its tries are read from the first on that had not settled. */
export const countPayments = async (api: Counter, link: Link, settled: Settled): Promise<Result<Count>> => {
  const told = countTold(link, settled);
  return told ? ok(told) : readTries(api, link.id, settled);
};
