import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Keeping } from '../links/account.ts';
import { deriveQuickly } from './derive-quickly.fixture.ts';
import type { Rooms } from './rooms.fixture.ts';
import { openRooms, otherTestKey, passphrase, testKey } from './rooms.fixture.ts';

const done = { ok: true, value: null };
const missing = { ok: false, fault: { kind: 'keyMissing' } };
const locked = { ok: false, fault: { kind: 'locked' } };
const keepings = ['session', 'device', 'locked'] as const;
const at = (keeping: Keeping, id = 'one') => ({ id, keeping });

beforeEach(() => void deriveQuickly());
afterEach(() => vi.restoreAllMocks());

/** A keyring whose safe is open, and empty. */
const openKeyring = async () => {
  const rooms = openRooms();
  await rooms.vault.begin(passphrase);
  return rooms;
};

/** One with a key in each place, each of another account, all called after their place. */
const fullKeyring = async () => {
  const rooms = await openKeyring();
  for (const keeping of keepings) await rooms.keyring.put(at(keeping, keeping), `key of ${keeping}`);
  return rooms;
};

const kept = ({ local, session }: Rooms) => ({ device: local.kept.keys, session: session.kept.keys });

describe('a key', () => {
  test.each(keepings)('kept in the way “%s” is found there, and nowhere else', async (keeping) => {
    const { keyring } = await openKeyring();
    expect(await keyring.put(at(keeping), testKey)).toEqual(done);
    for (const place of keepings)
      expect(await keyring.get(at(place))).toEqual(
        place === keeping ? { ok: true, value: testKey } : missing,
      );
  });

  test.each(keepings)('kept in the way “%s” is found by the next worker', async (keeping) => {
    const { keyring, restart } = await openKeyring();
    await keyring.put(at(keeping), testKey);
    expect(await restart().keyring.get(at(keeping))).toEqual({ ok: true, value: testKey });
  });

  test.each(keepings)('kept in the way “%s” takes the place of the one before', async (keeping) => {
    const { keyring } = await openKeyring();
    await keyring.put(at(keeping), testKey);
    await keyring.put(at(keeping), otherTestKey);
    expect(await keyring.get(at(keeping))).toEqual({ ok: true, value: otherTestKey });
  });

  test('of one account is not another’s', async () => {
    const { keyring } = await fullKeyring();
    expect(await keyring.get(at('device', 'locked'))).toEqual(missing);
  });

  test('that is put at the same time as others is not lost', async () => {
    const { keyring } = await openKeyring();
    const ids = ['a', 'b', 'c', 'd'];
    await Promise.all(ids.flatMap((id) => keepings.map((keeping) => keyring.put(at(keeping, id), testKey))));
    for (const keeping of keepings)
      for (const id of ids) expect(await keyring.get(at(keeping, id))).toMatchObject({ ok: true });
  });

  test('that is to be sealed is refused while the safe is locked, and is then nowhere', async () => {
    const rooms = await openKeyring();
    await rooms.opening.lock();
    const written = [vi.spyOn(rooms.local, 'set'), vi.spyOn(rooms.session, 'set')];
    expect(await rooms.keyring.put(at('locked'), testKey)).toEqual(locked);
    for (const set of written) expect(set).not.toHaveBeenCalled();
  });
});

describe('access', () => {
  test('to a key that is not in the open safe is missing', async () => {
    const { keyring } = await fullKeyring();
    expect(await keyring.access(at('locked', 'constructor'))).toBe('missing');
    expect(await keyring.get(at('locked', 'another'))).toEqual(missing);
  });

  test.each(keepings)('to a key kept in the way “%s” is open', async (keeping) => {
    const { keyring } = await fullKeyring();
    expect(await keyring.access(at(keeping, keeping))).toBe('open');
  });

  test.each(['session', 'device'] as const)('to one that is not in “%s” is missing', async (keeping) => {
    const { keyring } = await fullKeyring();
    expect(await keyring.access(at(keeping, 'constructor'))).toBe('missing');
  });

  test('to a sealed one is locked while the safe is, and to the others is not', async () => {
    const { keyring, opening } = await fullKeyring();
    await opening.lock();
    const access = await Promise.all(keepings.map((keeping) => keyring.access(at(keeping, keeping))));
    expect(access).toEqual(['open', 'open', 'locked']);
    expect(await keyring.get(at('locked', 'locked'))).toEqual(locked);
  });
});

/** All that is ever written on the device from now on, as text. */
const watchDevice = ({ local }: Rooms) => {
  const set = vi.spyOn(local, 'set');
  return () => JSON.stringify(set.mock.calls);
};

