import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { inOrder, takePage } from './paging.ts';
import { openTill } from './test-till.ts';

const titled = z.array(z.object({ title: z.string() }));

const tillWith = async (titles: readonly string[]) => {
  const till = openTill();
  for (const title of titles) {
    till.clock.now += 1000;
    await till.create({ title });
  }
  const titlesOf = async (query: string) => {
    const { body } = await till.modern(`/links${query}`);
    return titled.parse(body.data).map(({ title }) => title);
  };
  return { ...till, titlesOf };
};

test('lists are oldest first, as the documentation has it', async () => {
  const { titlesOf } = await tillWith(['a', 'b', 'c']);
  expect(await titlesOf('')).toEqual(['a', 'b', 'c']);
});

test('newest first on request', async () => {
  const { titlesOf } = await tillWith(['a', 'b', 'c']);
  expect(await titlesOf('?order=reverse_chronological')).toEqual(['c', 'b', 'a']);
});

test('links of the same second keep the order in which they were made', async () => {
  const till = openTill();
  const made = [await till.create(), await till.create(), await till.create()];
  const { body } = await till.modern('/links?order=reverse_chronological');
  expect(body.data).toMatchObject(made.toReversed().map(({ id }) => ({ id })));
});

test('twenty to a page unless asked otherwise, and the total beside them', async () => {
  const { modern } = await tillWith(Array.from({ length: 21 }, (_, index) => `${index}`));
  const { body } = await modern('/links');
  expect(body).toMatchObject({ limit: 20, offset: 0, total: 21, order: 'chronological' });
  expect(body.data).toHaveLength(20);
});

test('no more than a hundred to a page: the answer says so', async () => {
  expect((await openTill().modern('/links?limit=1000')).body.limit).toBe(100);
});

test('limit and offset cut a page out', async () => {
  const { titlesOf } = await tillWith(['a', 'b', 'c', 'd']);
  expect(await titlesOf('?limit=2&offset=1')).toEqual(['b', 'c']);
});

test('an offset past the end gives an empty page and the true total', async () => {
  const { modern } = await tillWith(['a']);
  expect((await modern('/links?offset=9')).body).toMatchObject({ data: [], total: 1 });
});

test('from and to are both included, and the total counts what is between them', async () => {
  const { modern, titlesOf } = await tillWith(['a', 'b', 'c', 'd']);
  const window = '?from=2026-11-22T07:00:02Z&to=2026-11-22T07:00:03Z';
  expect(await titlesOf(window)).toEqual(['b', 'c']);
  expect((await modern(`/links${window}`)).body.total).toBe(2);
});

test('times of other zones and whole days are understood, and answered in UTC', async () => {
  const { body } = await openTill().modern('/links?from=2026-11-22&to=2026-11-22T14:00:00%2B07:00');
  expect(body).toMatchObject({ from: '2026-11-22T00:00:00Z', to: '2026-11-22T07:00:00Z' });
});

test('without them the list is from the epoch to now', async () => {
  const { body } = await openTill().modern('/links');
  expect(body).toMatchObject({ from: '1970-01-01T00:00:00Z', to: '2026-11-22T07:00:00Z' });
});

test('deleted links stay in the list and are counted', async () => {
  const till = openTill();
  const { id } = await till.create();
  await till.ask(`/links/${id}`, { method: 'DELETE' });
  expect((await till.modern('/links')).body).toMatchObject({ total: 1, data: [{ id, deleted: true }] });
});

test('pages by offset drift while links are being made', async () => {
  const till = await tillWith(['a', 'b']);
  const [first] = await till.titlesOf('?order=reverse_chronological&limit=1');
  till.clock.now += 1000;
  await till.create({ title: 'c' });
  expect(await till.titlesOf('?order=reverse_chronological&limit=1&offset=1')).toEqual([first]);
});

test('pages that are pinned to the first one’s `to` do not', async () => {
  const till = await tillWith(['a', 'b']);
  const { body } = await till.modern('/links?order=reverse_chronological&limit=1');
  till.clock.now += 1000;
  await till.create({ title: 'c' });
  const pinned = `?order=reverse_chronological&limit=1&offset=1&to=${String(body.to)}`;
  expect(await till.titlesOf(pinned)).toEqual(['a']);
});

test('the keys of a list, in the order of the documentation', async () => {
  const { body } = await openTill().ask('/links');
  expect(Object.keys(body).join(' ')).toBe('object from to offset limit total order location data');
});

test('the keys of a list, in the order of 2019-05-29', async () => {
  const { body } = await openTill().modern('/links');
  expect(Object.keys(body).join(' ')).toBe('object data limit offset total location order from to');
});

test.for(['limit=ten', 'limit=-1', 'offset=1.5', 'order=up', 'from=yesterday', 'to=1'])(
  '%s is a bad request',
  async (query) => {
    const { status, body } = await openTill().ask(`/links?${query}`);
    expect([status, body.code]).toEqual([400, 'bad_request']);
  },
);

test('the pages of any list, put together, are the list', () => {
  const times = fc.array(
    fc.integer({ min: 0, max: 99 }).map((n) => ({ createdAt: String(n).padStart(2, '0') })),
  );
  const order = fc.constantFrom('chronological', 'reverse_chronological');
  fc.assert(
    fc.property(times, order, fc.integer({ min: 1, max: 7 }), (rows, asked, limit) => {
      const offsets = rows.map((_, page) => page * limit);
      const paging = { from: '', to: '~', order: asked, limit };
      const pages = offsets.flatMap((offset) => takePage(rows, { ...paging, offset }).rows);
      expect(pages).toEqual(inOrder(rows, asked));
    }),
    { seed: 4711 },
  );
});
