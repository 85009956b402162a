import { createCipheriv, createDecipheriv, createHash, pbkdf2Sync } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64, toBase64 } from './base64.ts';
import { fewerRounds, keysOf2026, roundsOf2026 } from './safe-v1.fixture.ts';
import type { Keys, Safe } from './safe.ts';
import { derive, isIntact, newKdf, rounds, safeSchema, seal, unseal } from './safe.ts';

const key = 'skey_test_5xyz7vwd1nf9f2opq3r';
const keys: Keys = { 'test/account_1': key, 'live/account_1': 'skey_5xyz7vwd1nf9f2opq3r' };
const secret = toBase64(new Uint8Array(32).fill(7));
const otherSecret = toBase64(new Uint8Array(32).fill(8));

/** A real derivation is slow on purpose: where its slowness is not asked about, one round is enough. */
const quickKdf = { ...newKdf(), rounds: 1 };

const takenAsSafe = async (value: unknown): Promise<boolean> => {
  const parsed = safeSchema.safeParse(value);
  return parsed.success && (await isIntact(parsed.data));
};

describe('what is sealed', () => {
  test('comes back to the secret that sealed it', async () => {
    expect(await unseal(await seal(keys, secret, newKdf()), secret)).toEqual(keys);
  });

  test('may be nothing', async () => {
    expect(await unseal(await seal({}, secret, newKdf()), secret)).toEqual({});
  });

  test('comes back whatever the texts are', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 50 });
    // A key named __proto__ is no account's, and the schema leaves it out.
    const id = text.filter((name) => name !== '__proto__');
    const records = fc.dictionary(id, text, { noNullPrototype: true });
    const comesBack = fc.asyncProperty(records, async (record) => {
      expect(await unseal(await seal(record, secret, newKdf()), secret)).toEqual(record);
    });
    await fc.assert(comesBack, { seed: 20261122, numRuns: 200 });
  });

  test('opens to no other secret', async () => {
    expect(await unseal(await seal(keys, secret, newKdf()), otherSecret)).toBeUndefined();
  });

  test.each(['', 'AAAA', 'not Base64'])('opens to no secret that is none: %j', async (none) => {
    expect(await unseal(await seal(keys, secret, newKdf()), none)).toBeUndefined();
  });

  test('is a safe as it is read back from storage, and intact', async () => {
    const safe = await seal(keys, secret, newKdf());
    expect(safeSchema.parse(structuredClone(safe))).toEqual(safe);
    expect(await isIntact(safe)).toBe(true);
  });

  test('shows no key, in no dress', async () => {
    const safe = await seal(keys, secret, newKdf());
    const seen = JSON.stringify(safe) + atob(safe.sealed) + atob(safe.digest);
    const backwards = key.split('').toReversed().join('');
    for (const dress of [key, btoa(key), backwards, btoa(backwards), 'skey', secret])
      expect(seen).not.toContain(dress);
  });

  test('tells nothing of the keys by its digest: who has the text of the safe alone can make it', async () => {
    const { digest, ...rest } = await seal(keys, secret, newKdf());
    expect(redigested({ ...rest, digest: '' })).toEqual({ ...rest, digest });
  });
});

/** What differs from safe to safe, of a new one. */
const makeParts = async () => {
  const kdf = { ...newKdf(), rounds: 1 };
  const made = await derive('correct horse battery', kdf);
  const { cipher, sealed, digest } = await seal(keys, made, kdf);
  return [kdf.salt, made, cipher.iv, sealed, digest];
};

