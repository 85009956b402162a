import { expect, test } from 'vitest';
import { readRecords } from '../lib/sandbox/records.ts';
import { filledStore } from './fill.ts';

const filled = async () => readRecords(await (await filledStore()).load());

test('a full sandbox has ten thousand links of all kinds, and three thousand tries to pay them', async () => {
  const records = await filled();
  const links = records.filter((record) => record.kind === 'link');
  const charges = records.filter((record) => record.kind === 'charge');
  expect([links.length, charges.length]).toEqual([10_000, 3000]);
  expect(new Set(links.map(({ currency }) => currency))).toEqual(new Set(['THB', 'JPY']));
  expect(links.some(({ multiple }) => multiple)).toBe(true);
  expect(links.some(({ deletedAt }) => deletedAt)).toBe(true);
  expect(links.some(({ usedAt }) => usedAt)).toBe(true);
  expect(charges.some(({ failure }) => failure)).toBe(true);
});

test('some of its links were tried more often than a link tells by itself', async () => {
  const tries = Map.groupBy(await filled(), (record) => (record.kind === 'charge' ? record.link : ''));
  tries.delete('');
  expect([...tries.values()].filter((each) => each.length > 20).length).toBeGreaterThan(5);
});

test('it is the same every time', async () => {
  expect(await filled()).toEqual(await filled());
});
