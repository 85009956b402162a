import { describe, expect, test } from 'vitest';
import type { Result } from '../faults/fault.ts';
import { latte } from '../links/link.fixture.ts';
import { account2019, capability2019 } from '../omise/recordings.fixture.ts';
import { memoryArea } from '../platform/memory-area.fixture.ts';
import { liveKey, openRooms, otherTestKey, testKey } from './rooms.fixture.ts';

const sandboxView = {
  account: expect.objectContaining({ id: 'sandbox', mode: 'sandbox', currency: 'THB' }),
  limits: { currency: 'THB', min: 2000, max: 15_000_000 },
};
const hasId = (id: string) => ({ account: { id } });
const accountId = 'test/account_test_sandbox000000000000';

/** Rooms in which a test key was saved. */
const openWithKey = async (area = memoryArea()) => {
  const rooms = openRooms(area);
  const saved = await rooms.accounts.saveKey(testKey);
  rooms.fetch.mockClear();
  return { ...rooms, view: saved.ok ? saved.value : expect.fail('the key was refused') };
};

describe('a newcomer', () => {
  test('is at the sandbox, with its limits and without the network', async () => {
    const { accounts, fetch } = openRooms();
    expect(await accounts.current()).toEqual(sandboxView);
    expect(fetch).not.toHaveBeenCalled();
  });

  test('is who nobody can read the account of', async () => {
    const { accounts } = openRooms(memoryArea({ account: { key: testKey, account: { id: 1 } } }));
    expect(await accounts.current()).toEqual(sandboxView);
  });
});

describe('a key', () => {
  test('is the account that Omise says it is of', async () => {
    const { accounts } = openRooms();
    const account = { id: accountId, mode: 'test', email: 'till@sandbox.example', keyHint: 'pq3r' };
    expect(await accounts.saveKey(testKey)).toMatchObject({ ok: true, value: { account } });
    expect(await accounts.current()).toMatchObject({ account });
  });

  test('brings the limits of its account', async () => {
    const { view } = await openWithKey();
    expect(view.limits).toEqual({ currency: 'THB', min: 2000, max: 15_000_000 });
  });

  test('is taken without limits if Omise does not tell them', async () => {
    const { accounts, fetch } = openRooms();
    fetch.mockResolvedValueOnce(Response.json(account2019)).mockResolvedValueOnce(new Response('{}'));
    expect(await accounts.saveKey(testKey)).toEqual({ ok: true, value: { account: expect.anything() } });
  });

  test('says which money it is', async () => {
    const { accounts, fetch } = openRooms();
    fetch.mockResolvedValueOnce(Response.json({ ...account2019, livemode: true }));
    fetch.mockResolvedValueOnce(Response.json(capability2019));
    expect(await accounts.saveKey(liveKey)).toMatchObject({ value: { account: { mode: 'live' } } });
  });

  test('may have blanks and line ends around it', async () => {
    const { accounts, area, fetch } = openRooms();
    await accounts.saveKey(` \n${testKey}\t\r\n`);
    expect(area.kept.account).toMatchObject({ key: testKey });
    expect(fetch.mock.calls[0]?.[0].headers.get('Authorization')).toBe(`Basic ${btoa(`${testKey}:`)}`);
  });

  test('is still there for the next worker', async () => {
    const { restart, view } = await openWithKey();
    expect(await restart().current()).toEqual(view);
  });

  test('is checked without side effects: only read', async () => {
    const { accounts, fetch } = openRooms();
    await accounts.saveKey(testKey);
    const calls = fetch.mock.calls.map(([{ method, url }]) => `${method} ${new URL(url).pathname}`);
    expect(calls).toEqual(['GET /account', 'GET /capability']);
  });
});

describe('refused before anything is sent', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['blanks', ' \n', 'empty'],
    ['a public key', 'pkey_test_5xyz7vwd1nf9f2opq3r', 'publicKey'],
    ['a public live key', ' pkey_5xyz7vwd1nf9f2opq3r', 'publicKey'],
    ['a password', 'correct horse battery staple', 'notAKey'],
    ['a key with a word behind it', `${testKey} old`, 'notAKey'],
    ['half a key', 'skey_test_', 'notAKey'],
    ['another service’s key', 'sk_test_5xyz7vwd1nf9f2opq3r', 'notAKey'],
    ['a long text', 'x'.repeat(100_000), 'notAKey'],
  ])('%s', async (_, text, problem) => {
    const { accounts, area, fetch } = openRooms();
    const fault = { kind: 'invalid', field: 'key', problem };
    expect(await accounts.saveKey(text)).toEqual({ ok: false, fault });
    expect(fetch).not.toHaveBeenCalled();
    expect(area.kept).toEqual({});
  });

  test('any key, while the browser does not let us reach Omise', async () => {
    const { accounts, fetch, mayReachOmise } = openRooms();
    mayReachOmise.mockResolvedValue(false);
    const fault = { kind: 'noHostPermission' };
    expect(await accounts.saveKey(testKey)).toEqual({ ok: false, fault });
    expect(fetch).not.toHaveBeenCalled();
  });
});

