import { describe, expect, test } from 'vitest';
import { modeOfKey, readKey } from './key.ts';

describe('a secret key', () => {
  test.each([
    ['skey_test_5xyz7vwd1nf9f2opq3r', 'test'],
    ['skey_5xyz7vwd1nf9f2opq3r', 'live'],
    ['skey_live_5xyz7vwd1nf9f2opq3r', 'live'],
  ] as const)('%s is of mode %s', (key, mode) => {
    expect(readKey(key)).toEqual({ ok: true, key, mode, hint: 'pq3r' });
    expect(modeOfKey(key)).toBe(mode);
  });

  test('loses the blanks and line ends that were pasted with it', () => {
    expect(readKey(' \t\u00A0skey_test_abcdefgh\r\n')).toMatchObject({ ok: true, key: 'skey_test_abcdefgh' });
  });

  test('shows half of itself at most in the hint', () => {
    expect(readKey('skey_test_abcdefgh')).toMatchObject({ hint: 'efgh' });
    expect(readKey('skey_test_abcdefg')).toEqual({ ok: false, problem: 'notAKey' });
  });
});

describe('no secret key', () => {
  test.each(['', ' \r\n'])('is an empty text: %j', (text) => {
    expect(readKey(text)).toEqual({ ok: false, problem: 'empty' });
  });

  test.each(['pkey_test_5xyz7vwd1nf9f2opq3r', ' pkey_5xyz7vwd1nf9f2opq3r'])('is a public one: %s', (text) => {
    expect(readKey(text)).toEqual({ ok: false, problem: 'publicKey' });
  });

  test.each([
    'skey_',
    'skey_test_',
    'skey_live_abc',
    'sk_test_5xyz7vwd1nf9f2opq3r',
    'SKEY_test_5xyz7vwd1nf9f2opq3r',
    'skey_test_5xyz7vwd\n1nf9f2opq3r',
    'skey_test_5xyz7vwd 1nf9f2opq3r',
    'skey_test_5xyz7vwd1nf9f2opq3r:',
    'skey_test_กขคงจฉชซ',
  ])('is another text: %j', (text) => {
    expect(readKey(text)).toEqual({ ok: false, problem: 'notAKey' });
  });
});
