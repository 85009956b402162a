import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PolicyRule, Result } from '../faults/fault.ts';
import type { Keeping, NewKey } from '../links/account.ts';
import { keepings } from '../links/account.ts';
import { latte } from '../links/link.fixture.ts';
import type { Policy } from '../links/policy.ts';
import { account2019, capability2019 } from '../omise/recordings.fixture.ts';
import { memoryArea } from '../platform/memory-area.fixture.ts';
import { deriveQuickly } from './derive-quickly.fixture.ts';
import type { Rooms } from './rooms.fixture.ts';
import { inUse, liveKey, openRooms, otherTestKey, passphrase, testKey } from './rooms.fixture.ts';

const limits = { currency: 'THB', min: 2000, max: 15_000_000 };
const sandboxRow = {
  account: expect.objectContaining({ id: 'sandbox', mode: 'sandbox', currency: 'THB' }),
  access: 'open',
  limits,
};
const accountId = 'test/account_test_sandbox000000000000';
const done = { ok: true, value: null };

const onDevice = (key: string): NewKey => ({ key, keeping: 'device' });
const sealed = (key: string): NewKey => ({ key, keeping: 'locked', passphrase });

/** Omise tells of a live account, in two answers. */
const answerLive = ({ fetch }: Rooms) =>
  fetch
    .mockResolvedValueOnce(Response.json({ ...account2019, livemode: true }))
    .mockResolvedValueOnce(Response.json(capability2019));

/** Rooms in which a test key was saved. */
const openWithKey = async (asked = onDevice(testKey)) => {
  const rooms = openRooms();
  if (!(await rooms.accounts.saveKey(asked)).ok) expect.fail('the key was refused');
  rooms.fetch.mockClear();
  return { ...rooms, row: await inUse(rooms) };
};

/** The name of the key that a link is made with: what stands in the header of the last call. */
const lastKey = ({ fetch }: Rooms) =>
  atob(fetch.mock.lastCall?.[0].headers.get('Authorization')?.slice('Basic '.length) ?? '').slice(0, -1);

const create = async ({ accounts }: Rooms, id = accountId) => {
  const api = await accounts.api(id, latte);
  return api.ok ? api.value.create(latte) : api;
};

describe('a newcomer', () => {
  test('is at the sandbox, with its limits and without the network', async () => {
    const rooms = openRooms();
    expect(await rooms.accounts.all()).toEqual({ rows: [sandboxRow], current: 'sandbox' });
    expect(await inUse(rooms)).toEqual(sandboxRow);
    expect(rooms.fetch).not.toHaveBeenCalled();
  });

  test('is who nobody can read the accounts of', async () => {
    const rooms = openRooms(memoryArea({ accounts: { list: [{ account: { id: 1 } }], current: accountId } }));
    expect(await inUse(rooms)).toEqual(sandboxRow);
  });
});

describe('a key', () => {
  test('is the account that Omise says it is of, and in use at once', async () => {
    const rooms = openRooms();
    const start = { currency: 'THB', multiple: false };
    const account = { id: accountId, mode: 'test', email: 'till@sandbox.example', keyHint: 'pq3r', start };
    expect(await rooms.accounts.saveKey(onDevice(testKey))).toEqual(done);
    expect(await inUse(rooms)).toMatchObject({ account, limits, access: 'open', keeping: 'device' });
  });

  test('tells when it was added', async () => {
    expect((await openWithKey()).row).toMatchObject({ since: '2026-11-22T07:00:00.000Z' });
  });

  test('is taken without limits if Omise does not tell them', async () => {
    const rooms = openRooms();
    rooms.fetch.mockResolvedValueOnce(Response.json(account2019)).mockResolvedValueOnce(new Response('{}'));
    expect(await rooms.accounts.saveKey(onDevice(testKey))).toEqual(done);
    expect(await inUse(rooms)).not.toHaveProperty('limits');
  });

  test('says which money it is', async () => {
    const rooms = openRooms();
    answerLive(rooms);
    await rooms.accounts.saveKey(onDevice(liveKey));
    expect(await inUse(rooms)).toMatchObject({ account: { mode: 'live' } });
  });

  test('may have blanks and line ends around it', async () => {
    const rooms = await openWithKey(onDevice(` \n${testKey}\t\r\n`));
    await create(rooms);
    expect(lastKey(rooms)).toBe(testKey);
  });

  test('is still there for the next worker', async () => {
    const { restart, row } = await openWithKey();
    expect(await inUse(restart())).toEqual(row);
  });

  test('is checked without side effects: only read', async () => {
    const { accounts, fetch } = openRooms();
    await accounts.saveKey(onDevice(testKey));
    const calls = fetch.mock.calls.map(([{ method, url }]) => `${method} ${new URL(url).pathname}`);
    expect(calls).toEqual(['GET /account', 'GET /capability']);
  });
});

