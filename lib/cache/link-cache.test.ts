import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { latteLink, rowOf } from '../links/link.fixture.ts';
import type { Link, LinkRow } from '../links/link.ts';
import { allKnown, keepLinks, newestKnown } from './link-cache.ts';

const minutes = (count: number): string => new Date(Date.UTC(2026, 10, 22, 0, count)).toISOString();
const made = (count: number, change: Partial<Link> = {}): LinkRow =>
  rowOf({ id: `link_${count}`, createdAt: minutes(count), ...change });
/** All of them, in the portions that they came in. */
const portions = async (): Promise<string[][]> => {
  const told: string[][] = [];
  await allKnown('sandbox', (links) => told.push(links.map(({ id }) => id)));
  return told;
};
const idsOf = ({ links }: { links: Link[] }) => links.map(({ id }) => id);

/** Writes past the cache, as an older or newer version of this extension may have. */
const putRaw = async (row: object): Promise<void> => {
  const database = await openDB('links/sandbox');
  await database.put('links', row);
  database.close();
};

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

describe('what is known of an account', () => {
  test('is nothing at first', async () => {
    expect(await newestKnown('sandbox', 10)).toEqual({ links: [] });
  });

  test('is what was kept, the newest first, and when it was whole', async () => {
    await keepLinks('sandbox', [made(1), made(3), made(2)], 1_700_000_000_000);
    const known = await newestKnown('sandbox', 10);
    expect(idsOf(known)).toEqual(['link_3', 'link_2', 'link_1']);
    expect(known.refreshedAt).toBe(1_700_000_000_000);
    expect(known.links[2]).toEqual({ ...latteLink, id: 'link_1', createdAt: minutes(1) });
  });

  test('may be asked for the newest alone', async () => {
    await keepLinks('sandbox', [made(1), made(2), made(3)]);
    expect(idsOf(await newestKnown('sandbox', 2))).toEqual(['link_3', 'link_2']);
  });

  test('grows, and what is told again is as it was told last', async () => {
    await keepLinks('sandbox', [made(1)], 5);
    await keepLinks('sandbox', [made(1, { used: true }), made(2)]);
    const known = await newestKnown('sandbox', 10);
    expect(known.links.map(({ id, used }) => [id, used])).toEqual([
      ['link_2', false],
      ['link_1', true],
    ]);
    expect(known.refreshedAt).toBe(5);
  });

  test('is not known of another', async () => {
    await keepLinks('sandbox', [made(1)]);
    expect(await newestKnown('test/account_x', 10)).toEqual({ links: [] });
  });
});

describe('a stub', () => {
  const stub: LinkRow = { kind: 'stub', stub: { id: 'link_1', livemode: false } };

  test('tells that a link that was known is deleted; the rest of it stays', async () => {
    await keepLinks('sandbox', [made(1)]);
    await keepLinks('sandbox', [stub]);
    const [link] = (await newestKnown('sandbox', 10)).links;
    expect(link).toEqual({ ...latteLink, id: 'link_1', createdAt: minutes(1), deleted: true });
  });

  test('of a link that was not known is not kept, nor a row that nobody could read', async () => {
    await keepLinks('sandbox', [stub, { kind: 'odd', id: 'link_2' }]);
    expect(await newestKnown('sandbox', 10)).toEqual({ links: [] });
  });
});

describe('a row that cannot be read', () => {
  test('is dropped alone, and the list no longer counts as whole', async () => {
    await keepLinks('sandbox', [made(1), made(3)], 5);
    await putRaw({ id: 'link_2', createdAt: minutes(2), amount: 'much' });
    const known = await newestKnown('sandbox', 10);
    expect(idsOf(known)).toEqual(['link_3', 'link_1']);
    expect(known).not.toHaveProperty('refreshedAt');
  });

  test('is gone from then on: once asked for anew, the list is whole', async () => {
    await keepLinks('sandbox', [made(1)]);
    await putRaw({ id: 'link_2', createdAt: minutes(2) });
    await newestKnown('sandbox', 10);
    await keepLinks('sandbox', [made(1)], 7);
    expect(await newestKnown('sandbox', 10)).toMatchObject({ links: [{ id: 'link_1' }], refreshedAt: 7 });
  });

  test('does not count among those that were asked for', async () => {
    await keepLinks('sandbox', [made(1), made(2)]);
    await putRaw({ id: 'link_3', createdAt: minutes(3) });
    expect(idsOf(await newestKnown('sandbox', 2))).toEqual(['link_2', 'link_1']);
  });
});

test('a database that cannot be opened is built anew', async () => {
  (await openDB('links/sandbox', 9)).close();
  expect(await newestKnown('sandbox', 10)).toEqual({ links: [] });
  await keepLinks('sandbox', [made(1)]);
  expect(idsOf(await newestKnown('sandbox', 10))).toEqual(['link_1']);
});

const refused = () => {
  throw new DOMException('no databases in a private window', 'InvalidStateError');
};

test('where there is no database, nothing is known, and nothing goes wrong', async () => {
  vi.stubGlobal('indexedDB', { open: refused, deleteDatabase: refused });
  await expect(keepLinks('sandbox', [made(1)], 5)).resolves.toBeUndefined();
  expect(await newestKnown('sandbox', 10)).toEqual({ links: [] });
});

test('no connection stays open: the account’s database can be thrown away at once', async () => {
  await keepLinks('sandbox', [made(1)]);
  await newestKnown('sandbox', 10);
  const blocked = vi.fn<() => void>();
  await deleteDB('links/sandbox', { blocked });
  expect(blocked).not.toHaveBeenCalled();
});

describe('all that is known', () => {
  test('comes bit by bit, each link once', async () => {
    const rows = Array.from({ length: 703 }, (_, at) => made(at));
    await keepLinks('sandbox', rows);
    const told = await portions();
    expect(told.map(({ length }) => length)).toEqual([250, 250, 203]);
    expect(new Set(told.flat())).toEqual(new Set(rows.map((_, at) => `link_${at}`)));
  });

  test('is nothing at first', async () => {
    expect((await portions()).flat()).toEqual([]);
  });

  test('leaves out a row that cannot be read, which is gone from then on', async () => {
    await keepLinks('sandbox', [made(1), made(3)], 5);
    await putRaw({ id: 'link_2', createdAt: minutes(2), amount: 'much' });
    expect((await portions()).flat()).toEqual(['link_1', 'link_3']);
    await keepLinks('sandbox', [], 7);
    expect(await newestKnown('sandbox', 10)).toHaveProperty('refreshedAt', 7);
  });

  test('does not count as whole where a row could not be read', async () => {
    await keepLinks('sandbox', [made(1)], 5);
    await putRaw({ id: 'link_2', createdAt: minutes(2) });
    await portions();
    expect(await newestKnown('sandbox', 10)).not.toHaveProperty('refreshedAt');
  });

  test('of a database that cannot be opened is nothing, and it is built anew', async () => {
    (await openDB('links/sandbox', 9)).close();
    expect(await portions()).toEqual([]);
    await keepLinks('sandbox', [made(1)]);
    expect(await portions()).toEqual([['link_1']]);
  });
});

test('no more than twenty thousand links are kept: the oldest go', async () => {
  await keepLinks(
    'sandbox',
    Array.from({ length: 20_002 }, (_, at) => made(at)),
  );
  const known = (await portions()).flat();
  expect(known).toHaveLength(20_000);
  expect(known).toContain('link_2');
  expect(known).not.toContain('link_1');
});
