import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from './base64.ts';

const settings = { seed: 20261122, numRuns: 500 };

test('bytes become the text that everybody else makes of them, and come back', () => {
  const comesBack = fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
    const text = toBase64(bytes);
    expect(text).toBe(Buffer.from(bytes).toString('base64'));
    expect([...fromBase64(text)]).toEqual([...bytes]);
  });
  fc.assert(comesBack, settings);
});

test('what WebCrypto gives, a buffer, is bytes too', () => {
  expect(toBase64(Uint8Array.of(0, 127, 255).buffer)).toBe('AH//');
});

test('the keys of a thousand accounts are not too much', () => {
  const bytes = new Uint8Array(60_000).fill(255);
  expect(fromBase64(toBase64(bytes))).toEqual(bytes);
});

test.each(['*', 'AH/_', 'AH-_', 'A'])('%j is not Base64, and throws', (text) => {
  expect(() => fromBase64(text)).toThrow();
});