const expectRefused = async (rooms: Rooms, asked: NewKey, fault: object) => {
  expect(await rooms.accounts.saveKey(asked)).toEqual({ ok: false, fault });
  expect(rooms.fetch).not.toHaveBeenCalled();
  expect([rooms.local.kept, rooms.session.kept]).toEqual([{}, {}]);
};

describe('refused before anything is sent', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['blanks', ' \n', 'empty'],
    ['a public key', 'pkey_test_5xyz7vwd1nf9f2opq3r', 'publicKey'],
    ['a public live key', ' pkey_5xyz7vwd1nf9f2opq3r', 'publicKey'],
    ['a password', 'correct horse battery staple', 'notAKey'],
    ['a key with a word behind it', `${testKey} old`, 'notAKey'],
    ['a key broken by a line end', 'skey_test_5xyz7vwd\n1nf9f2opq3r', 'notAKey'],
    ['half a key', 'skey_test_', 'notAKey'],
    ['another service’s key', 'sk_test_5xyz7vwd1nf9f2opq3r', 'notAKey'],
    ['a long text', 'x'.repeat(100_000), 'notAKey'],
  ])('%s', (_, text, problem) =>
    expectRefused(openRooms(), onDevice(text), { kind: 'invalid', field: 'key', problem }),
  );

  test('any key, while the browser does not let us reach Omise', async () => {
    const rooms = openRooms();
    rooms.mayReachOmise.mockResolvedValue(false);
    await expectRefused(rooms, onDevice(testKey), { kind: 'noHostPermission' });
  });

  test.each([undefined, '', 'seven77', 'パスワード'])('the passphrase %j, which is too short', (short) =>
    expectRefused(
      openRooms(),
      { key: testKey, keeping: 'locked', ...(short !== undefined && { passphrase: short }) },
      { kind: 'invalid', field: 'passphrase', problem: 'tooShort' },
    ),
  );

  test('a live key, where the administrator allows test mode only', async () => {
    const rooms = openRooms();
    rooms.policy.mockResolvedValue({ testModeOnly: true });
    await expectRefused(rooms, onDevice(liveKey), { kind: 'forbiddenByPolicy', rule: 'testModeOnly' });
  });

  test.each(['device', 'session'] as const)(
    'a key to keep in the way “%s”, where the administrator requires a passphrase',
    async (keeping) => {
      const rooms = openRooms();
      rooms.policy.mockResolvedValue({ passphraseRequired: true });
      const fault = { kind: 'forbiddenByPolicy', rule: 'passphraseRequired' };
      await expectRefused(rooms, { key: testKey, keeping }, fault);
    },
  );

  test('another key to seal, while the safe is locked', async () => {
    const rooms = await openWithKey(sealed(testKey));
    await rooms.opening.lock();
    const fault = { kind: 'locked' };
    expect(await rooms.accounts.saveKey(sealed(otherTestKey))).toEqual({ ok: false, fault });
    expect(rooms.fetch).not.toHaveBeenCalled();
  });
});

const stays = async (saved: Result<unknown>, rooms: Awaited<ReturnType<typeof openWithKey>>) => {
  expect(saved.ok).toBe(false);
  expect(await inUse(rooms)).toEqual(rooms.row);
  expect(rooms.local.kept.keys).toEqual({ [accountId]: testKey });
};

