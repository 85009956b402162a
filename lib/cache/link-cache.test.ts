import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { latteLink, rowOf } from '../links/link.fixture.ts';
import type { Link, LinkRow } from '../links/link.ts';
import { keepLinks, knownLinks } from './link-cache.ts';

const minutes = (count: number): string => new Date(Date.UTC(2026, 10, 22, 0, count)).toISOString();
const made = (count: number, change: Partial<Link> = {}): LinkRow =>
  rowOf({ id: `link_${count}`, createdAt: minutes(count), ...change });
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
    expect(await knownLinks('sandbox')).toEqual({ links: [] });
  });

  test('is what was kept, the newest first, and when it was whole', async () => {
    await keepLinks('sandbox', [made(1), made(3), made(2)], 1_700_000_000_000);
    const known = await knownLinks('sandbox');
    expect(idsOf(known)).toEqual(['link_3', 'link_2', 'link_1']);
    expect(known.refreshedAt).toBe(1_700_000_000_000);
    expect(known.links[2]).toEqual({ ...latteLink, id: 'link_1', createdAt: minutes(1) });
  });

  test('may be asked for the newest alone', async () => {
    await keepLinks('sandbox', [made(1), made(2), made(3)]);
    expect(idsOf(await knownLinks('sandbox', 2))).toEqual(['link_3', 'link_2']);
  });

  test('grows, and what is told again is as it was told last', async () => {
    await keepLinks('sandbox', [made(1)], 5);
    await keepLinks('sandbox', [made(1, { used: true }), made(2)]);
    const known = await knownLinks('sandbox');
    expect(known.links.map(({ id, used }) => [id, used])).toEqual([
      ['link_2', false],
      ['link_1', true],
    ]);
    expect(known.refreshedAt).toBe(5);
  });

  test('is not known of another', async () => {
    await keepLinks('sandbox', [made(1)]);
    expect(await knownLinks('test/account_x')).toEqual({ links: [] });
  });
});

describe('a stub', () => {
  const stub: LinkRow = { kind: 'stub', stub: { id: 'link_1', livemode: false } };

  test('tells that a link that was known is deleted; the rest of it stays', async () => {
    await keepLinks('sandbox', [made(1)]);
    await keepLinks('sandbox', [stub]);
    const [link] = (await knownLinks('sandbox')).links;
    expect(link).toEqual({ ...latteLink, id: 'link_1', createdAt: minutes(1), deleted: true });
  });

  test('of a link that was not known is not kept, nor a row that nobody could read', async () => {
    await keepLinks('sandbox', [stub, { kind: 'odd', id: 'link_2' }]);
    expect(await knownLinks('sandbox')).toEqual({ links: [] });
  });
});

describe('a row that cannot be read', () => {
  test('is dropped alone, and the list no longer counts as whole', async () => {
    await keepLinks('sandbox', [made(1), made(3)], 5);
    await putRaw({ id: 'link_2', createdAt: minutes(2), amount: 'much' });
    const known = await knownLinks('sandbox');
    expect(idsOf(known)).toEqual(['link_3', 'link_1']);
    expect(known).not.toHaveProperty('refreshedAt');
  });

  test('is gone from then on: once asked for anew, the list is whole', async () => {
    await keepLinks('sandbox', [made(1)]);
    await putRaw({ id: 'link_2', createdAt: minutes(2) });
    await knownLinks('sandbox');
    await keepLinks('sandbox', [made(1)], 7);
    expect(await knownLinks('sandbox')).toMatchObject({ links: [{ id: 'link_1' }], refreshedAt: 7 });
  });

  test('does not count among those that were asked for', async () => {
    await keepLinks('sandbox', [made(1), made(2)]);
    await putRaw({ id: 'link_3', createdAt: minutes(3) });
    expect(idsOf(await knownLinks('sandbox', 2))).toEqual(['link_2', 'link_1']);
  });
});

test('a database that cannot be opened is built anew', async () => {
  (await openDB('links/sandbox', 9)).close();
  expect(await knownLinks('sandbox')).toEqual({ links: [] });
  await keepLinks('sandbox', [made(1)]);
  expect(idsOf(await knownLinks('sandbox'))).toEqual(['link_1']);
});

const refused = () => {
  throw new DOMException('no databases in a private window', 'InvalidStateError');
};

test('where there is no database, nothing is known, and nothing goes wrong', async () => {
  vi.stubGlobal('indexedDB', { open: refused, deleteDatabase: refused });
  await expect(keepLinks('sandbox', [made(1)], 5)).resolves.toBeUndefined();
  expect(await knownLinks('sandbox')).toEqual({ links: [] });
});

test('no connection stays open: the account’s database can be thrown away at once', async () => {
  await keepLinks('sandbox', [made(1)]);
  await knownLinks('sandbox');
  const blocked = vi.fn<() => void>();
  await deleteDB('links/sandbox', { blocked });
  expect(blocked).not.toHaveBeenCalled();
});

test('no more than twenty thousand links are kept: the oldest go', async () => {
  await keepLinks(
    'sandbox',
    Array.from({ length: 20_002 }, (_, at) => made(at)),
  );
  const known = idsOf(await knownLinks('sandbox'));
  expect(known).toHaveLength(20_000);
  expect([known[0], known.at(-1)]).toEqual(['link_20001', 'link_2']);
});
