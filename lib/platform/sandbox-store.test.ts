import { expect, test } from 'vitest';
import type { LinkRecord } from '../sandbox/records.ts';
import { memoryArea } from './memory-area.fixture.ts';
import { sandboxStore } from './sandbox-store.ts';

const link: LinkRecord = {
  kind: 'link',
  id: 'link_test_1',
  seq: 1,
  code: '8D7B9C06',
  amount: 7440,
  currency: 'THB',
  title: 'Hot Latte',
  description: 'A warm cup of coffee',
  multiple: false,
  createdAt: '2026-11-22T07:00:00Z',
};

const openStore = (kept: Record<string, unknown> = {}) => {
  const area = memoryArea(kept);
  const all = async () => structuredClone(area.kept);
  const remove = async (keys: string[]) => {
    await Promise.all(keys.map(area.remove));
  };
  return { area, store: sandboxStore({ ...area, get: all, remove }) };
};

test('loads what was saved', async () => {
  const { store } = openStore();
  await store.save([link, { ...link, id: 'link_test_2', seq: 2 }]);
  expect(await store.load()).toEqual([link, { ...link, id: 'link_test_2', seq: 2 }]);
});

test('keeps each record under a key of its own, so that saving one leaves the others alone', async () => {
  const { area, store } = openStore();
  await store.save([link]);
  await store.save([{ ...link, id: 'link_test_2' }]);
  expect(Object.keys(area.kept)).toEqual(['sandbox/link_test_1', 'sandbox/link_test_2']);
});

test('puts a record in the place of the one with its id', async () => {
  const { store } = openStore();
  await store.save([link]);
  await store.save([{ ...link, title: 'Iced Latte' }]);
  expect(await store.load()).toMatchObject([{ title: 'Iced Latte' }]);
});

test('sees nothing of what else lies in the area', async () => {
  const { area, store } = openStore({ account: { key: 'skey_test_1' }, 'old-sandbox/1': link });
  expect(await store.load()).toEqual([]);
  await store.save([link]);
  expect(area.kept.account).toEqual({ key: 'skey_test_1' });
});

test('is empty once it is cleared, and what else lies in the area stays', async () => {
  const { area, store } = openStore({ accounts: 1, 'old-sandbox/1': link });
  await store.save([link, { ...link, id: 'link_test_2' }]);
  await store.clear();
  expect(await store.load()).toEqual([]);
  expect(area.kept).toEqual({ accounts: 1, 'old-sandbox/1': link });
});

test('is cleared of what nobody can read, too', async () => {
  const { area, store } = openStore({ 'sandbox/link_test_1': 7 });
  await store.clear();
  expect(area.kept).toEqual({});
});

test('may be cleared when it is empty', async () => {
  const { area, store } = openStore();
  await store.clear();
  expect(area.kept).toEqual({});
});
