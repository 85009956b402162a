import { expect, test } from 'vitest';
import type { LinkRecord } from './records.ts';
import { memoryStore } from './store.ts';
import { openTill } from './test-till.ts';

const keptLink = (_: unknown, seq: number): LinkRecord => ({
  kind: 'link',
  id: `link_test_${seq}`,
  code: `${seq}`,
  seq,
  amount: 7440,
  currency: 'THB',
  title: 'Hot Latte',
  description: 'A warm cup of coffee',
  multiple: false,
  createdAt: '2026-11-22T06:00:00Z',
});

const busyTill = async () => {
  const store = memoryStore();
  await store.save(Array.from({ length: 10_000 }, keptLink));
  const till = openTill(store);
  await till.ask('/links');
  return till;
};

test('the last page of ten thousand links comes in the blink of an eye', async () => {
  const till = await busyTill();
  const before = performance.now();
  const { body } = await till.modern('/links?order=reverse_chronological&offset=9998');
  expect(performance.now() - before).toBeLessThan(150);
  expect(body).toMatchObject({ total: 10_000, data: [{ id: 'link_test_1' }, { id: 'link_test_0' }] });
});

test('a link that comes after them is the newest', async () => {
  const till = await busyTill();
  const { id } = await till.create();
  const { body } = await till.modern('/links?order=reverse_chronological&limit=2');
  expect(body.data).toMatchObject([{ id }, { id: 'link_test_9999' }]);
});
