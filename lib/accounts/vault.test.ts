import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { memoryArea } from '../platform/memory-area.fixture.ts';
import { deriveQuickly } from './derive-quickly.fixture.ts';
import { openRooms, passphrase, testKey } from './rooms.fixture.ts';
import type { Rooms } from './rooms.fixture.ts';
import { derive, newKdf, rounds, safeSchema, seal } from './safe.ts';
import { checkPassphrase } from './vault.ts';

const id = 'test/account_1';
const done = { ok: true, value: null };
const locked = { ok: false, fault: { kind: 'locked' } };
const damaged = { ok: false, fault: { kind: 'damagedSafe' } };
const wrong = (waitSeconds: number) => ({ ok: false, fault: { kind: 'wrongPassphrase', waitSeconds } });
const tooSoon = (waitSeconds: number) => ({ ok: false, fault: { kind: 'tooManyTries', waitSeconds } });
const sealedKey = { ok: true, value: { [id]: testKey } };

let derived: ReturnType<typeof deriveQuickly>;
beforeEach(() => {
  derived = deriveQuickly();
});
afterEach(() => vi.restoreAllMocks());

/** A vault with one key in it, open. */
const openVault = async () => {
  const rooms = openRooms();
  await rooms.vault.begin(passphrase);
  await rooms.vault.update(() => ({ [id]: testKey }));
  return rooms;
};

const lockedVault = async () => {
  const rooms = await openVault();
  await rooms.opening.lock();
  derived.mockClear();
  return rooms;
};

const pass = ({ now }: Rooms, seconds: number) => {
  const later = now() + seconds * 1000;
  now.mockImplementation(() => later);
};

const safeIn = ({ local }: Rooms) => safeSchema.parse(local.kept.safe);

describe('a passphrase that is to seal', () => {
  test.each(['', 'seven77', 'パスワード', '       ', '👨‍👩‍👧‍👦', 'ﷺ', 'ﷺﷺﷺﷺﷺﷺﷺ'])(
    'may not be %j, which is too short',
    (short) => {
      expect(checkPassphrase(short)).toEqual({ kind: 'invalid', field: 'passphrase', problem: 'tooShort' });
    },
  );

  const longEnough = [
    'eight888',
    '        ',
    'กขคงจฉชซ',
    'ที่นี่มีกี่ตู้ผู้รู้สู้',
    'ｅｉｇｈｔ８８８',
    '🐎🔋🐎🔋🐎🔋🐎🔋',
    'ﷺﷺﷺﷺﷺﷺﷺﷺ',
  ];
  test.each(longEnough)('may be %j', (text) => {
    expect(checkPassphrase(text)).toBeUndefined();
  });
});

describe('a safe is begun', () => {
  test.each(['', 'seven77'])('never with %j: nothing is written', async (short) => {
    const { vault, local, session } = openRooms();
    const fault = { kind: 'invalid', field: 'passphrase', problem: 'tooShort' };
    expect(await vault.begin(short)).toEqual({ ok: false, fault });
    expect(await vault.state()).toBe('none');
    expect([local.kept, session.kept]).toEqual([{}, {}]);
  });

  test('never over one that is there: its keys and its passphrase stay', async () => {
    const { vault, opening } = await openVault();
    expect(await vault.begin('another passphrase')).toEqual(done);
    expect(await vault.keys()).toEqual(sealedKey);
    await opening.lock();
    expect(await vault.unlock(passphrase)).toEqual(done);
  });

  test('never over a locked or a damaged one, which stay as they are', async () => {
    for (const safe of [safeIn(await lockedVault()), 'damaged']) {
      const { vault, local } = openRooms(memoryArea({ safe }));
      await vault.begin('another passphrase');
      expect(local.kept).toEqual({ safe });
    }
  });

  test('once, though two begin it at once: with the passphrase of the first', async () => {
    const { vault, opening } = openRooms();
    await Promise.all([vault.begin(passphrase), vault.begin('another passphrase')]);
    await opening.lock();
    expect(await vault.unlock(passphrase)).toEqual(done);
  });
});

