import { describe, expect, test, vi } from 'vitest';
import { fail, ok } from '../faults/fault.ts';
import { latteLink } from '../links/link.fixture.ts';
import type { Charge, ChargeRow, Link, Page, Paging } from '../links/link.ts';
import { countPayments } from './count-payments.ts';

const charge = (status: Charge['status'], at = 0): Charge => ({
  id: `chrg_test_${at}`,
  status,
  amount: 7440,
  currency: 'THB',
  createdAt: '2026-11-22T07:00:00Z',
});

const none = { count: 0, times: 0, amount: 0 };

const manyTimes = (data: Charge[], total = data.length): Link => ({
  ...latteLink,
  multiple: true,
  charges: { total, data },
});

/** All tries of a link, of which it tells twenty by itself, and how often somebody asked for the others. */
const openLink = (statuses: Charge['status'][]) => {
  const rows = statuses.map((status, at): ChargeRow => ({ kind: 'charge', charge: charge(status, at) }));
  const charges = vi.fn(async (_id: string, { offset = 0, limit = 20 }: Paging = {}) => {
    const page: Page<ChargeRow> = {
      rows: rows.slice(offset, offset + limit),
      total: rows.length,
      limit,
      offset,
      from: '',
      to: '',
    };
    return ok(page);
  });
  const link = manyTimes(
    statuses.slice(0, 20).map((status, at) => charge(status, at)),
    statuses.length,
  );
  return { link, charges, rows };
};

const paid = (count: number) => Array.from({ length: count }, (): Charge['status'] => 'successful');

const count = async (opened: ReturnType<typeof openLink>, settled = none) => {
  const counted = await countPayments(opened, opened.link, settled);
  return counted.ok ? counted.value : expect.fail(counted.fault.kind);
};

describe('a link that tells all of its tries', () => {
  test('is counted without asking for them', async () => {
    const opened = openLink(['successful', 'failed', 'successful']);
    expect(await count(opened)).toEqual({
      times: 2,
      amount: 14_880,
      settled: { count: 3, times: 2, amount: 14_880 },
      isBusy: false,
    });
    expect(opened.charges).not.toHaveBeenCalled();
  });

  test('and of which one is on its way is busy, and nothing of it is settled', async () => {
    const counted = await count(openLink(['successful', 'pending']));
    expect(counted).toMatchObject({ times: 1, settled: none, isBusy: true });
  });

  test('is paid once it is used, though no payment is told', async () => {
    const used = { ...latteLink, used: true };
    const counted = await countPayments(openLink([]), used, none);
    expect(counted).toMatchObject({ value: { times: 1, amount: 7440 } });
  });
});

describe('a link with more tries than it tells', () => {
  test('is counted by asking for all of them, a hundred at a time', async () => {
    const opened = openLink(paid(150));
    expect(await count(opened)).toMatchObject({ times: 150, amount: 150 * 7440 });
    expect(opened.charges).toHaveBeenCalledTimes(2);
  });

  test('has got nothing by those that failed', async () => {
    const opened = openLink([...paid(22), 'failed', 'failed']);
    const sum = { times: 22, amount: 22 * 7440 };
    expect(await count(opened)).toEqual({ ...sum, settled: { count: 24, ...sum }, isBusy: false });
  });

  test('is asked on where an answer held fewer than were asked for', async () => {
    const { settled } = await count(openLink(paid(22)));
    const grown = openLink(paid(25));
    const few = (id: string, paging?: Paging) => grown.charges(id, { ...paging, limit: 1 });
    const counted = await countPayments({ charges: few }, grown.link, settled);
    expect(counted).toMatchObject({ value: { times: 25, isBusy: false } });
  });

  test('is asked for nothing as long as there are no more than were counted', async () => {
    const opened = openLink(paid(150));
    const { settled } = await count(opened);
    opened.charges.mockClear();
    expect(await count(opened, settled)).toMatchObject({ times: 150, isBusy: false });
    expect(opened.charges).not.toHaveBeenCalled();
  });

  test('is asked for the new ones alone', async () => {
    const { settled } = await count(openLink(paid(150)));
    const grown = openLink(paid(151));
    expect(await count(grown, settled)).toMatchObject({ times: 151, amount: 151 * 7440 });
    expect(grown.charges).toHaveBeenCalledExactlyOnceWith(
      latteLink.id,
      expect.objectContaining({ offset: 150 }),
    );
  });

  test('is asked again from the first one that was on its way: it may be paid by now, and no number tells', async () => {
    const before = openLink([...paid(22), 'pending', 'successful']);
    const { settled, times, isBusy } = await count(before);
    expect({ times, isBusy, settled: settled.count }).toEqual({ times: 23, isBusy: true, settled: 22 });
    expect(await count(openLink(paid(24)), settled)).toMatchObject({ times: 24, isBusy: false });
  });

  test('goes on past one that nobody can read', async () => {
    const opened = openLink(paid(22));
    opened.rows.splice(3, 1, { kind: 'odd' });
    expect(await count(opened)).toMatchObject({ times: 21, settled: { count: 22 }, isBusy: false });
  });

  test('is not counted to its end at once where that takes too many requests, and is gone on with', async () => {
    const opened = openLink(paid(2500));
    const first = await count(opened);
    expect(first).toMatchObject({ times: 2000, isBusy: true });
    expect(await count(opened, first.settled)).toMatchObject({ times: 2500, isBusy: false });
    expect(opened.charges).toHaveBeenCalledTimes(25);
  });

  test('is not counted where the answer did not come', async () => {
    const offline = fail({ kind: 'offline' });
    const { link } = openLink(paid(30));
    expect(await countPayments({ charges: async () => offline }, link, none)).toEqual(offline);
  });
});
