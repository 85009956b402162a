import { expect, test } from 'vitest';
import { costOf } from './cost.fixture.ts';

test('one unpaid link costs what its rhythm says in its first day: 20 looks, then 25, then 92', async () => {
  const { requests } = await costOf(1);
  expect(requests).toBeGreaterThanOrEqual(125);
  expect(requests).toBeLessThanOrEqual(150);
});

test('a hundred links cost no more than one: they are looked at together', async () => {
  const [one, hundred] = [await costOf(1), await costOf(100)];
  expect(hundred.requests).toBeLessThanOrEqual(one.requests * 1.1);
});

test('nothing is asked, and no alarm is set, where nothing is waited for', async () => {
  expect(await costOf(0)).toEqual({ links: 0, requests: 0, rings: 0 });
});

test('links that are all paid cost nothing from then on', async () => {
  const { requests } = await costOf(10, { isPaid: true });
  expect(requests).toBeLessThanOrEqual(2);
});