describe('the state', () => {
  test('is none where nothing was ever sealed', async () => {
    expect(await openRooms().vault.state()).toBe('none');
  });

  test('is open once it is begun, with nothing in it', async () => {
    const { vault } = openRooms();
    expect(await vault.begin(passphrase)).toEqual(done);
    expect(await vault.state()).toBe('open');
    expect(await vault.keys()).toEqual({ ok: true, value: {} });
  });

  test('is locked after a lock, and open after the passphrase', async () => {
    const { vault } = await lockedVault();
    expect(await vault.state()).toBe('locked');
    expect(await vault.unlock(passphrase)).toEqual(done);
    expect(await vault.state()).toBe('open');
    expect(await vault.keys()).toEqual(sealedKey);
  });

  test('is open for the next worker too, without the passphrase', async () => {
    const { restart } = await openVault();
    derived.mockClear();
    expect(await restart().vault.keys()).toEqual(sealedKey);
    expect(derived).not.toHaveBeenCalled();
  });

  test('is locked in the next browser, and its passphrase still the same', async () => {
    const { local } = await openVault();
    const { vault } = openRooms(local);
    expect(await vault.state()).toBe('locked');
    expect(await vault.unlock(passphrase)).toEqual(done);
    expect(await vault.keys()).toEqual(sealedKey);
  });

  test('is none after a drop, and nothing of it is left', async () => {
    const { vault, local, session } = await openVault();
    await vault.unlock('a wrong one');
    await vault.drop();
    expect(await vault.state()).toBe('none');
    expect([local.kept, session.kept]).toEqual([{}, {}]);
  });
});

/** While this passphrase, or the one after so many others, is looked at, something happens. */
const whileDeriving = (happens: () => Promise<unknown>, others = 0) => {
  const look = derived.getMockImplementation() ?? expect.fail('nobody looks at passphrases');
  for (let other = 0; other < others; other += 1) derived.mockImplementationOnce(look);
  derived.mockImplementationOnce(async (...how) => {
    await happens();
    return look(...how);
  });
};

describe('locked meanwhile, it stays locked', () => {
  test('while a passphrase opens it, which is told', async () => {
    const { vault, opening, session } = await lockedVault();
    whileDeriving(opening.lock);
    expect(await vault.unlock(passphrase)).toEqual(locked);
    expect(await vault.state()).toBe('locked');
    expect(session.kept).toEqual({});
  });

  test('and the next passphrase opens it', async () => {
    const { vault, opening } = await lockedVault();
    whileDeriving(opening.lock);
    await vault.unlock(passphrase);
    expect(await vault.unlock(passphrase)).toEqual(done);
    expect(await vault.keys()).toEqual(sealedKey);
  });

  test.each([
    ['the old one is looked at', 0],
    ['the new one is', 1],
  ])('while its passphrase is changed and %s: the new one holds', async (_, others) => {
    const { vault, opening, session } = await openVault();
    whileDeriving(opening.lock, others);
    expect(await vault.changePassphrase(passphrase, 'a new passphrase')).toEqual(done);
    expect(await vault.state()).toBe('locked');
    expect(session.kept).toEqual({});
    expect(await vault.unlock('a new passphrase')).toEqual(done);
    expect(await vault.keys()).toEqual(sealedKey);
  });
});

/** While something is sealed, something else begins. */
const whileSealing = (begins: () => void) => {
  const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
  vi.spyOn(crypto.subtle, 'encrypt').mockImplementationOnce((...how) => {
    begins();
    return encrypt(...how);
  });
};

