import { describe, expect, test } from 'vitest';
import { ok } from '../faults/fault.ts';
import type { LinkRow, Page, Paging } from '../links/link.ts';
import { latteLink } from '../links/link.fixture.ts';
import type { LinksApi } from '../omise/links-api.ts';
import { look } from './look.ts';
import { hour, openOmise, second, started } from './outbox.fixture.ts';

type Lister = Pick<LinksApi, 'list'>;

/** An Omise, links made one second after the other, the oldest first, and a look at those since a time of ours. */
const openShop = async (count: number, ahead = 0) => {
  const clock = { now: started };
  const omise = openOmise(clock, ahead);
  const ids: string[] = [];
  const make = async () => {
    clock.now += second;
    const { id } = await omise.make();
    ids.push(id);
  };
  for (let made = 0; made < count; made += 1) await make();
  const lookSince = (since: number, lister: Lister = omise.api) =>
    look(
      lister,
      (told) => since + (told ?? 0),
      () => clock.now,
    );
  return { omise, clock, ids, make, lookSince };
};

const idsIn = (seen: Awaited<ReturnType<typeof look>>) =>
  seen.ok ? seen.value.links.map(({ id }) => id).toReversed() : seen.fault;

/** What a look sees of rows that the API gives as one page. */
const seenIn = (rows: LinkRow[], page: Partial<Page<LinkRow>> = {}) => {
  const told = { rows, total: rows.length, limit: 100, offset: 0, from: '', to: '', ...page };
  return look(
    { list: async () => ok(told) },
    () => started,
    () => started,
  );
};

const linkRow = (later: number): LinkRow => ({
  kind: 'link',
  link: { ...latteLink, createdAt: new Date(started + later).toISOString() },
});
const oddRow: LinkRow = { kind: 'odd' };

describe('a look', () => {
  test('at an account without links sees none', async () => {
    const { lookSince } = await openShop(0);
    expect(await lookSince(0)).toEqual(ok({ links: [], hasOdd: false, ahead: 0 }));
  });

  test('sees what is as new as the time asked for, or newer', async () => {
    const { lookSince, ids } = await openShop(5);
    expect(idsIn(await lookSince(started + 4 * second))).toEqual(ids.slice(3));
    expect(idsIn(await lookSince(started + 4 * second + 1))).toEqual(ids.slice(4));
    expect(idsIn(await lookSince(started + 5 * second + 1))).toEqual([]);
  });

  test('asks once where the first page goes back far enough', async () => {
    const { lookSince, omise, ids } = await openShop(120);
    expect(idsIn(await lookSince(started + 100 * second))).toEqual(ids.slice(99));
    expect(omise.fetch).toHaveBeenCalledOnce();
  });

  test('asks for as many pages as it needs, and no more', async () => {
    const { lookSince, omise, ids } = await openShop(320);
    expect(idsIn(await lookSince(started + 100 * second + 1))).toEqual(ids.slice(100));
    expect(omise.fetch).toHaveBeenCalledTimes(3);
  });

  test('asks for all of them where all are new', async () => {
    const { lookSince, omise, ids } = await openShop(200);
    expect(idsIn(await lookSince(started))).toEqual(ids);
    expect(omise.fetch).toHaveBeenCalledTimes(2);
  });

  test.each([7 * hour, -7 * hour])(
    'goes by the server’s clock, which is %i milliseconds from ours',
    async (ahead) => {
      const { lookSince, ids } = await openShop(150, ahead);
      const seen = await lookSince(started + 20 * second);
      expect(seen).toMatchObject({ value: { ahead } });
      expect(idsIn(seen)).toEqual(ids.slice(19));
    },
  );

  test('does not know how far the clocks are apart where the server does not tell', async () => {
    expect(await seenIn([])).toEqual(ok({ links: [], hasOdd: false, ahead: undefined }));
  });
});

describe('links that are made while it looks', () => {
  test.each([1, 30, 130])('%i of them shift none out of its sight', async (count) => {
    const { lookSince, omise, ids, make } = await openShop(250);
    const before = [...ids];
    const list = async (paging?: Paging) => {
      const page = await omise.api.list(paging);
      for (let made = 0; made < count; made += 1) await make();
      return page;
    };
    expect(idsIn(await lookSince(started, { list }))).toEqual(before);
  });

  test('within the same second shift none out either, though one may be seen twice', async () => {
    const { lookSince, omise, ids } = await openShop(150);
    const before = [...ids];
    const list = async (paging?: Paging) => {
      const page = await omise.api.list(paging);
      await omise.make();
      return page;
    };
    const seen = idsIn(await lookSince(started, { list }));
    expect(seen).toEqual(expect.arrayContaining(before));
  });
});

describe('a fault', () => {
  test('on the first page is the answer', async () => {
    const { lookSince, omise } = await openShop(1);
    omise.faults.push('lost');
    expect(await lookSince(started)).toEqual({ ok: false, fault: { kind: 'offline' } });
  });

  test.each([
    ['unavailable', 'unavailable'],
    ['cut', 'unexpectedReply'],
    ['rateLimited', 'rateLimited'],
  ] as const)('on the second page is the answer, whatever the first had: %s', async (fault, kind) => {
    const { lookSince, omise } = await openShop(150);
    omise.faults.push(undefined, fault);
    expect(await lookSince(started)).toMatchObject({ ok: false, fault: { kind } });
  });
});

describe('a row that nobody can read', () => {
  test('is told of where it stands before an older link, or nothing older stands behind it', async () => {
    expect(await seenIn([linkRow(second), oddRow, linkRow(-1)])).toMatchObject({ value: { hasOdd: true } });
    expect(await seenIn([linkRow(second), oddRow])).toMatchObject({ value: { hasOdd: true } });
  });

  test('is none of ours where an older link stands before it', async () => {
    expect(await seenIn([linkRow(second), linkRow(-1), oddRow])).toMatchObject({ value: { hasOdd: false } });
  });

  test('hides no link behind it', async () => {
    expect(await seenIn([oddRow, linkRow(second)])).toMatchObject({
      value: { links: [{ title: 'Hot Latte' }] },
    });
  });
});

test('a deleted link of which only a stub is left is no link, and not odd', async () => {
  const stub: LinkRow = { kind: 'stub', stub: { id: 'link_test_1', livemode: false } };
  expect(await seenIn([stub])).toMatchObject({ value: { links: [], hasOdd: false } });
});

test('a server that promises more than it has does not keep it looking', async () => {
  const { lookSince, omise } = await openShop(3);
  const list = async (paging?: Paging) => {
    const page = await omise.api.list(paging);
    return page.ok ? ok({ ...page.value, total: 1000 }) : page;
  };
  expect(idsIn(await lookSince(started, { list }))).toHaveLength(3);
});
