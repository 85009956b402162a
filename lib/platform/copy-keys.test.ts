import { expect, test } from 'vitest';
import { copyKeys } from './copy-keys.ts';

test.each([
  ['MacIntel', '⌘C'],
  ['Win32', 'Ctrl+C'],
  ['Linux x86_64', 'Ctrl+C'],
  ['', 'Ctrl+C'],
])('on %j the keys that copy are %s', (platform, keys) => {
  expect(copyKeys(platform)).toBe(keys);
});
