import { describe, expect, test } from 'vitest';
import { isOmises, isPaymentUri } from './payment-uri.ts';

const isLocal = (url: URL): boolean => url.host === 'localhost:4010';
const isTrusted = (text: string): boolean => isPaymentUri(text, isOmises);

describe('a payment_uri', () => {
  test.each([
    'https://link.omise.co/8D7B9C06',
    'https://omise.co/8D7B9C06',
    'https://link.eu.omise.co/5XYZ7VWD1NF9F2OPQ3R?locale=th',
  ])('is trusted: %s', (text) => {
    expect(isTrusted(text)).toBe(true);
  });

  test.each([
    'http://link.omise.co/8D7B9C06',
    'https://omise.co.evil.example/8D7B9C06',
    'https://omise.co@evil.example/8D7B9C06',
    'https://evilomise.co/8D7B9C06',
    'https://link.omise.co./8D7B9C06',
    'https://evil.example/omise.co',
    'https://evil.example#.omise.co',
    'https://evil.example\\.omise.co/8D7B9C06',
    'https:\\\\link.omise.co\\8D7B9C06',
    'https:link.omise.co/8D7B9C06',
    'https://link.omise.co\\@evil.example/',
    'https://user@link.omise.co/8D7B9C06',
    'https://:secret@link.omise.co/8D7B9C06',
    'https://@link.omise.co/8D7B9C06',
    'https://link.omise.co:8443/8D7B9C06',
    'https://link.omise.co:443/8D7B9C06',
    'https://LINK.OMISE.CO/8D7B9C06',
    'https://link.omise。co/8D7B9C06',
    ' https://link.omise.co/8D7B9C06',
    'https://link.omi\tse.co/8D7B9C06',
    'https://link.omise.co/8D7B9C06\n',
    'https://link.omise.co/a/../8D7B9C06',
    'javascript:alert("https://link.omise.co/")',
    'link.omise.co/8D7B9C06',
    '',
  ])('is not trusted: %j', (text) => {
    expect(isTrusted(text)).toBe(false);
  });

  test('may lead elsewhere where the caller says so, in the same one spelling', () => {
    expect(isPaymentUri('http://localhost:4010/pay/8D7B9C06', isLocal)).toBe(true);
    expect(isPaymentUri('http:\\\\localhost:4010/pay/8D7B9C06', isLocal)).toBe(false);
  });
});
