const secretKey = /^skey_(?:test_|live_|(?!test_|live_))\w{8,}$/;

/** The end of a key that may be shown and kept: half of the shortest key at most. */
const hintOf = (key: string): string => key.slice(-4);

export type KeyMode = 'live' | 'test';

/** Test keys say so; live ones are plain `skey_…` (docs: "Authentication"). */
export const modeOfKey = (key: string): KeyMode => (key.startsWith('skey_test_') ? 'test' : 'live');

export type KeyReading =
  | { ok: true; key: string; mode: KeyMode; hint: string }
  | { ok: false; problem: 'empty' | 'publicKey' | 'notAKey' };

/** A key as pasted, blanks and line ends around it included -> the key, or why it cannot be one. */
export const readKey = (text: string): KeyReading => {
  const key = text.trim();
  if (key === '') return { ok: false, problem: 'empty' };
  if (key.startsWith('pkey_')) return { ok: false, problem: 'publicKey' };
  if (!secretKey.test(key)) return { ok: false, problem: 'notAKey' };
  return { ok: true, key, mode: modeOfKey(key), hint: hintOf(key) };
};