describe('dropped meanwhile, nothing of it is left', () => {
  type Task = (vault: Rooms['vault']) => Promise<unknown>;
  const tasks: readonly [string, Task][] = [
    ['keys are sealed', (vault) => vault.update(() => ({}))],
    ['its passphrase is changed', (vault) => vault.changePassphrase(passphrase, 'a new passphrase')],
  ];

  test.each(tasks)('while %s', async (_, task) => {
    const { vault, local, session } = await openVault();
    const dropped = Promise.withResolvers<void>();
    whileSealing(() => dropped.resolve(vault.drop()));
    await Promise.all([task(vault), dropped.promise]);
    expect(await vault.state()).toBe('none');
    expect([local.kept, session.kept]).toEqual([{}, {}]);
  });
});

describe('where there is no safe', () => {
  test('there is nothing to unlock, and no try is counted', async () => {
    const { vault, local } = openRooms();
    expect(await vault.unlock(passphrase)).toEqual(done);
    expect(derived).not.toHaveBeenCalled();
    expect(local.kept).toEqual({});
  });
});

describe('while it is locked', () => {
  test('it tells no key', async () => {
    expect(await (await lockedVault()).vault.keys()).toEqual(locked);
  });

  test('it takes none, and nothing is written', async () => {
    const { vault, local } = await lockedVault();
    const before = structuredClone(local.kept);
    const set = vi.spyOn(local, 'set');
    expect(await vault.update(() => ({}))).toEqual(locked);
    expect(set).not.toHaveBeenCalled();
    expect(local.kept).toEqual(before);
  });

  test('its passphrase may be typed on another keyboard', async () => {
    const { vault } = await lockedVault();
    expect(await vault.unlock('ｃｏｒｒｅｃｔ　ｈｏｒｓｅ　ｂａｔｔｅｒｙ')).toEqual(done);
  });
});

describe('while it is open', () => {
  test('what is changed is sealed under the same salt with a new IV', async () => {
    const rooms = await openVault();
    const before = safeIn(rooms);
    await rooms.vault.update((keys) => ({ ...keys, other: 'skey_test_2' }));
    expect(safeIn(rooms).kdf).toEqual(before.kdf);
    expect(safeIn(rooms).cipher.iv).not.toBe(before.cipher.iv);
  });

  test('changes at the same time lose nothing', async () => {
    const { vault } = await openVault();
    const add = (name: string) => vault.update((keys) => ({ ...keys, [name]: name }));
    await Promise.all([add('a'), add('b'), add('c')]);
    expect(await vault.keys()).toEqual({ ok: true, value: { [id]: testKey, a: 'a', b: 'b', c: 'c' } });
  });

  test('a change that cannot be written leaves what was sealed, and does not stop the next', async () => {
    const { vault, local } = await openVault();
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
    await expect(vault.update(() => ({}))).rejects.toThrow('QUOTA_BYTES');
    expect(await vault.keys()).toEqual(sealedKey);
    expect(await vault.update(() => ({}))).toEqual(done);
  });
});

