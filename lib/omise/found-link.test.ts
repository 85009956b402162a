import { describe, expect, test } from 'vitest';
import { readDestroyed, readFound, readLink } from './found-link.ts';
import { isOmises } from './payment-uri.ts';
import { link2019, stub2015 } from './recordings.fixture.ts';

const ofTest = { livemode: false, paymentUriAllowed: isOmises };
const live = { ...ofTest, livemode: true };
const elsewhere = { ...link2019, payment_uri: 'https://omise.co.evil.example/5XYZ' };
const deleted = { ...link2019, deleted: true };

describe('a link', () => {
  test('that agrees with the key is trusted', () => {
    expect(readLink(link2019, ofTest)).toMatchObject({ value: { id: link2019.id } });
  });

  test("of the other money than the key's is not", () => {
    expect(readLink(link2019, live)).toEqual({ reason: 'livemode' });
    expect(readLink({ ...link2019, livemode: true }, ofTest)).toEqual({ reason: 'livemode' });
  });

  test('that would send the payer elsewhere is not', () => {
    expect(readLink(elsewhere, ofTest)).toEqual({ reason: 'paymentUri' });
  });

  test('may lead where the caller allows', () => {
    const anywhere = { ...ofTest, paymentUriAllowed: () => true };
    expect(readLink(elsewhere, anywhere)).toHaveProperty('value');
  });

  test('is never a stub when it was asked to be made', () => {
    expect(readLink(stub2015, ofTest)).toEqual({ reason: 'shape' });
  });
});

describe('a link found by its id', () => {
  test('is whole', () => {
    expect(readFound(link2019, ofTest)).toMatchObject({ value: { kind: 'link', link: { id: link2019.id } } });
  });

  test('or a stub', () => {
    const stub = { id: stub2015.id, livemode: false };
    expect(readFound(stub2015, ofTest)).toEqual({ value: { kind: 'stub', stub } });
  });

  test('or not to be trusted', () => {
    expect(readFound(elsewhere, ofTest)).toEqual({ reason: 'paymentUri' });
    expect(readFound(stub2015, live)).toEqual({ reason: 'livemode' });
    expect(readFound(deleted, live)).toEqual({ reason: 'livemode' });
    expect(readFound({}, ofTest)).toEqual({ reason: 'shape' });
  });
});

describe('a destroyed link', () => {
  test('is whole and deleted, or a stub', () => {
    expect(readDestroyed(deleted, ofTest)).toMatchObject({ value: { link: { deleted: true } } });
    expect(readDestroyed(stub2015, ofTest)).toMatchObject({ value: { kind: 'stub' } });
  });

  test('does not live on', () => {
    expect(readDestroyed(link2019, ofTest)).toEqual({ reason: 'shape' });
  });
});
