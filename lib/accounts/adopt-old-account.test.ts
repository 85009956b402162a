import { describe, expect, test, vi } from 'vitest';
import { latte, testAccount, thaiLimits } from '../links/link.fixture.ts';
import { memoryArea } from '../platform/memory-area.fixture.ts';
import { stored } from '../platform/stored.ts';
import { adoptOldAccount, oldAccountSchema } from './adopt-old-account.ts';
import { keptAccountsSchema } from './kept-accounts.ts';
import { inUse, openRooms, otherTestKey, testKey } from './rooms.fixture.ts';
import { keysSchema } from './safe.ts';

const now = () => Date.parse('2026-11-22T07:00:00Z');

/** An account and its key as 0.1.0 wrote them down. */
const oldAccount = {
  key: testKey,
  account: {
    id: 'test/account_test_1',
    mode: 'test',
    email: 'barista@example.com',
    country: 'TH',
    currency: 'THB',
    currencies: ['THB', 'JPY'],
    keyHint: 'pq3r',
  },
  limits: thaiLimits,
};
const { id } = oldAccount.account;

const adopt = (local: ReturnType<typeof memoryArea>) =>
  adoptOldAccount({
    old: stored('account', { area: local, schema: oldAccountSchema, fallback: null }),
    kept: stored('accounts', {
      area: local,
      schema: keptAccountsSchema,
      fallback: { list: [], current: 'sandbox' },
    }),
    device: stored('keys', { area: local, schema: keysSchema, fallback: {} }),
    now,
  });

const adopted = async (kept: Record<string, unknown> = { account: oldAccount }) => {
  const local = memoryArea(kept);
  await adopt(local);
  return local;
};

describe('the one account of before', () => {
  test('is in use as before, its key where it was: on this device', async () => {
    const rooms = openRooms(await adopted());
    const account = { ...oldAccount.account, colour: 'slate', start: { currency: 'THB', multiple: false } };
    expect(await inUse(rooms)).toEqual({
      account,
      limits: thaiLimits,
      keeping: 'device',
      access: 'open',
      since: '2026-11-22T07:00:00.000Z',
    });
  });

  test('makes links by its key', async () => {
    const rooms = openRooms(await adopted());
    const api = await rooms.accounts.api(id, latte);
    expect(api.ok && (await api.value.create(latte))).toMatchObject({ ok: true });
    expect(rooms.fetch.mock.lastCall?.[0].headers.get('Authorization')).toBe(`Basic ${btoa(`${testKey}:`)}`);
  });

  test('is gone from its old place, key and all', async () => {
    const local = await adopted();
    expect(Object.keys(local.kept).toSorted()).toEqual(['accounts', 'keys']);
  });

  test('is written down with its key before it leaves its old place', async () => {
    const local = memoryArea({ account: oldAccount });
    const remove = vi.spyOn(local, 'remove').mockRejectedValueOnce(new Error('stopped'));
    await expect(adopt(local)).rejects.toThrow('stopped');
    expect(remove).toHaveBeenCalledExactlyOnceWith('account');
    expect(local.kept).toMatchObject({
      account: oldAccount,
      keys: { [id]: testKey },
      accounts: { current: id },
    });
  });

  test('may know no limits', async () => {
    const { limits: _, ...unlimited } = oldAccount;
    expect(await inUse(openRooms(await adopted({ account: unlimited })))).not.toHaveProperty('limits');
  });

  test('stands beside accounts that are there already', async () => {
    const mine = { account: testAccount, keeping: 'device', since: '2026-11-01T00:00:00.000Z' };
    const accounts = { list: [mine], current: testAccount.id };
    const local = await adopted({ account: oldAccount, accounts, keys: { [testAccount.id]: otherTestKey } });
    expect(local.kept.keys).toEqual({ [testAccount.id]: otherTestKey, [id]: testKey });
    expect(local.kept.accounts).toMatchObject({ list: [mine, { account: { id } }], current: id });
  });
});

/** Whether the key is where it was put, and the account in use: for a worker that is started now. */
const expectTakenOver = async (local: ReturnType<typeof memoryArea>) => {
  expect(await inUse(openRooms(local))).toMatchObject({ account: { id }, access: 'open' });
  expect(local.kept.keys).toEqual({ [id]: testKey });
  expect(local.kept).not.toHaveProperty('account');
};

describe('its key is kept', () => {
  test.each(['adopting first', 'tidying first'])('when all is tidied at once: %s', async (order) => {
    const local = memoryArea({ account: oldAccount });
    const tasks = [() => adopt(local), () => openRooms(local).accounts.tidy()];
    const inOrder = order === 'adopting first' ? tasks : tasks.toReversed();
    await Promise.all(inOrder.map((task) => task()));
    await expectTakenOver(local);
  });

  test('when all is tidied afterwards', async () => {
    const local = await adopted();
    await openRooms(local).accounts.tidy();
    await expectTakenOver(local);
  });

  test('when it is taken over twice at once', async () => {
    const local = memoryArea({ account: oldAccount });
    await Promise.all([adopt(local), adopt(local)]);
    await expectTakenOver(local);
  });
});

describe('stopped on the way, it is taken over by the next worker', () => {
  test.each([
    ['before its key is written', 0],
    ['after its key, before the account', 1],
  ])('%s', async (_, written) => {
    const local = memoryArea({ account: oldAccount });
    const set = local.set;
    const stopping = vi.spyOn(local, 'set').mockRejectedValue(new Error('stopped'));
    for (let step = 0; step < written; step += 1) stopping.mockImplementationOnce(set);
    await expect(adopt(local)).rejects.toThrow('stopped');
    expect(local.kept.account).toEqual(oldAccount);
    stopping.mockRestore();
    await openRooms(local).accounts.tidy();
    await adopt(local);
    await expectTakenOver(local);
  });

  test('after the account, when its key may have been moved since: it does not come back', async () => {
    const local = await adopted();
    const rooms = openRooms(local);
    await rooms.accounts.changeKeeping(id, { keeping: 'session' });
    local.kept.account = oldAccount;
    await adopt(local);
    expect(local.kept).not.toHaveProperty('account');
    expect(JSON.stringify(local.kept)).not.toContain(testKey);
    expect(await inUse(rooms)).toMatchObject({ keeping: 'session', access: 'open' });
  });
});

describe('it stays as it is, key and all', () => {
  test.each([
    ['a country that is no text', { country: 66 }],
    ['a currency that is none of ours', { currencies: ['THB', 'XXX'] }],
    ['no mode', { mode: undefined }],
  ])('with %s', async (_, part) => {
    const account = { ...oldAccount, account: { ...oldAccount.account, ...part } };
    const local = await adopted(structuredClone({ account }));
    expect(local.kept).toEqual({ account });
  });
});

describe('nothing is done', () => {
  test.each([
    ['nothing is there', {}],
    ['it was the sandbox', { account: null }],
    ['nobody can read it', { account: { key: 1 } }],
  ])('where %s', async (_, kept) => {
    const local = memoryArea(structuredClone(kept));
    const set = vi.spyOn(local, 'set');
    await adopt(local);
    expect(set).not.toHaveBeenCalled();
    expect(local.kept).toEqual(kept);
  });

  test('the second time', async () => {
    const local = await adopted();
    const after = structuredClone(local.kept);
    await adopt(local);
    expect(local.kept).toEqual(after);
  });
});