describe('the account before stays', () => {
  test('if Omise does not accept the new key', async () => {
    const rooms = await openWithKey();
    const saved = await rooms.accounts.saveKey(onDevice(liveKey));
    expect(saved).toMatchObject({ fault: { kind: 'unauthorised', status: 401 } });
    await stays(saved, rooms);
  });

  test('if the connection breaks', async () => {
    const rooms = await openWithKey();
    rooms.fetch.mockRejectedValue(new TypeError('Failed to fetch'));
    await stays(await rooms.accounts.saveKey(onDevice(otherTestKey)), rooms);
  });

  test('if the answer is of the other kind of money than the key', async () => {
    const rooms = await openWithKey();
    rooms.fetch.mockResolvedValueOnce(Response.json(account2019));
    const saved = await rooms.accounts.saveKey(onDevice(liveKey));
    expect(saved).toMatchObject({ fault: { kind: 'unexpectedReply', reason: 'livemode' } });
    await stays(saved, rooms);
  });

  test('if the key that is to replace its own is of the other kind of money', async () => {
    const rooms = await openWithKey();
    answerLive(rooms);
    const saved = await rooms.accounts.saveKey({ ...onDevice(liveKey), accountId });
    expect(saved).toEqual({ ok: false, fault: { kind: 'otherAccount', mode: 'live' } });
    await stays(saved, rooms);
  });

  test('if the key that is to replace its own is of another account', async () => {
    const rooms = await openWithKey();
    rooms.fetch.mockResolvedValueOnce(Response.json({ ...account2019, livemode: false }));
    const saved = await rooms.accounts.saveKey({ ...onDevice(otherTestKey), accountId });
    expect(saved).toEqual({ ok: false, fault: { kind: 'otherAccount', mode: 'test' } });
    await stays(saved, rooms);
  });
});

describe('where a key lies', () => {
  const places: readonly [Keeping, 'local' | 'session'][] = [
    ['device', 'local'],
    ['session', 'session'],
  ];

  test.each(places)('kept in the way “%s”, in %s storage and nowhere else', async (keeping, place) => {
    const rooms = await openWithKey({ key: testKey, keeping });
    expect(rooms[place].kept.keys).toEqual({ [accountId]: testKey });
    const other = { local: rooms.session, session: rooms.local }[place];
    expect(JSON.stringify(other.kept)).not.toContain(testKey);
    await create(rooms);
    expect(lastKey(rooms)).toBe(testKey);
  });

  test('sealed, nowhere in the open', async () => {
    const rooms = await openWithKey(sealed(testKey));
    expect(JSON.stringify([rooms.local.kept, rooms.session.kept])).not.toContain(testKey);
    await create(rooms);
    expect(lastKey(rooms)).toBe(testKey);
  });

  test.each(['device', 'session', 'locked'] as const)(
    'can be changed, and back, from “%s”',
    async (keeping) => {
      const rooms = await openWithKey({ ...sealed(testKey), keeping });
      for (const next of ['locked', 'device', 'session', keeping] as const) {
        expect(await rooms.accounts.changeKeeping(accountId, { keeping: next, passphrase })).toEqual(done);
        expect(await inUse(rooms)).toMatchObject({ keeping: next, access: 'open' });
        await create(rooms);
        expect(lastKey(rooms)).toBe(testKey);
      }
    },
  );

  test('is missing once the browser has closed, where it was kept until then', async () => {
    const { local } = await openWithKey({ key: testKey, keeping: 'session' });
    const rooms = openRooms(local);
    expect(await inUse(rooms)).toMatchObject({ account: { id: accountId }, access: 'missing' });
    expect(await create(rooms)).toEqual({ ok: false, fault: { kind: 'keyMissing' } });
  });

  test('is locked once the browser has closed, where it was sealed', async () => {
    const { local } = await openWithKey(sealed(testKey));
    const rooms = openRooms(local);
    expect(await inUse(rooms)).toMatchObject({ account: { id: accountId }, access: 'locked' });
    expect(await create(rooms)).toEqual({ ok: false, fault: { kind: 'locked' } });
    await rooms.vault.unlock(passphrase);
    expect(await create(rooms)).toMatchObject({ ok: true });
  });
});

test('nothing that a page is told holds the key, or more of it than its last four characters', async () => {
  const { accounts } = openRooms();
  const told = JSON.stringify([
    await accounts.saveKey(sealed(testKey)),
    (await accounts.all()).rows,
    await accounts.saveKey(onDevice(liveKey)),
    await accounts.changeKeeping(accountId, { keeping: 'session' }),
    (await accounts.all()).rows,
  ]);
  for (const secret of [testKey, liveKey, btoa(`${testKey}:`), '2opq3r']) expect(told).not.toContain(secret);
  expect(told).toContain('"keyHint":"pq3r"');
});

const openTwo = async () => {
  const rooms = await openWithKey();
  answerLive(rooms);
  await rooms.accounts.saveKey(onDevice(liveKey));
  const live = (await rooms.accounts.all()).rows.find(({ account }) => account.mode === 'live');
  return { ...rooms, liveId: live?.account.id ?? expect.fail('no live account') };
};

