import { describe, expect, test } from 'vitest';
import { chargeOf, latteLink, paidLatte, rowOf } from './link.fixture.ts';
import type { Charge, Link } from './link.ts';
import { receivedOf, stateOf } from './link-state.ts';

const received = (change: Partial<Link>) => receivedOf({ ...latteLink, ...change });
const tried = (statuses: readonly Charge['status'][], total = statuses.length) => ({
  charges: { total, data: statuses.map((status) => chargeOf({ status })) },
});

describe('what came in by a link', () => {
  test('is nothing before anybody paid', () => {
    expect(received({})).toEqual({ times: 0, amount: 0, isAtLeast: false });
  });

  test('is the sum of its payments; what was declined, reversed or is on its way is none', () => {
    const statuses = ['successful', 'failed', 'pending', 'expired', 'reversed', 'successful'] as const;
    expect(received({ multiple: true, ...tried(statuses) })).toEqual({
      times: 2,
      amount: 14_880,
      isAtLeast: false,
    });
  });

  test('is what the payments were, though the link asked for another amount', () => {
    const charges = { total: 1, data: [chargeOf({ amount: 7000 })] };
    expect(received({ used: true, charges })).toMatchObject({ times: 1, amount: 7000 });
  });

  test('is what a used link asked, where its payment is not told', () => {
    expect(received({ used: true })).toEqual({ times: 1, amount: 7440, isAtLeast: false });
    expect(received({ used: true, ...tried(['failed']) })).toMatchObject({ times: 1, amount: 7440 });
  });

  test('is nothing for a link that many can pay and nobody did: it is never used', () => {
    expect(received({ used: true, multiple: true })).toMatchObject({ times: 0, amount: 0 });
  });

  test('is at least that where there were more tries than were told', () => {
    expect(received({ multiple: true, ...tried(['successful'], 21) })).toEqual({
      times: 1,
      amount: 7440,
      isAtLeast: true,
    });
  });

  test('is exactly that by a link for one payment, however often it was tried', () => {
    expect(received({ used: true, ...tried(['successful', 'failed'], 30) })).toMatchObject({
      times: 1,
      isAtLeast: false,
    });
  });
});

describe('a link is', () => {
  test.each([
    ['unpaid', 'before anybody tried', {}],
    ['declined', 'when nothing came of a try', tried(['failed', 'expired'])],
    ['declined', 'when tries that are not told came to nothing', tried([], 1)],
    ['declined', 'when its payment was reversed', tried(['reversed'])],
    ['pending', 'while a payment is on its way', tried(['failed', 'pending'])],
    ['paid', 'once a payment came in, whatever else was tried', tried(['failed', 'pending', 'successful'])],
    ['paid', 'once it is used, though its payment is not told', { used: true }],
    ['deleted', 'once it is deleted', { deleted: true }],
    ['deleted', 'once it is deleted, though it was paid', { ...paidLatte, deleted: true }],
  ] as const)('%s %s', (state, _, change) => {
    expect(stateOf(rowOf(change))).toBe(state);
  });
});

test('what is left of a deleted link is deleted, what nobody could read is odd', () => {
  expect(stateOf({ kind: 'stub', stub: { id: 'link_x', livemode: false } })).toBe('deleted');
  expect(stateOf({ kind: 'odd' })).toBe('odd');
});
