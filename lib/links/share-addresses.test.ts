import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareAddresses } from './share-addresses.ts';

const { line, whatsApp, mail, sms } = shareAddresses;
const settings = { seed: 20190529, numRuns: 500 };
const anyText = fc.string({
  unit: fc.constantFrom('a', ' ', '+', '&', '=', '#', '%', '\n', 'ก', '円', '👩‍🍳', '"'),
});

describe.each([
  ['LINE', line, 'https://line.me/R/share?text='],
  ['WhatsApp', whatsApp, 'https://wa.me/?text='],
  ['SMS', sms, 'sms:?&body='],
] as const)('the address for %s', (_, address, start) => {
  test('carries any text, and nothing else', () => {
    const carries = fc.property(anyText, (text) => {
      expect(address(text).slice(0, start.length)).toBe(start);
      expect(decodeURIComponent(address(text).slice(start.length))).toBe(text);
    });
    fc.assert(carries, settings);
  });

  test('has %20 for a blank: some take a plus for one, some show it', () => {
    expect(address('Hot Latte + milk')).toBe(`${start}Hot%20Latte%20%2B%20milk`);
  });

  test('is one also where a text was cut through a character', () => {
    expect(address('cup \uD83D')).toBe(`${start}cup%20%EF%BF%BD`);
  });
});

const read = (address: string) => new URLSearchParams(new URL(address).search.replaceAll('+', '%2B'));

describe('the address for mail', () => {
  test('carries any subject and text', () => {
    const carries = fc.property(anyText, anyText, (subject, text) => {
      const told = read(mail(subject, text));
      expect(told.get('subject')).toBe(subject);
      expect(told.get('body')?.replaceAll('\r\n', '\n')).toBe(text);
      expect([...told.keys()]).toEqual(['subject', 'body']);
    });
    fc.assert(carries, settings);
  });

  test.each(['one\ntwo', 'one\r\ntwo', 'one\rtwo'])('ends lines as mail does: %j', (text) => {
    expect(mail('', text)).toBe('mailto:?subject=&body=one%0D%0Atwo');
  });
});