describe('a wrong passphrase', () => {
  test('opens nothing, and says how long to wait: longer each time, five minutes at most', async () => {
    const rooms = await lockedVault();
    for (const wait of [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]) {
      expect(await rooms.vault.unlock('a wrong one')).toEqual(wrong(wait));
      pass(rooms, wait);
    }
    expect(await rooms.vault.state()).toBe('locked');
  });

  test.each([passphrase, 'another wrong one'])(
    'is not followed too soon by “%s”, which is not looked at',
    async (next) => {
      const { vault } = await lockedVault();
      await vault.unlock('a wrong one');
      derived.mockClear();
      expect(await vault.unlock(next)).toEqual(tooSoon(1));
      expect(await vault.changePassphrase(next, 'a new passphrase')).toEqual(tooSoon(1));
      expect(derived).not.toHaveBeenCalled();
    },
  );

  test('that was not looked at does not make the wait longer', async () => {
    const rooms = await lockedVault();
    await rooms.vault.unlock('a wrong one');
    await rooms.vault.unlock('another wrong one');
    pass(rooms, 1);
    expect(await rooms.vault.unlock('a third')).toEqual(wrong(2));
  });

  test('is forgotten after the right one', async () => {
    const rooms = await lockedVault();
    await rooms.vault.unlock('a wrong one');
    pass(rooms, 1);
    expect(await rooms.vault.unlock(passphrase)).toEqual(done);
    expect(rooms.local.kept).not.toHaveProperty('tries');
    expect(await rooms.vault.unlock('a wrong one')).toEqual(wrong(1));
  });

  test('is not forgotten by a stopped worker or a closed browser', async () => {
    const { vault, local, restart } = await lockedVault();
    await vault.unlock('a wrong one');
    expect(await restart().vault.unlock(passphrase)).toEqual(tooSoon(1));
    expect(await openRooms(local).vault.unlock(passphrase)).toEqual(tooSoon(1));
  });

  test('is written down before it is looked at: a worker that is stopped gives no try for nothing', async () => {
    const rooms = await lockedVault();
    derived.mockRejectedValueOnce(new Error('stopped'));
    await expect(rooms.vault.unlock('a wrong one')).rejects.toThrow('stopped');
    expect(rooms.local.kept.tries).toMatchObject({ count: 1 });
    expect(await rooms.restart().vault.unlock(passphrase)).toEqual(tooSoon(1));
  });

  test('makes nobody wait for ever, though the clock was set back', async () => {
    const rooms = await lockedVault();
    await rooms.vault.unlock('a wrong one');
    rooms.now.mockReturnValue(0);
    expect(await rooms.vault.unlock(passphrase)).toEqual(tooSoon(300));
  });

  test('leaves open what is open', async () => {
    const { vault } = await openVault();
    await vault.unlock('a wrong one');
    expect(await vault.keys()).toEqual(sealedKey);
  });
});

describe('two passphrases at once', () => {
  test('are looked at one after the other: the second has to wait', async () => {
    const { vault } = await lockedVault();
    const told = await Promise.all([vault.unlock('a wrong one'), vault.unlock(passphrase)]);
    expect(told).toEqual([wrong(1), tooSoon(1)]);
    expect(derived).toHaveBeenCalledOnce();
  });

  test('count once, however many come', async () => {
    const rooms = await lockedVault();
    await Promise.all(Array.from({ length: 20 }, () => rooms.vault.unlock('a wrong one')));
    expect(rooms.local.kept.tries).toMatchObject({ count: 1 });
  });

  test('wait though one of them is for a change', async () => {
    const { vault } = await lockedVault();
    const told = await Promise.all([
      vault.changePassphrase('a wrong one', 'a new passphrase'),
      vault.unlock(passphrase),
    ]);
    expect(told).toEqual([wrong(1), tooSoon(1)]);
  });

  test('that are right both open it', async () => {
    const { vault } = await lockedVault();
    expect(await Promise.all([vault.unlock(passphrase), vault.unlock(passphrase)])).toEqual([done, done]);
    expect(await vault.keys()).toEqual(sealedKey);
  });
});

const flip = (text: string) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);