describe('several accounts', () => {
  test('stand one after the other, the sandbox last, each with a colour of its own', async () => {
    const rows = (await (await openTwo()).accounts.all()).rows;
    expect(rows.map(({ account }) => account.mode)).toEqual(['test', 'live', 'sandbox']);
    expect(rows[0]?.account.colour).not.toBe(rows[1]?.account.colour);
  });

  test('are each of the money that their key is for, and the one in use tells it', async () => {
    const { accounts, liveId } = await openTwo();
    const modes = Promise.all([accountId, liveId, 'sandbox', 'test/gone'].map(accounts.modeOf));
    expect(await modes).toEqual(['test', 'live', 'sandbox', 'sandbox']);
    expect(await accounts.currentMode()).toBe('live');
    await accounts.switchTo(accountId);
    expect(await accounts.currentMode()).toBe('test');
    await accounts.switchTo('sandbox');
    expect(await accounts.currentMode()).toBe('sandbox');
  });

  test('make links by their own keys, in turn', async () => {
    const rooms = await openTwo();
    await rooms.accounts.switchTo(accountId);
    await create(rooms);
    expect(lastKey(rooms)).toBe(testKey);
    await rooms.accounts.switchTo(rooms.liveId);
    await create(rooms, rooms.liveId);
    expect(lastKey(rooms)).toBe(liveKey);
  });

  test('are each as the merchant names them, and so stay when the key is replaced', async () => {
    const rooms = await openWithKey();
    const start = { currency: 'JPY', multiple: true } as const;
    await rooms.accounts.edit(accountId, { name: ' Baan Kafe ', colour: 'teal', start });
    await rooms.accounts.saveKey({ ...onDevice(otherTestKey), accountId });
    const account = { name: 'Baan Kafe', colour: 'teal', start, keyHint: 'pabc' };
    expect(await inUse(rooms)).toMatchObject({ account });
  });

  test('keep their own currency under an administrator’s, for when that ends', async () => {
    const rooms = await openWithKey();
    rooms.policy.mockResolvedValue({ defaultCurrency: 'JPY' });
    const start = { currency: 'JPY', multiple: true } as const;
    await rooms.accounts.edit(accountId, { name: '', colour: 'teal', start });
    rooms.policy.mockResolvedValue({});
    expect((await inUse(rooms))?.account.start).toEqual({ currency: 'THB', multiple: true });
  });

  test('have the name that Omise knows again where theirs is emptied', async () => {
    const rooms = await openWithKey();
    const change = { colour: 'teal', start: { currency: 'THB', multiple: false } } as const;
    await rooms.accounts.edit(accountId, { ...change, name: 'Baan Kafe' });
    await rooms.accounts.edit(accountId, { ...change, name: ' ' });
    expect((await inUse(rooms))?.account).not.toHaveProperty('name');
  });

  test('one of which is removed leave the others, and nothing of its key', async () => {
    const rooms = await openTwo();
    await rooms.accounts.remove(rooms.liveId);
    expect(JSON.stringify(rooms.local.kept)).not.toContain(liveKey);
    expect(await inUse(rooms)).toEqual(sandboxRow);
    expect((await rooms.accounts.all()).rows.map(({ account }) => account.mode)).toEqual(['test', 'sandbox']);
  });

  test('the last of which is removed leave nothing, and ask Omise nothing', async () => {
    const { accounts, local, session, fetch } = await openWithKey(sealed(testKey));
    await accounts.remove(accountId);
    expect(local.kept).toEqual({ accounts: { list: [], current: accountId } });
    expect(session.kept).toEqual({});
    expect(fetch).not.toHaveBeenCalled();
  });

  test('whose passphrase is forgotten can be removed while they are locked', async () => {
    const rooms = await openWithKey(sealed(testKey));
    await rooms.opening.lock();
    await rooms.accounts.remove(accountId);
    expect(await rooms.vault.state()).toBe('none');
  });
});

