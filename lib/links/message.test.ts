import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latteLink } from './link.fixture.ts';
import { longestTemplate, messageOf, placeholders, templateProblem } from './message.ts';

const uri = latteLink.paymentUri;

describe('a message', () => {
  test('has title, amount and address where the template has their names', () => {
    const text = messageOf('{title}: {amount}\nPay here: {url}', latteLink, 'en');
    expect(text).toBe(`Hot Latte: ฿74.40\nPay here: ${uri}`);
  });

  test('has a part as often as the template names it', () => {
    expect(messageOf('{url} {url}', latteLink, 'en')).toBe(`${uri} ${uri}`);
  });

  test.each(['{name}', '{ title }', '{TITLE}', '{{', '{title', '{}', '$&', '$1'])(
    'keeps %s as it was typed',
    (typed) => {
      expect(messageOf(`${typed} {url}`, latteLink, 'en')).toBe(`${typed} ${uri}`);
    },
  );

  test('keeps the doubled brace around a part', () => {
    expect(messageOf('{{title}}', latteLink, 'en')).toBe('{Hot Latte}');
  });

  test('is filled once: a title that holds the name of a part stays a title', () => {
    const title = '{url} {amount} $& {title}';
    expect(messageOf('{title} / {url}', { ...latteLink, title }, 'en')).toBe(`${title} / ${uri}`);
  });

  test('tells yen without decimals, and every amount in Latin digits', () => {
    const link = { ...latteLink, amount: 125050, currency: 'JPY' } as const;
    expect(messageOf('{amount}', link, 'ja')).toBe('¥125,050');
    expect(messageOf('{amount}', { ...link, currency: 'THB' }, 'th')).toBe('฿1,250.50');
  });

  test('is the template where that names nothing', () => {
    const plain = fc.string().filter((text) => placeholders.every((part) => !text.includes(part)));
    const stays = fc.property(plain, (text) => messageOf(text, latteLink, 'en') === text);
    fc.assert(stays, { seed: 20190529 });
  });
});

describe('a template', () => {
  test('with the address in it is fine', () => {
    expect(templateProblem('{url}')).toBeUndefined();
    expect(templateProblem(`{url}${'x'.repeat(longestTemplate - 5)}`)).toBeUndefined();
  });

  test.each([
    ['nothing in it', '', 'noUrl'],
    ['no address in it', 'Pay {amount} for {title}', 'noUrl'],
    ['the address misspelt', '{URL} {link}', 'noUrl'],
    ['more than a message holds', `{url}${'x'.repeat(longestTemplate)}`, 'tooLong'],
    ['a key in it', '{url} skey_test_5xyz7vwd1nf9f2opq3r', 'holdsKey'],
  ])('with %s is refused', (_, template, problem) => {
    expect(templateProblem(template)).toBe(problem);
  });
});
