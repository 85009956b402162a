import { describe, expect, test } from 'vitest';
import { readStub, readWholeLink } from './link-wire.ts';
import { charge2019, charges2019, link2014, link2019, stub2015 } from './recordings.fixture.ts';

describe('a link', () => {
  test('whose texts hold a key loses that: it would be kept with the list', () => {
    const key = 'skey_test_5xyz7vwd1nf9f2opq3r';
    const told = { ...link2019, title: `For ${key}`, description: key };
    expect(readWholeLink(told)).toMatchObject({ title: 'For [key]', description: '[key]' });
  });

  test('of 2014-07-27', () => {
    expect(readWholeLink(link2014)).toEqual({
      id: 'link_test_no1t4tnemucod0e51mo',
      livemode: false,
      amount: 7440,
      currency: 'THB',
      title: 'Hot Latte',
      description: 'A warm cup of coffee',
      multiple: false,
      used: false,
      deleted: false,
      paymentUri: 'https://link.omise.co/8D7B9C06',
      createdAt: '2019-07-23T01:15:07Z',
      charges: { total: 0, data: [] },
    });
  });

  test('of 2019-05-29', () => {
    expect(readWholeLink(link2019)).toEqual({
      id: 'link_test_5xyz7vwd1nf9f2opq3r',
      livemode: false,
      amount: 7440,
      currency: 'THB',
      title: 'Hot Latte',
      description: 'A warm cup of coffee',
      multiple: false,
      used: true,
      deleted: false,
      paymentUri: 'https://link.omise.co/5XYZ7VWD1NF9F2OPQ3R',
      createdAt: '2024-03-01T09:29:00Z',
      usedAt: '2024-03-01T09:30:02Z',
      charges: { total: 1, data: [expect.objectContaining({ id: charge2019.id })] },
    });
  });

  test('of 2015-11-17, with `created_at` in place of `created`', () => {
    const { created, ...rest } = link2014;
    expect(readWholeLink({ ...rest, created_at: created })).toEqual(readWholeLink(link2014));
  });

  test('without `deleted` lives', () => {
    const { deleted: _, ...old } = link2014;
    expect(readWholeLink(old)?.deleted).toBe(false);
  });

  test('deleted, says when', () => {
    const deleted = { ...link2019, deleted: true, deleted_at: '2024-03-02T00:00:00Z' };
    expect(readWholeLink(deleted)).toMatchObject({ deleted: true, deletedAt: '2024-03-02T00:00:00Z' });
  });

  test("of a sub-merchant's names it", () => {
    const theirs = { ...link2019, merchant_name: 'Café', merchant_uid: 'm1' };
    expect(readWholeLink(theirs)).toMatchObject({ merchantName: 'Café', merchantUid: 'm1' });
  });

  test('keeps its texts as they come', () => {
    const link = readWholeLink({ ...link2019, title: ' ลาเต้\n<b>ร้อน</b> ', description: null });
    expect(link).toMatchObject({ title: ' ลาเต้\n<b>ร้อน</b> ', description: '' });
  });

  test('tells its times in UTC', () => {
    const link = readWholeLink({ ...link2014, created: '2017-03-03T19:22:33+07:00' });
    expect(link?.createdAt).toBe('2017-03-03T12:22:33.000Z');
  });

  test('leaves out an odd charge, and counts it', () => {
    const charges = { ...charges2019, total: 3, data: [{ ...charge2019, amount: null }, charge2019, 7] };
    const link = readWholeLink({ ...link2019, charges });
    expect(link?.charges).toEqual({ total: 3, data: [expect.objectContaining({ id: charge2019.id })] });
  });
});

test.each([
  ['another object', { object: 'charge' }],
  ['an unknown currency', { currency: 'XAU' }],
  ['a broken amount', { amount: 74.4 }],
  ['a negative amount', { amount: -7440 }],
  ['an amount beyond safe integers', { amount: 2 ** 53 }],
  ['no title', { title: null }],
  ['a livemode as text', { livemode: 'false' }],
  ['no payment_uri', { payment_uri: undefined }],
  ['no time of creation', { created_at: undefined }],
  ['no charges, so that nobody knows whether it was paid', { charges: null }],
])('a link with %s cannot be read', (_, oddity) => {
  expect(readWholeLink({ ...link2019, ...oddity })).toBeUndefined();
});

describe('a stub', () => {
  test('tells that a link was deleted', () => {
    expect(readStub(stub2015)).toEqual({ id: 'link_test_55pcclmznvrv9lc7r9s', livemode: false });
  });

  test.each([
    { deleted: false },
    { deleted: undefined },
    { object: 'charge' },
    { id: 7 },
    { livemode: null },
  ])('is none with %j', (oddity) => {
    expect(readStub({ ...stub2015, ...oddity })).toBeUndefined();
  });
});