describe('under an administrator', () => {
  test('only what is allowed is offered, and the form begins with what is set', async () => {
    const rooms = await openWithKey();
    rooms.policy.mockResolvedValue({ allowedCurrencies: ['JPY', 'THB'], defaultCurrency: 'JPY' });
    const { account } = (await inUse(rooms)) ?? expect.fail('no account');
    expect(account.currencies.toSorted()).toEqual(['JPY', 'THB']);
    expect(account.start.currency).toBe('JPY');
  });

  const against: readonly [PolicyRule, Policy][] = [
    ['testModeOnly', { testModeOnly: true }],
    ['allowedCurrencies', { allowedCurrencies: ['JPY'] }],
    ['largestAmount', { largestAmount: { THB: 7439 } }],
    ['passphraseRequired', { passphraseRequired: true }],
  ];

  test.each(against)('no link is made against %s, whatever the page sends', async (rule, policy) => {
    const rooms = openRooms();
    answerLive(rooms);
    await rooms.accounts.saveKey(onDevice(liveKey));
    rooms.fetch.mockClear();
    rooms.policy.mockResolvedValue(policy);
    const id = (await rooms.accounts.all()).current;
    expect(await create(rooms, id)).toEqual({ ok: false, fault: { kind: 'forbiddenByPolicy', rule } });
    expect(rooms.fetch).not.toHaveBeenCalled();
  });
});

const openLive = async (policy: Policy) => {
  const rooms = openRooms();
  answerLive(rooms);
  await rooms.accounts.saveKey(onDevice(liveKey));
  rooms.policy.mockResolvedValue(policy);
  return rooms.accounts.apiOf((await rooms.accounts.all()).current);
};

describe('under a rule against an account', () => {
  test.each([
    ['testModeOnly', { testModeOnly: true }],
    ['passphraseRequired', { passphraseRequired: true }],
  ] as const)('its key is not used to look or to delete, either: %s', async (rule, policy) => {
    expect(await openLive(policy)).toEqual({ ok: false, fault: { kind: 'forbiddenByPolicy', rule } });
  });

  test('a rule of amounts lets what was made be looked at', async () => {
    expect(await openLive({ largestAmount: { THB: 1 }, allowedCurrencies: ['JPY'] })).toMatchObject({
      ok: true,
    });
  });
});

describe('the API', () => {
  const changed = { ok: false, fault: { kind: 'accountChanged' } };

  test('is the sandbox’s own without a key, and asks nothing of the network', async () => {
    const rooms = openRooms();
    expect(await create(rooms, 'sandbox')).toMatchObject({ ok: true, value: latte });
    expect(rooms.fetch).not.toHaveBeenCalled();
  });

  test('is Omise’s in the name of the key', async () => {
    const rooms = await openWithKey();
    expect(await create(rooms)).toMatchObject({ ok: true, value: latte });
    expect(lastKey(rooms)).toBe(testKey);
  });

  test('of the sandbox is refused once an account is in use, and is there again after a change to it', async () => {
    const rooms = await openWithKey();
    expect(await create(rooms, 'sandbox')).toEqual(changed);
    await rooms.accounts.switchTo('sandbox');
    expect(await create(rooms, 'sandbox')).toMatchObject({ ok: true });
    expect(await create(rooms)).toEqual(changed);
  });

  test('of an account that was removed is refused', async () => {
    const rooms = await openWithKey();
    await rooms.accounts.remove(accountId);
    expect(await create(rooms)).toEqual(changed);
  });

  test('to look and to delete is the account’s that is named, whichever is in use', async () => {
    const rooms = await openWithKey();
    await rooms.accounts.switchTo('sandbox');
    rooms.fetch.mockClear();
    const [mine, sandbox] = [await rooms.accounts.apiOf(accountId), await rooms.accounts.apiOf('sandbox')];
    if (!mine.ok || !sandbox.ok) expect.fail('both are there');
    await sandbox.value.list();
    expect(rooms.fetch).not.toHaveBeenCalled();
    await mine.value.list();
    expect(lastKey(rooms)).toBe(testKey);
  });

  test('of an account that is not there is nobody’s, to look and to delete either', async () => {
    const rooms = await openWithKey();
    await rooms.accounts.remove(accountId);
    expect(await rooms.accounts.apiOf(accountId)).toEqual(changed);
  });

  test.each(['', 'account_test_other', '__proto__'])('of another account, %j, is refused', async (id) => {
    expect(await create(await openWithKey(), id)).toEqual(changed);
  });

  test('stays the same account’s with another key of it', async () => {
    const rooms = await openWithKey();
    await rooms.accounts.saveKey({ ...onDevice(otherTestKey), accountId });
    expect(await create(rooms)).toMatchObject({ ok: true });
    expect(lastKey(rooms)).toBe(otherTestKey);
  });

  test('is refused while the browser does not let us reach Omise; the sandbox needs no such leave', async () => {
    const rooms = await openWithKey();
    rooms.mayReachOmise.mockResolvedValue(false);
    expect(await create(rooms)).toEqual({ ok: false, fault: { kind: 'noHostPermission' } });
    await rooms.accounts.switchTo('sandbox');
    expect(await create(rooms, 'sandbox')).toMatchObject({ ok: true });
  });
});

