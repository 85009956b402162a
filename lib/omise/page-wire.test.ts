import { describe, expect, test } from 'vitest';
import { readCharges, readLinks } from './page-wire.ts';
import { isOmises } from './payment-uri.ts';
import { charge2019, charges2019, link2014, link2019, links2019, stub2015 } from './recordings.fixture.ts';

const trust = { livemode: false, paymentUriAllowed: isOmises };
const read = (json: unknown, date: string | null = null) => readLinks(json, trust, { date });
const pageOf = (rows: unknown[]) => ({ ...links2019, data: rows });

describe('a page of links', () => {
  test('tells where it stands in the list', () => {
    expect(read({ ...links2019, total: 61, offset: 40 })).toMatchObject({
      value: { total: 61, limit: 20, offset: 40, from: '1970-01-01T00:00:00Z', to: '2024-03-01T09:31:00Z' },
    });
  });

  test('tells the server’s clock, where that was sent', () => {
    expect(read(links2019, 'Fri, 01 Mar 2024 09:31:02 GMT')).toMatchObject({
      value: { servedAt: Date.UTC(2024, 2, 1, 9, 31, 2) },
    });
  });

  test.each([null, '', 'yesterday'])('tells no clock for the date %j', (date) => {
    expect(read(links2019, date)).not.toHaveProperty('value.servedAt');
  });

  test('holds links of both shapes and stubs', () => {
    const kinds = ['link', 'link', 'stub'].map((kind) => expect.objectContaining({ kind }));
    expect(read(pageOf([link2014, link2019, stub2015]))).toMatchObject({
      value: { rows: kinds },
    });
  });

  test.each([
    ['of an unknown currency', { ...link2019, currency: 'XAU' }],
    ['of the other mode', { ...link2019, livemode: true }],
    ['that leads elsewhere', { ...link2019, payment_uri: 'http://link.omise.co/5XYZ' }],
    ['that is a stub of the other mode', { ...stub2015, id: link2019.id, livemode: true }],
  ])('is not broken by a link %s', (_, odd) => {
    const rows = [{ kind: 'odd', id: link2019.id }, expect.objectContaining({ kind: 'link' })];
    expect(read(pageOf([odd, link2014]))).toMatchObject({ value: { rows } });
  });

  test.each([null, 7, 'link', [], {}, { id: 7 }])('nor by what is no link at all: %j', (odd) => {
    expect(read(pageOf([odd]))).toMatchObject({ value: { rows: [{ kind: 'odd' }] } });
  });
});

describe('a page of charges', () => {
  test('holds charges', () => {
    const rows = [{ kind: 'charge', charge: expect.objectContaining({ id: charge2019.id }) }];
    expect(readCharges(charges2019)).toMatchObject({ value: { rows, total: 1 } });
  });

  test('marks an odd one', () => {
    const odd = { ...charge2019, status: 'frozen' };
    const rows = [{ kind: 'odd', id: charge2019.id }];
    expect(readCharges({ ...charges2019, data: [odd] })).toMatchObject({ value: { rows } });
  });
});

test.each([
  ['another object', { object: 'search' }],
  ['no rows', { data: null }],
  ['a broken total', { total: 0.5 }],
  ['no `to` to pin the next page', { to: null }],
])('a page with %s cannot be read', (_, oddity) => {
  expect(read({ ...links2019, ...oddity })).toEqual({ reason: 'shape' });
  expect(readCharges({ ...charges2019, ...oddity })).toEqual({ reason: 'shape' });
});
