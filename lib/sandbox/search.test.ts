import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { openTill } from './test-till.ts';

const titled = z.array(z.object({ title: z.string() }));

const counter = async () => {
  const till = openTill();
  await till.create({ title: 'Hot Latte', amount: '7440' });
  const paid = await till.create({ title: 'Iced Latte', amount: '9000' });
  await till.create({ title: 'Rocket', amount: '7440', currency: 'jpy', multiple: 'true' });
  await till.payer.pay(paid.code);
  const titles = async (query: string) => {
    const { body } = await till.modern(`/search?scope=link&${query}`);
    return titled.parse(body.data).map(({ title }) => title);
  };
  return { ...till, titles };
};

test('words are looked for in titles, whatever their case', async () => {
  expect(await (await counter()).titles('query=latte')).toEqual(['Iced Latte', 'Hot Latte']);
});

test.for([
  ['filters[amount]=74.40', ['Hot Latte']],
  ['filters[amount]=70..90', ['Iced Latte', 'Hot Latte']],
  ['filters[amount]=7440', ['Rocket']],
  ['filters[used]=true', ['Iced Latte']],
  ['filters[used_at]=2026-11-22', ['Iced Latte']],
  ['filters[multiple]=true', ['Rocket']],
  ['filters[created]=2026-11-01..2026-11-21', []],
  ['filters[multiple]=false&filters[used]=false', ['Hot Latte']],
] as const)('%s', async ([query, found]) => {
  expect(await (await counter()).titles(query)).toEqual(found);
});

test('a search has pages and says how many', async () => {
  const { modern, titles } = await counter();
  expect(await titles('per_page=2&page=2&order=chronological')).toEqual(['Rocket']);
  const { body } = await modern('/search?scope=link&per_page=2');
  expect(body).toMatchObject({
    object: 'search',
    page: 1,
    per_page: 2,
    total: 3,
    total_pages: 2,
    scope: 'link',
  });
});

test.for([
  ['/search', 'invalid_scope'],
  ['/search?scope=charge', 'invalid_scope'],
  ['/search?scope=link&filters[title]=x', 'invalid_filter'],
  ['/search?scope=link&page=0', 'bad_request'],
] as const)('%s is refused as %s', async ([path, code]) => {
  const { status, body } = await openTill().ask(path);
  expect([status, body.code]).toEqual([400, code]);
});