describe('replacing a key', () => {
  test('leaves in use what is in use', async () => {
    const rooms = await openTwo();
    await rooms.accounts.saveKey({ ...onDevice(otherTestKey), accountId });
    expect((await rooms.accounts.all()).current).toBe(rooms.liveId);
  });

  test('brings back no account that was removed while Omise was asked', async () => {
    const rooms = await openWithKey();
    const answer = Promise.withResolvers<Response>();
    rooms.fetch.mockReturnValueOnce(answer.promise);
    const saving = rooms.accounts.saveKey({ ...onDevice(otherTestKey), accountId });
    await rooms.accounts.remove(accountId);
    answer.resolve(Response.json({ ...account2019, id: accountId.slice('test/'.length) }));
    expect(await saving).toEqual({ ok: false, fault: { kind: 'accountChanged' } });
    expect((await rooms.accounts.all()).rows).toEqual([sandboxRow]);
    expect(JSON.stringify(rooms.local.kept)).not.toContain(otherTestKey);
  });
});

describe('forgetting', () => {
  test('leaves nothing, and lets nothing come back that was on its way to be kept', async () => {
    const rooms = await openWithKey();
    const answer = Promise.withResolvers<Response>();
    rooms.fetch.mockReturnValueOnce(answer.promise);
    const saving = rooms.accounts.saveKey(onDevice(otherTestKey));
    await rooms.accounts.forget(async () => {
      for (const key of Object.keys(rooms.local.kept)) Reflect.deleteProperty(rooms.local.kept, key);
    });
    answer.resolve(Response.json(account2019));
    expect(await saving).toEqual({ ok: false, fault: { kind: 'accountChanged' } });
    expect(JSON.stringify(rooms.local.kept)).not.toContain('skey_');
  });
});

test('forgetting locks: what a passphrase had opened is not in the browser’s memory any more', async () => {
  const rooms = await openWithKey(sealed(testKey));
  await rooms.accounts.forget(async () => undefined);
  expect(await rooms.opening.secret()).toBeUndefined();
  expect(await rooms.vault.state()).toBe('none');
});

describe('a safe that is not as it should be', () => {
  test('where there is none, the key is missing, and can be pasted again', async () => {
    const { local } = await openWithKey(sealed(testKey));
    Reflect.deleteProperty(local.kept, 'safe');
    const rooms = openRooms(local);
    expect(await inUse(rooms)).toMatchObject({ access: 'missing' });
    expect(await rooms.accounts.saveKey(sealed(testKey))).toEqual(done);
    expect(await inUse(rooms)).toMatchObject({ access: 'open' });
  });

  test('damaged, it goes with the last account whose key it sealed, and another can be made', async () => {
    const { local, session } = await openWithKey(sealed(testKey));
    Object.assign(local.kept, { safe: { version: 1 } });
    const rooms = openRooms(local, session);
    expect(await create(rooms)).toEqual({ ok: false, fault: { kind: 'damagedSafe' } });
    await rooms.accounts.remove(accountId);
    expect(await rooms.accounts.saveKey(sealed(testKey))).toEqual(done);
  });
});

describe('accounts that cannot be read', () => {
  const damages = [
    ['a text', 'accounts'],
    ['an account that is none', { list: [{ account: { id: accountId } }], current: accountId }],
  ] as const;

  test.each(damages)('%s: cost no key when all is tidied', async (_, damaged) => {
    const { local, session } = await openWithKey(sealed(testKey));
    Object.assign(local.kept, { accounts: damaged, keys: { another: otherTestKey } });
    Object.assign(session.kept, { keys: { third: otherTestKey } });
    const before = structuredClone([local.kept, session.kept]);
    await openRooms(local, session).accounts.tidy();
    expect([local.kept, session.kept]).toEqual(before);
  });

  test('cost no sealed key when another account is added', async () => {
    const { local, session } = await openWithKey(sealed(testKey));
    local.kept.accounts = 'accounts';
    const rooms = openRooms(local, session);
    answerLive(rooms);
    expect(await rooms.accounts.saveKey(onDevice(liveKey))).toEqual(done);
    expect(await rooms.vault.keys()).toEqual({ ok: true, value: { [accountId]: testKey } });
  });
});

