import { describe, expect, test, vi } from 'vitest';
import type { LinkDraft } from '../links/link.ts';
import { latte } from '../links/link.fixture.ts';
import { createPresets } from './presets.ts';
import { syncArea } from './sync-area.fixture.ts';

const testKey = 'skey_test_5xyz7vwd1nf9f2opq3r';
const espresso = { ...latte, title: 'Espresso', amount: 4500 };
const mocha = { ...latte, title: 'Mocha', amount: 8000 };
const done = { ok: true, value: null };
const full = { ok: false, fault: { kind: 'presetsFull' } };

/** A machine, and what its browser syncs. */
const start = (area = syncArea()) => {
  const presets = createPresets({ area });
  const titles = async () => (await presets.list()).map(({ draft }) => draft.title);
  const idOf = async (title: string) =>
    (await presets.list()).find(({ draft }) => draft.title === title)?.id ?? expect.fail(`no ${title}`);
  return { ...presets, titles, idOf, area };
};

/** With these three, in this order. */
const three = async () => {
  const machine = start();
  for (const draft of [latte, espresso, mocha]) await machine.save(draft);
  return machine;
};

describe('saved', () => {
  test('a preset stands behind the others, with all that it asks for', async () => {
    const { save, list } = start();
    expect(await save(latte)).toEqual(done);
    await save(espresso);
    expect((await list()).map(({ draft }) => draft)).toEqual([latte, espresso]);
  });

  test('what is edited into another one is one with it', async () => {
    const { save, idOf, list } = await three();
    expect(await save(mocha, await idOf('Espresso'))).toEqual(done);
    expect((await list()).map(({ draft }) => draft)).toEqual([latte, mocha]);
  });

  test('what is saved as it was stays', async () => {
    const { save, idOf, titles } = await three();
    await save(espresso, await idOf('Espresso'));
    expect(await titles()).toEqual(['Hot Latte', 'Espresso', 'Mocha']);
  });

  test('the same is kept once', async () => {
    const { save, titles } = start();
    await save(latte);
    expect(await save({ ...latte })).toEqual(done);
    expect(await titles()).toEqual(['Hot Latte']);
  });

  test('edited, it stands where it stood', async () => {
    const { save, idOf, titles } = await three();
    await save({ ...espresso, title: 'Doppio' }, await idOf('Espresso'));
    expect(await titles()).toEqual(['Hot Latte', 'Doppio', 'Mocha']);
  });

  test('with a key in it, it is refused, and not kept', async () => {
    const { save, area } = start();
    expect(await save({ ...latte, description: `for ${testKey}` })).toEqual({
      ok: false,
      fault: { kind: 'invalid', field: 'description', problem: 'holdsKey' },
    });
    expect(area.kept).toEqual({});
  });
});

describe('moved', () => {
  test.each([
    ['Mocha', 0, ['Mocha', 'Hot Latte', 'Espresso']],
    ['Hot Latte', 1, ['Espresso', 'Hot Latte', 'Mocha']],
    ['Hot Latte', 2, ['Espresso', 'Mocha', 'Hot Latte']],
    ['Espresso', 1, ['Hot Latte', 'Espresso', 'Mocha']],
  ])('%s stands at %i', async (title, to, order) => {
    const { move, idOf, titles } = await three();
    expect(await move(await idOf(title), to)).toEqual(done);
    expect(await titles()).toEqual(order);
  });

  test('again and again between two, they keep their order, though numbers end', async () => {
    const { move, idOf, titles } = await three();
    for (let times = 0; times < 200; times += 1) await move(await idOf((await titles())[2] ?? ''), 1);
    expect(await titles()).toEqual(['Hot Latte', 'Espresso', 'Mocha']);
  });

  test('one alone is written: what another machine moves meanwhile stays where it was put', async () => {
    const { move, idOf, area } = await three();
    const id = await idOf('Mocha');
    const set = vi.spyOn(area, 'set');
    await move(id, 1);
    expect(set.mock.calls.map(([values]) => Object.keys(values))).toEqual([[`preset/${id}`]]);
  });

  test('what is gone moves nothing', async () => {
    const { move, titles, area } = await three();
    const set = vi.spyOn(area, 'set');
    expect(await move('gone', 0)).toEqual(done);
    expect(set).not.toHaveBeenCalled();
    expect(await titles()).toEqual(['Hot Latte', 'Espresso', 'Mocha']);
  });
});

