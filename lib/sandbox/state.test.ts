import { describe, expect, test } from 'vitest';
import type { SandboxRecord } from './records.ts';
import { memoryStore } from './store.ts';
import { openTill } from './test-till.ts';

const watched = () => {
  const store = memoryStore();
  const saves: string[][] = [];
  const save = async (records: readonly SandboxRecord[]) => {
    saves.push(records.map(({ id }) => id));
    await store.save(records);
  };
  return { store: { ...store, save }, saves };
};

test('a new sandbox on the same store sees all', async () => {
  const store = memoryStore();
  const before = openTill(store);
  const { id, code } = await before.create();
  await before.create({ multiple: 'true' });
  await before.payer.pay(code);
  const after = openTill(store);
  expect((await after.modern('/links')).body).toEqual((await before.modern('/links')).body);
  expect((await after.modern(`/links/${id}`)).body).toMatchObject({ used: true, charges: { total: 1 } });
  expect(await after.payer.view(code)).toMatchObject({ state: 'paid' });
});

test('the order survives a store that has none', async () => {
  const store = memoryStore();
  const till = openTill(store);
  const made = [await till.create(), await till.create(), await till.create()];
  const shuffled = { ...store, load: async () => (await store.load()).toReversed() };
  expect((await openTill(shuffled).ask('/links')).body.data).toMatchObject(made.map(({ id }) => ({ id })));
});

test('each change saves what it changed, and only that, before it is answered', async () => {
  const { store, saves } = watched();
  const till = openTill(store);
  const { id, code } = await till.create();
  expect(saves).toEqual([[id]]);
  await till.payer.pay(code);
  expect(saves[1]).toEqual([expect.stringMatching(/^chrg_test_/), id]);
});

test('what changes nothing saves nothing', async () => {
  const { store, saves } = watched();
  const till = openTill(store);
  const { id, code } = await till.create();
  await till.ask(`/links/${id}`, { method: 'DELETE' });
  await till.ask(`/links/${id}`, { method: 'DELETE' });
  await till.payer.pay(code);
  expect(saves).toHaveLength(2);
});

test('what cannot be saved is a 500, and was not made', async () => {
  const store = { ...memoryStore(), save: () => Promise.reject(new Error('disk full')) };
  const till = openTill(store);
  const { status, body } = await till.ask('/links', {
    form: { amount: '2000', currency: 'thb', title: 'a', description: 'b' },
  });
  expect([status, body.object]).toEqual([500, 'error']);
  expect((await till.ask('/links')).body.total).toBe(0);
});

test('a store that failed once is asked again', async () => {
  const failures = [new Error('locked')];
  const load = async () => {
    const failure = failures.pop();
    if (failure) throw failure;
    return [];
  };
  const till = openTill({ ...memoryStore(), load });
  expect((await till.ask('/links')).status).toBe(500);
  expect((await till.ask('/links')).status).toBe(200);
});

test('the store is read once', async () => {
  const store = memoryStore();
  const loads: number[] = [];
  const load = () => {
    loads.push(1);
    return store.load();
  };
  const till = openTill({ ...store, load });
  await Promise.all([till.ask('/links'), till.create(), till.ask('/links')]);
  expect(loads).toHaveLength(1);
});

test('records that nobody can read are skipped', async () => {
  const store = memoryStore();
  const { id } = await openTill(store).create();
  const load = async () => [null, { kind: 'link', id: 7 }, 'x', ...(await store.load())];
  const { body } = await openTill({ ...store, load }).ask('/links');
  expect(body).toMatchObject({ total: 1, data: [{ id }] });
});

test('links made at once are all made, each with its own id', async () => {
  const till = openTill();
  const made = await Promise.all(Array.from({ length: 20 }, () => till.create()));
  expect(new Set(made.map(({ id }) => id)).size).toBe(20);
  expect((await till.ask('/links')).body.total).toBe(20);
});

describe('a sandbox that was told to forget', () => {
  test('has no links and no payments, in the store either', async () => {
    const store = memoryStore();
    const till = openTill(store);
    const { code } = await till.create();
    await till.payer.pay(code);
    await till.forget();
    expect((await till.ask('/links')).body.total).toBe(0);
    expect(await store.load()).toEqual([]);
  });

  test('knows nothing of a link that a payer still has', async () => {
    const till = openTill();
    const { id, code } = await till.create();
    await till.forget();
    expect((await till.ask(`/links/${id}`)).status).toBe(404);
    expect(await till.payer.view(code)).toBeUndefined();
  });

  test('makes links as before', async () => {
    const till = openTill();
    await till.create();
    await till.forget();
    const { id } = await till.create();
    expect((await till.ask('/links')).body).toMatchObject({ total: 1, data: [{ id }] });
  });

  test('does so in its turn: a payment before it is made, one after it finds no link', async () => {
    const till = openTill();
    const { code } = await till.create();
    const told = await Promise.all([till.payer.pay(code), till.forget(), till.payer.pay(code)]);
    expect([told[0].outcome, told[2].outcome]).toEqual(['paid', 'unknown']);
    expect((await till.ask('/links')).body.total).toBe(0);
  });

  test('that cannot tells its caller, and has all still', async () => {
    const store = { ...memoryStore(), clear: () => Promise.reject(new Error('disk full')) };
    const till = openTill(store);
    await till.create();
    await expect(till.forget()).rejects.toThrow('disk full');
    expect((await till.ask('/links')).body.total).toBe(1);
    await till.create();
    expect((await till.ask('/links')).body.total).toBe(2);
  });
});