test('a key is not sealed with an empty passphrase because the safe went while Omise was asked', async () => {
  const rooms = await openWithKey(sealed(testKey));
  rooms.fetch.mockImplementationOnce(async () => {
    await rooms.accounts.remove(accountId);
    return Response.json(account2019);
  });
  const fault = { kind: 'invalid', field: 'passphrase', problem: 'tooShort' };
  expect(await rooms.accounts.saveKey({ key: otherTestKey, keeping: 'locked' })).toEqual({
    ok: false,
    fault,
  });
  expect(await rooms.vault.state()).toBe('none');
  expect((await rooms.accounts.all()).rows).toEqual([sandboxRow]);
});

/** Storage that takes its time, each time another; the same for the same seed. */
const slowArea = (seed: number) => {
  const area = memoryArea();
  let state = seed;
  const pause = async () => {
    state = (state * 48_271) % 2_147_483_647;
    for (let turns = state % 4; turns > 0; turns -= 1) await new Promise(setImmediate);
  };
  const late =
    <In, Out>(call: (given: In) => Promise<Out>) =>
    async (given: In): Promise<Out> => {
      await pause();
      const answer = await call(given);
      await pause();
      return answer;
    };
  return { kept: area.kept, get: late(area.get), set: late(area.set), remove: late(area.remove) };
};

/** In which ways the account's key is kept, as the places tell: it should be the one that the account tells. */
const placesOfKey = async ({ keyring }: Rooms) => {
  const found: Keeping[] = [];
  for (const keeping of keepings) if ((await keyring.get({ id: accountId, keeping })).ok) found.push(keeping);
  return found;
};

const keepingsTold = async ({ accounts }: Rooms) =>
  (await accounts.all()).rows.flatMap(({ keeping }) => (keeping ? [keeping] : []));

const seeds = Array.from({ length: 25 }, (_, index) => 7919 * (index + 1));

const inMany = async (from: Keeping, changes: (rooms: Rooms) => readonly Promise<unknown>[]) => {
  for (const seed of seeds) {
    const rooms = openRooms(slowArea(seed), slowArea(seed + 1));
    await rooms.accounts.saveKey({ ...sealed(testKey), keeping: from });
    await Promise.all(changes(rooms));
    expect(await placesOfKey(rooms), `seed ${seed}`).toEqual(await keepingsTold(rooms));
  }
};

describe('two changes at once, however slow the storage, leave a key in one place or none', () => {
  beforeEach(() => void deriveQuickly());
  afterEach(() => vi.restoreAllMocks());

  const moves: readonly (readonly [Keeping, Keeping, Keeping])[] = [
    ['locked', 'session', 'device'],
    ['device', 'session', 'device'],
    ['device', 'session', 'locked'],
    ['session', 'locked', 'device'],
    ['locked', 'locked', 'session'],
  ];

  test.each(moves)('from “%s” to “%s” and to “%s”', async (from, one, other) => {
    await inMany(from, ({ accounts }) =>
      [one, other].map((keeping) => accounts.changeKeeping(accountId, { keeping, passphrase })),
    );
  });

  test.each(keepings)('kept in the way “%s”, removed and saved again', async (keeping) => {
    const again = { ...sealed(testKey), keeping };
    await inMany(keeping, ({ accounts }) => [accounts.remove(accountId), accounts.saveKey(again)]);
    await inMany(keeping, ({ accounts }) => [accounts.saveKey(again), accounts.remove(accountId)]);
  });

  test.each(keepings)('moved to “%s” and removed', async (keeping) => {
    await inMany('device', ({ accounts }) => [
      accounts.changeKeeping(accountId, { keeping, passphrase }),
      accounts.remove(accountId),
    ]);
  });
});

test('removing an account whose key lies in the open leaves a safe that nobody can tell whose it is', async () => {
  const { local } = await openWithKey(sealed(testKey));
  Object.assign(local.kept, { accounts: 'damaged' });
  const rooms = openRooms(local);
  answerLive(rooms);
  await rooms.accounts.saveKey(onDevice(liveKey));
  await rooms.accounts.remove((await rooms.accounts.all()).current);
  expect(await rooms.vault.state()).toBe('locked');
});