describe('no two safes are alike', () => {
  test('under the same passphrase: salt, secret, IV and what is sealed differ', async () => {
    const [one, other] = [await makeParts(), await makeParts()];
    expect(new Set([...one, ...other]).size).toBe(10);
  });

  test('under the same secret and salt: the IV is another each time', async () => {
    const kdf = newKdf();
    const safes = await Promise.all(Array.from({ length: 100 }, () => seal(keys, secret, kdf)));
    expect(new Set(safes.map(({ cipher }) => cipher.iv)).size).toBe(100);
    expect(new Set(safes.map(({ sealed }) => sealed)).size).toBe(100);
  });

  test('salt, IV and secret are as long as they should be, and the rounds as many', async () => {
    const { kdf, cipher } = await seal(keys, secret, newKdf());
    expect([fromBase64(kdf.salt).length, fromBase64(cipher.iv).length]).toEqual([32, 12]);
    expect(fromBase64(await derive('correct horse battery', quickKdf)).length).toBe(32);
    expect(kdf.rounds).toBe(rounds);
    expect(rounds).toBeGreaterThanOrEqual(600_000);
  });
});

describe('a passphrase', () => {
  test.each([
    ['full-width letters', 'ｃａｆé　１２３', 'café 123'],
    ['half-width kana', 'ﾊﾟｽﾜｰﾄﾞ', 'パスワード'],
    ['an accent by itself', 'cafe\u0301', 'caf\u00E9'],
    ['sara am in two parts', 'น\u0E49\u0E4D\u0E32', 'น\u0E49\u0E33'],
  ])('is the same with %s', async (_, one, other) => {
    expect(await derive(one, quickKdf)).toBe(await derive(other, quickKdf));
  });

  test.each([
    ['capitals', 'Correct horse'],
    ['a blank behind it', 'correct horse '],
    ['an accent', 'corréct horse'],
    ['nothing', ''],
  ])('is another with %s', async (_, other) => {
    expect(await derive(other, quickKdf)).not.toBe(await derive('correct horse', quickKdf));
  });

  test('gives another secret with another salt, and with another number of rounds', async () => {
    const kdfs = [quickKdf, { ...newKdf(), rounds: 1 }, { ...quickKdf, rounds: 2 }];
    const secrets = await Promise.all(kdfs.map((kdf) => derive('correct horse battery', kdf)));
    expect(new Set(secrets).size).toBe(3);
  });
});

/** The safe's text with one bit flipped: each of the seven of each character in turn. */
const flippedTexts = function* (safe: Safe) {
  const text = JSON.stringify(safe);
  for (let at = 0; at < text.length; at += 1)
    for (const bit of [1, 2, 4, 8, 16, 32, 64])
      yield text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ bit) + text.slice(at + 1);
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

describe('damage is seen without the passphrase', () => {
  test('one flipped bit, wherever it is: names, version, rounds, salt, IV, what is sealed, digest', async () => {
    const taken: string[] = [];
    for (const text of flippedTexts(await seal(keys, secret, newKdf())))
      if (await takenAsSafe(parseJson(text))) taken.push(text);
    expect(taken).toEqual([]);
  });

  test.each([1, -1])('rounds changed by %i', async (by) => {
    const safe = await seal(keys, secret, newKdf());
    expect(await takenAsSafe({ ...safe, kdf: { ...safe.kdf, rounds: rounds + by } })).toBe(false);
  });

  test('a part that was exchanged for the same part of another safe', async () => {
    const [one, other] = [await seal(keys, secret, newKdf()), await seal({}, secret, newKdf())];
    for (const part of ['kdf', 'cipher', 'sealed', 'digest'] as const)
      expect(await takenAsSafe({ ...one, [part]: other[part] })).toBe(false);
  });

  test('a part that is missing', async () => {
    const safe = await seal(keys, secret, newKdf());
    for (const part of ['version', 'kdf', 'cipher', 'sealed', 'digest'])
      expect(await takenAsSafe({ ...safe, [part]: undefined })).toBe(false);
  });

  test.each([0, 99_999, 10_000_001, 600_000.5, 1e300, '1000000', null])(
    'a number of rounds that nobody wrote, %j: it could hang the browser, or cost a thief nothing',
    async (mangled) => {
      const safe = await seal(keys, secret, newKdf());
      const kdf = { ...safe.kdf, rounds: mangled };
      expect(safeSchema.safeParse({ ...safe, kdf }).success).toBe(false);
    },
  );
});

