import { describe, expect, test } from 'vitest';
import { blankKey, holdsKey } from './secret.ts';

describe('a key in a text', () => {
  test.each([
    'skey_test_5xyz7vwd1nf9f2opq3r',
    'skey_5xyz7vwd1nf9f2opq3r',
    'pkey_test_5xyz7vwd1nf9f2opq3r',
    'Latte, SKEY_TEST_5XYZ7VWD1NF9F2OPQ3R!',
    'skey_\u200Btest_\u200B5xyz7vwd1nf9f2opq3r',
  ])('is seen: %s', (text) => {
    expect(holdsKey('Hot Latte', text)).toBe(true);
  });

  test.each(['', 'Hot Latte', 'skey_test', 'a key_chain for your skey_s', 'monkey_business_class'])(
    'is not seen in what is none: “%s”',
    (text) => {
      expect(holdsKey(text)).toBe(false);
    },
  );
});

test('keys that others have written into a text are taken out of it, and nothing else', () => {
  const key = 'skey_test_5xyz7vwd1nf9f2opq3r';
  expect(blankKey(`For ${key}, and ${key}`)).toBe('For [key], and [key]');
  expect(blankKey('a key_chain for your skey_s')).toBe('a key_chain for your skey_s');
  expect(blankKey(7)).toBe(7);
});