describe('a damaged safe is told apart from a wrong passphrase', () => {
  type Damage = (safe: ReturnType<typeof safeIn>) => unknown;
  const damages: readonly [string, Damage][] = [
    ['a text', () => 'safe'],
    ['a number', () => 7],
    ['true', () => true],
    ['a list', (safe) => [safe]],
    ['nothing in it', () => ({})],
    ['a version of tomorrow', (safe) => ({ ...safe, version: 2 })],
    ['half of what was sealed', (safe) => ({ ...safe, sealed: safe.sealed.slice(0, 40) })],
    ['a bit of what was sealed', (safe) => ({ ...safe, sealed: flip(safe.sealed) })],
    ['a bit of the IV', (safe) => ({ ...safe, cipher: { ...safe.cipher, iv: flip(safe.cipher.iv) } })],
    ['a bit of the salt', (safe) => ({ ...safe, kdf: { ...safe.kdf, salt: flip(safe.kdf.salt) } })],
    ['a bit of the digest', (safe) => ({ ...safe, digest: flip(safe.digest) })],
    ['fewer rounds', (safe) => ({ ...safe, kdf: { ...safe.kdf, rounds: 100_000 } })],
    ['endless rounds', (safe) => ({ ...safe, kdf: { ...safe.kdf, rounds: 1e12 } })],
  ];

  test.each(damages)('%s: no passphrase is looked at, and none is counted', async (_, damage) => {
    const rooms = await lockedVault();
    rooms.local.kept.safe = damage(safeIn(rooms));
    const { vault } = rooms.restart();
    expect(await vault.state()).toBe('locked');
    expect(await vault.unlock(passphrase)).toEqual(damaged);
    expect(derived).not.toHaveBeenCalled();
    expect(rooms.local.kept).not.toHaveProperty('tries');
  });

  test.each(damages)(
    '%s: an open one tells it too, takes nothing, and is left as it is',
    async (_, damage) => {
      const rooms = await openVault();
      const broken = damage(safeIn(rooms));
      rooms.local.kept.safe = broken;
      const { vault } = rooms.restart();
      expect(await vault.keys()).toEqual(damaged);
      expect(await vault.update(() => ({}))).toEqual(damaged);
      expect(await vault.changePassphrase(passphrase, 'a new passphrase')).toEqual(damaged);
      expect(rooms.local.kept.safe).toEqual(broken);
    },
  );
});

const keptOfOld = async () => {
  const kdf = { ...newKdf(), rounds: 600_000 };
  const safe = await seal({ [id]: testKey }, await derive(passphrase, kdf), kdf);
  return { safe, rooms: openRooms(memoryArea({ safe })) };
};

describe('a safe of fewer rounds than are made today', () => {
  test('is sealed anew when it is opened: more rounds, another salt, the same keys', async () => {
    const { safe, rooms } = await keptOfOld();
    expect(await rooms.vault.unlock(passphrase)).toEqual(done);
    expect(safeIn(rooms).kdf.rounds).toBe(rounds);
    expect(safeIn(rooms).kdf.salt).not.toBe(safe.kdf.salt);
    expect(await rooms.vault.keys()).toEqual(sealedKey);
  });

  test('still opens to the same passphrase in the next browser', async () => {
    const { rooms } = await keptOfOld();
    await rooms.vault.unlock(passphrase);
    const { vault } = openRooms(rooms.local);
    expect(await vault.unlock(passphrase)).toEqual(done);
    expect(await vault.keys()).toEqual(sealedKey);
  });

  test('stays as it is before a wrong passphrase', async () => {
    const { safe, rooms } = await keptOfOld();
    expect(await rooms.vault.unlock('a wrong one')).toEqual(wrong(1));
    expect(rooms.local.kept.safe).toEqual(safe);
  });

  test('is open all the same where it cannot be sealed anew, and stays as it is', async () => {
    const { safe, rooms } = await keptOfOld();
    const set = rooms.local.set;
    vi.spyOn(rooms.local, 'set').mockImplementation(async (values) => {
      if ('safe' in values) throw new Error('QUOTA_BYTES');
      return set(values);
    });
    expect(await rooms.vault.unlock(passphrase)).toEqual(done);
    expect(await rooms.vault.keys()).toEqual(sealedKey);
    expect(rooms.local.kept.safe).toEqual(safe);
  });

  test('stays locked where it is locked while it is sealed anew', async () => {
    const { rooms } = await keptOfOld();
    whileDeriving(rooms.opening.lock, 1);
    await rooms.vault.unlock(passphrase);
    expect(await rooms.vault.state()).toBe('locked');
    expect(await rooms.vault.unlock(passphrase)).toEqual(done);
    expect(await rooms.vault.keys()).toEqual(sealedKey);
  });

  test('of as many rounds is not written again', async () => {
    const rooms = await lockedVault();
    const before = safeIn(rooms);
    await rooms.vault.unlock(passphrase);
    expect(safeIn(rooms)).toEqual(before);
  });
});