const headOf = ({ version, kdf, cipher }: Safe) =>
  JSON.stringify([version, kdf.name, kdf.hash, kdf.rounds, kdf.salt, cipher.name, cipher.iv]);

/** With the digest that a forger would give it. */
const redigested = (safe: Safe): Safe => ({
  ...safe,
  digest: createHash('sha256')
    .update(headOf(safe) + safe.sealed)
    .digest('base64'),
});

const expectShut = async (forged: Safe) => {
  expect(await takenAsSafe(forged)).toBe(true);
  expect(await unseal(forged, secret)).toBeUndefined();
};

describe('a forged safe, whose digest is right', () => {
  test('does not open with another number of rounds', async () => {
    const safe = await seal(keys, secret, newKdf());
    await expectShut(redigested({ ...safe, kdf: { ...safe.kdf, rounds: 100_000 } }));
  });

  test('does not open with another salt', async () => {
    const safe = await seal(keys, secret, newKdf());
    await expectShut(redigested({ ...safe, kdf: newKdf() }));
  });

  test('does not open with another IV', async () => {
    const safe = await seal(keys, secret, newKdf());
    const { cipher } = await seal(keys, secret, safe.kdf);
    await expectShut(redigested({ ...safe, cipher }));
  });

  test('does not open with what an older safe of the same secret had sealed', async () => {
    const kdf = newKdf();
    const { sealed } = await seal({}, secret, kdf);
    await expectShut(redigested({ ...(await seal(keys, secret, kdf)), sealed }));
  });

  test('does not open with a bit of it flipped', async () => {
    const safe = await seal(keys, secret, newKdf());
    const bytes = fromBase64(safe.sealed);
    for (const at of bytes.keys())
      await expectShut(redigested({ ...safe, sealed: toBase64(bytes.with(at, (bytes[at] ?? 0) ^ 1)) }));
  });

  test('does not open where its head is not bound to what is sealed', async () => {
    const safe = await seal(keys, secret, newKdf());
    const cipher = createCipheriv('aes-256-gcm', fromBase64(secret), fromBase64(safe.cipher.iv));
    const parts = [cipher.update(JSON.stringify(keys)), cipher.final(), cipher.getAuthTag()];
    await expectShut(redigested({ ...safe, sealed: Buffer.concat(parts).toString('base64') }));
  });
});

describe('old safes still open', () => {
  test.each([
    ['of 600,000 rounds', fewerRounds.passphrase, fewerRounds],
    ['of 1,000,000 rounds', roundsOf2026.passphrase, roundsOf2026],
    ['to a passphrase from another keyboard', 'น้ำแข็งใส cafe\u0301', roundsOf2026],
  ])('%s', async (_, passphrase, { safe }) => {
    const known = safeSchema.parse(safe);
    expect(await isIntact(known)).toBe(true);
    expect(await unseal(known, await derive(passphrase, known.kdf))).toEqual(keysOf2026);
  });

  test('by other means than ours, from what is written in them and the passphrase', () => {
    const { passphrase, safe } = fewerRounds;
    const salt = Buffer.from(safe.kdf.salt, 'base64');
    const made = pbkdf2Sync(passphrase, salt, safe.kdf.rounds, 32, 'sha256');
    const sealed = Buffer.from(safe.sealed, 'base64');
    const cipher = createDecipheriv('aes-256-gcm', made, Buffer.from(safe.cipher.iv, 'base64'));
    cipher.setAuthTag(sealed.subarray(-16)).setAAD(Buffer.from(headOf(safeSchema.parse(safe))));
    const text = cipher.update(sealed.subarray(0, -16), undefined, 'utf8') + cipher.final('utf8');
    expect(JSON.parse(text)).toEqual(keysOf2026);
  });
});
