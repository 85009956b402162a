import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { keepLinks, newestKnown } from '../cache/link-cache.ts';
import { latteLink } from '../links/link.fixture.ts';
import { keepLinkDatabases } from './link-databases.ts';

const rows = [{ kind: 'link', link: latteLink }] as const;

const known = async (accountId: string) => (await newestKnown(accountId, 10)).links.length;

test('what pages know of an account’s links goes with the account, and of no other', async () => {
  await keepLinks('test/one', rows);
  await keepLinks('test/two', rows);
  await keepLinkDatabases(['test/two', 'sandbox']);
  expect([await known('test/one'), await known('test/two')]).toEqual([0, 1]);
});

test('a database that is not of links stays', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  indexedDB.open('templates').addEventListener('success', () => resolve());
  await promise;
  await keepLinkDatabases([]);
  const names = (await indexedDB.databases()).map(({ name }) => name);
  expect(names).toContain('templates');
  expect(names.filter((name) => name?.startsWith('links/'))).toEqual([]);
});