describe('a key that is to be sealed', () => {
  test('is never written on the device in the open, not once', async () => {
    const rooms = openRooms();
    const written = watchDevice(rooms);
    await rooms.accounts.saveKey({ key: testKey, keeping: 'locked', passphrase });
    await rooms.accounts.saveKey({ key: testKey, keeping: 'locked' });
    await rooms.accounts.all();
    expect(written()).toContain('sealed');
    for (const text of [testKey, btoa(testKey), passphrase]) expect(written()).not.toContain(text);
  });

  test('nor is one that was kept until the browser closes', async () => {
    const rooms = openRooms();
    const written = watchDevice(rooms);
    await rooms.accounts.saveKey({ key: testKey, keeping: 'session' });
    await rooms.accounts.changeKeeping('test/account_test_sandbox000000000000', {
      keeping: 'locked',
      passphrase,
    });
    expect(written()).toContain('sealed');
    expect(written()).not.toContain(testKey);
  });

  test('nor is it written in the open in the memory of the browser', async () => {
    const rooms = openRooms();
    const set = vi.spyOn(rooms.session, 'set');
    await rooms.accounts.saveKey({ key: testKey, keeping: 'locked', passphrase });
    expect(set).toHaveBeenCalled();
    expect(JSON.stringify(set.mock.calls)).not.toContain(testKey);
  });
});

describe('tidying', () => {
  const own = keepings.map((keeping) => at(keeping, keeping));

  test('leaves each key in its own place, and writes nothing where nothing is to do', async () => {
    const rooms = await fullKeyring();
    const set = vi.spyOn(rooms.local, 'set');
    await rooms.keyring.tidy(own);
    for (const place of own) expect(await rooms.keyring.get(place)).toMatchObject({ ok: true });
    expect(set).not.toHaveBeenCalled();
  });

  test('takes a key that was moved out of the places that it left', async () => {
    const rooms = await openKeyring();
    for (const keeping of keepings) await rooms.keyring.put(at(keeping), testKey);
    await rooms.keyring.tidy([at('locked')]);
    expect(kept(rooms)).toEqual({ device: {}, session: {} });
    expect(await rooms.keyring.get(at('locked'))).toEqual({ ok: true, value: testKey });
  });

  test('leaves alone what belongs to no account that it was told of: one that cannot be read keeps its key', async () => {
    const { keyring } = await fullKeyring();
    await keyring.tidy([]);
    for (const place of own) expect(await keyring.get(place)).toMatchObject({ ok: true });
  });

  test('drops the safe when nothing is sealed any more', async () => {
    const rooms = await fullKeyring();
    await rooms.keyring.remove('locked');
    await rooms.keyring.tidy([at('device', 'device'), at('session', 'session')]);
    expect(await rooms.vault.state()).toBe('none');
    expect(rooms.local.kept).toEqual({ keys: { device: 'key of device' } });
    expect(rooms.session.kept).toEqual({ keys: { session: 'key of session' } });
  });

  test('leaves sealed keys alone while they are locked, and takes them away once they are open', async () => {
    const { keyring, vault, opening } = await fullKeyring();
    const places = [at('device', 'locked'), at('locked', 'another')];
    await opening.lock();
    await keyring.tidy(places);
    await vault.unlock(passphrase);
    expect(await vault.keys()).toEqual({ ok: true, value: { locked: 'key of locked' } });
    await keyring.tidy(places);
    expect(await vault.keys()).toEqual({ ok: true, value: {} });
  });
});

describe('removing', () => {
  test.each(keepings)('takes the key away that was kept in the way “%s”, and no other', async (keeping) => {
    const { keyring } = await fullKeyring();
    await keyring.remove(keeping);
    for (const other of keepings) expect((await keyring.get(at(other, other))).ok).toBe(other !== keeping);
  });

  test('while it is locked is remembered, by the next worker too: the key goes when the safe is open', async () => {
    const { keyring, opening, restart } = await fullKeyring();
    await keyring.put(at('locked', 'another'), otherTestKey);
    await opening.lock();
    await keyring.remove('locked');
    const worker = restart();
    await worker.vault.unlock(passphrase);
    await worker.keyring.tidy([at('locked', 'another')]);
    expect(await worker.vault.keys()).toEqual({ ok: true, value: { another: otherTestKey } });
  });

  test('of several while they are locked takes all of them, once', async () => {
    const rooms = await fullKeyring();
    const { keyring, vault, opening } = rooms;
    await keyring.put(at('locked', 'another'), otherTestKey);
    await opening.lock();
    for (const id of ['locked', 'another', 'never there']) await keyring.remove(id);
    await vault.unlock(passphrase);
    await keyring.tidy([at('locked', 'kept')]);
    expect(await vault.keys()).toEqual({ ok: true, value: {} });
    expect(rooms.local.kept).not.toHaveProperty('gone');
  });

  test('while it is locked does not take the key of an account that came back', async () => {
    const { keyring, vault, opening } = await fullKeyring();
    await opening.lock();
    await keyring.remove('locked');
    await vault.unlock(passphrase);
    await keyring.put(at('locked', 'locked'), testKey);
    await keyring.tidy([at('locked', 'locked')]);
    expect(await keyring.get(at('locked', 'locked'))).toEqual({ ok: true, value: testKey });
  });
});
