import { expect, test } from 'vitest';
import { blankKeys, withoutKeys } from './blank-keys.ts';

const key = 'skey_test_5xyz7vwd1nf9f2opq3r';

test('a key is taken out of a text, plain or as Basic authentication wraps it', () => {
  expect(blankKeys(`no such key: ${key}!`)).toBe('no such key: [key]!');
  expect(blankKeys(`Basic ${btoa(`${key}:`)} may not`)).toBe('Basic [key] may not');
});

test('of an answer all is left but keys, however deep they lie', () => {
  const link = {
    object: 'link',
    amount: 7440,
    used: false,
    used_at: null,
    charges: { data: [{ title: 'ลาเต้ "1"' }] },
  };
  expect(withoutKeys(link)).toEqual(link);
  expect(withoutKeys({ ...link, charges: [{ [key]: `a ${key} b` }] })).toEqual({
    ...link,
    charges: [{ '[key]': 'a [key] b' }],
  });
});

test('what is no JSON is none', () => {
  expect(withoutKeys(undefined)).toBeNull();
});
