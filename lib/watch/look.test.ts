import { describe, expect, test, vi } from 'vitest';
import { fail, ok } from '../faults/fault.ts';
import { latteLink } from '../links/link.fixture.ts';
import type { LinkRow, Page, Paging } from '../links/link.ts';
import { look } from './look.ts';
import type { Waited } from './record.ts';
import { day, minute, second, started, waitedLink } from './world.fixture.ts';

const rowAt = (createdAt: number, id: string): LinkRow => ({
  kind: 'link',
  link: { ...latteLink, id, createdAt: new Date(createdAt).toISOString() },
});

/** An account with links at these times, the oldest first. */
const openAccount = (times: readonly number[]) => {
  const rows = times.map((time, at) => ({ time, row: rowAt(time, `link_test_${at}`) }));
  const list = vi.fn(async ({ from = '', to = '', limit = 20, offset = 0 }: Paging = {}) => {
    const inside = rows.filter(({ time }) => time >= Date.parse(from) && time <= Date.parse(to));
    const told = inside.toReversed().slice(offset, offset + limit);
    const page: Page<LinkRow> = {
      rows: told.map(({ row }) => row),
      total: inside.length,
      limit,
      offset,
      from,
      to,
    };
    return ok(page);
  });
  const waited = times.map((createdAt, at): Waited => ({
    ...waitedLink,
    createdAt,
    linkId: `link_test_${at}`,
  }));
  return { list, waited };
};

const every = (step: number, count: number) => Array.from({ length: count }, (_, at) => started + at * step);

const tellOf = async (account: ReturnType<typeof openAccount>, waited: readonly Waited[]) => {
  const told = await look(account, waited);
  const { rows, open } = told.ok ? told.value : expect.fail(told.fault.kind);
  const ids = new Set(rows.map((row) => (row.kind === 'link' ? row.link.id : '')));
  return { told: waited.filter(({ linkId }) => ids.has(linkId)).length, open: open.length };
};

describe('the links of an account that are waited for', () => {
  test('are covered by one request, up to a hundred', async () => {
    const account = openAccount(every(minute, 100));
    expect(await tellOf(account, account.waited)).toEqual({ told: 100, open: 0 });
    expect(account.list).toHaveBeenCalledOnce();
  });

  test('are none of the others: the request begins and ends where they do', async () => {
    const account = openAccount(every(minute, 1000));
    expect(await tellOf(account, account.waited.slice(500, 501))).toEqual({ told: 1, open: 0 });
    expect(account.list).toHaveBeenCalledExactlyOnceWith({
      from: new Date(started + 500 * minute - second).toISOString(),
      to: new Date(started + 500 * minute + second).toISOString(),
      limit: 100,
      order: 'reverse_chronological',
    });
  });

  test('are reached past a thousand others, which are skipped', async () => {
    const account = openAccount(every(minute, 1200));
    const few = [...account.waited.slice(0, 2), ...account.waited.slice(-2)];
    expect(await tellOf(account, few)).toEqual({ told: 4, open: 0 });
    expect(account.list).toHaveBeenCalledTimes(2);
  });

  test('are found where many were made in the same second', async () => {
    const account = openAccount([...every(0, 60), ...every(second, 60).map((time) => time + second)]);
    expect(await tellOf(account, account.waited)).toMatchObject({ told: 120, open: 0 });
  });

  test('are all found where hundreds were made in one second', async () => {
    const account = openAccount(every(0, 350));
    expect(await tellOf(account, account.waited)).toEqual({ told: 350, open: 0 });
    expect(account.list).toHaveBeenCalledTimes(4);
  });

  test('are asked about ten times at once at most: what is left is asked about next time', async () => {
    const account = openAccount(every(minute, 3000));
    const sparse = account.waited.filter((_, at) => at % 150 === 0);
    expect(await tellOf(account, sparse)).toEqual({ told: 10, open: 10 });
    expect(account.list).toHaveBeenCalledTimes(10);
  });

  test('that their list does not tell are not asked about again, where a page reached beyond them', async () => {
    const account = openAccount(every(minute, 1000));
    const missing = { ...waitedLink, linkId: 'link_test_gone', createdAt: started + 950 * minute };
    const few = [...account.waited.slice(0, 1), missing, ...account.waited.slice(-1)];
    expect(await tellOf(account, few)).toEqual({ told: 2, open: 0 });
    expect(account.list).toHaveBeenCalledTimes(2);
  });

  test('and are older than all that there is are not asked about again', async () => {
    const account = openAccount(every(minute, 3));
    const missing = { ...waitedLink, linkId: 'link_test_gone', createdAt: started - minute };
    expect(await tellOf(account, [missing, ...account.waited])).toEqual({ told: 3, open: 0 });
    expect(account.list).toHaveBeenCalledOnce();
  });

  test('come to an end, though the list tells none of them', async () => {
    const account = openAccount([]);
    const { waited } = openAccount(every(day, 5));
    expect(await tellOf(account, waited)).toEqual({ told: 0, open: 0 });
    expect(account.list).toHaveBeenCalledOnce();
  });
});

test('a list that does not come is told as it is', async () => {
  const offline = fail({ kind: 'offline' });
  expect(await look({ list: async () => offline }, [waitedLink])).toEqual(offline);
});
