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
  });

  test('the second time', async () => {
    const local = await adopted();
    const after = structuredClone(local.kept);
    await adopt(local);
    expect(local.kept).toEqual(after);
  });
});