/** Two that know the same, and then each other's changes, key by key, as a browser syncs them. */
const apart = async () => {
  const here = await three();
  const there = start(syncArea(structuredClone(here.area.kept)));
  const sync = () => {
    const before = new Set([...Object.keys(here.area.kept), ...Object.keys(there.area.kept)]);
    const both = [...before].filter((key) => Object.hasOwn(here.area.kept, key) || !old.has(key));
    const kept = Object.fromEntries(
      both
        .filter((key) => Object.hasOwn(there.area.kept, key) || !old.has(key))
        .map((key) => [key, here.area.kept[key] ?? there.area.kept[key]]),
    );
    return start(syncArea(kept)).titles();
  };
  const old = new Set(Object.keys(here.area.kept));
  return { here, there, sync };
};

describe('on two machines that were apart', () => {
  test('both edits of one preset are kept', async () => {
    const { here, there, sync } = await apart();
    await here.save({ ...latte, amount: 8000 }, await here.idOf('Hot Latte'));
    await there.save({ ...latte, title: 'Latte, hot' }, await there.idOf('Hot Latte'));
    expect((await sync()).toSorted()).toEqual(['Espresso', 'Hot Latte', 'Latte, hot', 'Mocha']);
  });

  test('what one removes and the other edits is kept as edited', async () => {
    const { here, there, sync } = await apart();
    await here.remove(await here.idOf('Hot Latte'));
    await there.save({ ...latte, title: 'Latte, hot' }, await there.idOf('Hot Latte'));
    expect((await sync()).toSorted()).toEqual(['Espresso', 'Latte, hot', 'Mocha']);
  });
});

test('an edit of what was edited or removed elsewhere meanwhile is kept beside it', async () => {
  const { save, idOf, titles } = await three();
  const id = await idOf('Hot Latte');
  await save({ ...latte, title: 'Latte, hot' }, id);
  await save({ ...latte, title: 'Latte L' }, id);
  expect(await titles()).toEqual(['Latte, hot', 'Espresso', 'Mocha', 'Latte L']);
});

test('removed, it is gone, and the others stay', async () => {
  const { remove, idOf, titles } = await three();
  await remove(await idOf('Espresso'));
  expect(await titles()).toEqual(['Hot Latte', 'Mocha']);
});

test('what nobody can read stays, and all else is listed', async () => {
  const { save, titles, area } = start();
  const odd = { 'preset/odd': { draft: { title: 'x' }, rank: 1 }, other: 7, 'preset/none': null };
  Object.assign(area.kept, odd);
  await save(latte);
  expect(await titles()).toEqual(['Hot Latte']);
  expect(area.kept).toMatchObject(odd);
});

const many = (count: number, change: Partial<LinkDraft> = {}) =>
  Array.from({ length: count }, (_, at) => ({ ...latte, amount: at + 1, ...change }));

describe('within the browser’s quotas', () => {
  test('a hundred are kept, and one more is refused', async () => {
    const { addAll, save, titles } = start();
    expect(await addAll(many(100))).toEqual({ ok: true, value: { added: 100 } });
    expect(await save(espresso)).toEqual(full);
    expect(await titles()).toHaveLength(100);
  });

  test('the longest Thai texts fit', async () => {
    const { save } = start();
    const long = { ...latte, title: 'ก'.repeat(255), description: 'ข'.repeat(1000) };
    expect(await save(long)).toEqual(done);
  });

  test('what the browser refuses is told, and nothing of it is kept', async () => {
    const { addAll, titles } = start();
    const long = { title: 'ก'.repeat(240), description: 'ข'.repeat(900) };
    expect(await addAll(many(90, long))).toEqual(full);
    expect(await titles()).toEqual([]);
  });

  test('an edit that is refused leaves the old one', async () => {
    const { save, idOf, titles, area } = await three();
    area.set = async () => Promise.reject(new Error('MAX_WRITE_OPERATIONS_PER_MINUTE'));
    expect(await save({ ...latte, title: 'Latte, hot' }, await idOf('Hot Latte'))).toEqual(full);
    expect(await titles()).toEqual(['Hot Latte', 'Espresso', 'Mocha']);
  });
});

test('added together, they stand in their order, behind those that were there', async () => {
  const { addAll, save, titles } = start();
  await save(latte);
  const cake = { ...latte, title: 'Cake' };
  await addAll([mocha, cake, espresso]);
  await save({ ...latte, title: 'Tea' });
  expect(await titles()).toEqual(['Hot Latte', 'Mocha', 'Cake', 'Espresso', 'Tea']);
});

test('added together, those that were there and those that hold a key are left out', async () => {
  const { addAll, titles } = await three();
  const bad = { ...latte, title: testKey };
  expect(await addAll([espresso, { ...latte, title: 'Cake' }, { ...latte, title: 'Cake' }, bad])).toEqual({
    ok: true,
    value: { added: 1 },
  });
  expect(await titles()).toEqual(['Hot Latte', 'Espresso', 'Mocha', 'Cake']);
});