const stays = async (
  saved: Result<unknown>,
  { accounts, area, view }: Awaited<ReturnType<typeof openWithKey>>,
) => {
  expect(saved.ok).toBe(false);
  expect(await accounts.current()).toEqual(view);
  expect(area.kept.account).toMatchObject({ key: testKey });
};

describe('the account before stays', () => {
  test('if Omise does not accept the new key', async () => {
    const rooms = await openWithKey();
    const saved = await rooms.accounts.saveKey(liveKey);
    expect(saved).toMatchObject({ fault: { kind: 'unauthorised', status: 401 } });
    await stays(saved, rooms);
  });

  test('if the connection breaks', async () => {
    const rooms = await openWithKey();
    rooms.fetch.mockRejectedValue(new TypeError('Failed to fetch'));
    await stays(await rooms.accounts.saveKey(otherTestKey), rooms);
  });

  test('if the answer is of the other kind of money than the key', async () => {
    const rooms = await openWithKey();
    rooms.fetch.mockResolvedValueOnce(Response.json(account2019));
    const saved = await rooms.accounts.saveKey(liveKey);
    expect(saved).toMatchObject({ fault: { kind: 'unexpectedReply', reason: 'livemode' } });
    await stays(saved, rooms);
  });

  test('if the new key is a public one', async () => {
    const rooms = await openWithKey();
    await stays(await rooms.accounts.saveKey('pkey_test_5xyz7vwd1nf9f2opq3r'), rooms);
  });
});

test('nothing that a page is told holds the key, or more of it than its last four characters', async () => {
  const { accounts } = openRooms();
  const told = JSON.stringify([
    await accounts.saveKey(testKey),
    await accounts.current(),
    await accounts.saveKey(liveKey),
    await accounts.removeKey(),
  ]);
  for (const secret of [testKey, liveKey, btoa(`${testKey}:`), '2opq3r']) expect(told).not.toContain(secret);
  expect(told).toContain('"keyHint":"pq3r"');
});

describe('removing the key', () => {
  test('goes back to the sandbox', async () => {
    const { accounts } = await openWithKey();
    expect(await accounts.removeKey()).toEqual(sandboxView);
    expect(await accounts.current()).toEqual(sandboxView);
  });

  test('leaves nothing of it in the storage, and asks Omise nothing', async () => {
    const { accounts, area, fetch } = await openWithKey();
    await accounts.removeKey();
    expect(area.kept).toEqual({});
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe('the API', () => {
  const changed = { ok: false, fault: { kind: 'accountChanged' } };

  test('is the sandbox’s own without a key, and asks nothing of the network', async () => {
    const { accounts, fetch } = openRooms();
    const api = await accounts.api('sandbox');
    expect(api.ok && (await api.value.create(latte))).toMatchObject({ ok: true, value: latte });
    expect(fetch).not.toHaveBeenCalled();
  });

  test('is Omise’s in the name of the key', async () => {
    const { accounts, fetch } = await openWithKey();
    const api = await accounts.api(accountId);
    expect(api.ok && (await api.value.create(latte))).toMatchObject({ ok: true, value: latte });
    expect(fetch.mock.lastCall?.[0].headers.get('Authorization')).toBe(`Basic ${btoa(`${testKey}:`)}`);
  });

  test('of the sandbox is refused once a key is there', async () => {
    const { accounts } = await openWithKey();
    expect(await accounts.api('sandbox')).toEqual(changed);
  });

  test('of an account whose key is gone is refused', async () => {
    const { accounts } = await openWithKey();
    await accounts.removeKey();
    expect(await accounts.api(accountId)).toEqual(changed);
  });

  test.each(['', 'account_test_other', '__proto__'])('of another account, %j, is refused', async (id) => {
    const { accounts } = await openWithKey();
    expect(await accounts.api(id)).toEqual(changed);
  });

  test('stays the same account’s with another key of it', async () => {
    const { accounts, fetch } = await openWithKey();
    expect(await accounts.saveKey(otherTestKey)).toMatchObject({ value: hasId(accountId) });
    const api = await accounts.api(accountId);
    expect(api.ok && (await api.value.create(latte))).toMatchObject({ ok: true });
    expect(fetch.mock.lastCall?.[0].headers.get('Authorization')).toBe(`Basic ${btoa(`${otherTestKey}:`)}`);
  });

  test('is refused while the browser does not let us reach Omise; the sandbox needs no such leave', async () => {
    const { accounts, mayReachOmise } = await openWithKey();
    mayReachOmise.mockResolvedValue(false);
    expect(await accounts.api(accountId)).toEqual({ ok: false, fault: { kind: 'noHostPermission' } });
    await accounts.removeKey();
    expect(await accounts.api('sandbox')).toMatchObject({ ok: true });
  });
});