describe('a new passphrase', () => {
  const next = 'staple battery horse';

  test('opens from then on, and the old one does not', async () => {
    const { vault, opening } = await openVault();
    expect(await vault.changePassphrase(passphrase, next)).toEqual(done);
    await opening.lock();
    expect(await vault.unlock(passphrase)).toEqual(wrong(1));
    expect(await vault.keys()).toEqual(locked);
  });

  test('leaves the keys as they are, under another salt, and the safe open', async () => {
    const rooms = await openVault();
    const { salt } = safeIn(rooms).kdf;
    await rooms.vault.changePassphrase(passphrase, next);
    expect(await rooms.vault.keys()).toEqual(sealedKey);
    expect(safeIn(rooms).kdf.salt).not.toBe(salt);
    await rooms.opening.lock();
    expect(await rooms.vault.unlock(next)).toEqual(done);
  });

  test('is not taken without the old one, and the try counts', async () => {
    const rooms = await openVault();
    const before = safeIn(rooms);
    expect(await rooms.vault.changePassphrase('a wrong one', next)).toEqual(wrong(1));
    expect(safeIn(rooms)).toEqual(before);
    expect(await rooms.vault.unlock(passphrase)).toEqual(tooSoon(1));
  });

  test('that is too short is refused before the old one is looked at', async () => {
    const { vault } = await openVault();
    derived.mockClear();
    const fault = { kind: 'invalid', field: 'passphrase', problem: 'tooShort' };
    expect(await vault.changePassphrase('a wrong one', 'short')).toEqual({ ok: false, fault });
    expect(derived).not.toHaveBeenCalled();
  });

  test('loses no key that is sealed at the same time', async () => {
    const { vault } = await openVault();
    await Promise.all([
      vault.changePassphrase(passphrase, next),
      vault.update((keys) => ({ ...keys, other: 'skey_test_2' })),
    ]);
    expect(await vault.keys()).toEqual({ ok: true, value: { [id]: testKey, other: 'skey_test_2' } });
  });

  test('whose worker was stopped before it was open leaves it locked, not damaged, and opens it', async () => {
    const { vault, session, restart } = await openVault();
    vi.spyOn(session, 'set').mockRejectedValueOnce(new Error('stopped'));
    await expect(vault.changePassphrase(passphrase, next)).rejects.toThrow('stopped');
    const worker = restart();
    expect(await worker.vault.keys()).toEqual(locked);
    expect(await worker.vault.state()).toBe('locked');
    expect(await worker.vault.update(() => ({}))).toEqual(locked);
    expect(await worker.vault.unlock(next)).toEqual(done);
    expect(await worker.vault.keys()).toEqual(sealedKey);
  });

  test('that cannot be written leaves the old one', async () => {
    const { vault, opening, local } = await openVault();
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
    await expect(vault.changePassphrase(passphrase, next)).rejects.toThrow('QUOTA_BYTES');
    await opening.lock();
    expect(await vault.unlock(passphrase)).toEqual(done);
  });
});

test('no passphrase and no key is ever written, in storage that stays or that goes', async () => {
  const rooms = openRooms();
  const written = [vi.spyOn(rooms.local, 'set'), vi.spyOn(rooms.session, 'set')];
  await rooms.vault.begin(passphrase);
  await rooms.vault.update(() => ({ [id]: testKey }));
  await rooms.vault.changePassphrase(passphrase, 'a new passphrase');
  await rooms.vault.unlock('a wrong one');
  const all = JSON.stringify(written.map(({ mock }) => mock.calls));
  expect(all).toContain('tries');
  for (const text of [passphrase, 'a new passphrase', 'a wrong one', testKey, btoa(testKey)])
    expect(all).not.toContain(text);
});
