import { describe, expect, test } from 'vitest';
import { holdsKey } from './secret.ts';

describe('a key in a text', () => {
  test.each([
    'skey_test_5xyz7vwd1nf9f2opq3r',
    'skey_5xyz7vwd1nf9f2opq3r',
    'pkey_test_5xyz7vwd1nf9f2opq3r',
    'Latte, SKEY_TEST_5XYZ7VWD1NF9F2OPQ3R!',
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
