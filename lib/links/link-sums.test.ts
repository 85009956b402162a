import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chargeOf, latteLink, paidLatte, rowOf } from './link.fixture.ts';
import type { Charge, Link, LinkRow } from './link.ts';
import { sumsOf } from './link-sums.ts';

const paid: LinkRow = { kind: 'link', link: paidLatte };
const many = (charges: Charge[], total = charges.length): Partial<Link> => ({
  multiple: true,
  charges: { total, data: charges },
});
const sums = {
  currency: 'THB',
  received: 0,
  payments: 0,
  waiting: 0,
  waitingLinks: 0,
  openMany: 0,
  isAtLeast: false,
};

test('of nothing there are none', () => {
  expect(sumsOf([])).toEqual([]);
});

test('rows that tell no amount count for nothing', () => {
  expect(sumsOf([{ kind: 'odd' }, { kind: 'stub', stub: { id: 'link_x', livemode: false } }])).toEqual([]);
});

describe('received', () => {
  test('is what came in, by whichever kind of link', () => {
    const twice = rowOf(many([chargeOf({ amount: 100 }), chargeOf({ amount: 200 })]));
    expect(sumsOf([paid, twice])).toEqual([{ ...sums, received: 7740, payments: 3, openMany: 1 }]);
  });

  test('counts what came in by a link that is deleted now', () => {
    expect(sumsOf([rowOf({ ...paidLatte, deleted: true })])).toEqual([
      { ...sums, received: 7440, payments: 1 },
    ]);
  });

  test('counts no try that was declined, and none on its way', () => {
    const tries = [chargeOf({ status: 'failed' }), chargeOf({ status: 'pending' })];
    expect(sumsOf([rowOf(many(tries))])).toEqual([{ ...sums, openMany: 1 }]);
  });

  test('is at least that where one link told only some of its payments', () => {
    expect(sumsOf([paid, rowOf(many([chargeOf()], 21))])).toMatchObject([
      { received: 14_880, payments: 2, isAtLeast: true },
    ]);
  });
});

describe('waiting', () => {
  test('is what links for one payment still ask, declined or on their way too', () => {
    const declined = rowOf({ charges: { total: 1, data: [chargeOf({ status: 'failed' })] } });
    const pending = rowOf({ charges: { total: 1, data: [chargeOf({ status: 'pending' })] } });
    expect(sumsOf([rowOf({ amount: 100 }), declined, pending, paid])).toMatchObject([
      { waiting: 14_980, waitingLinks: 3, openMany: 0 },
    ]);
  });

  test('is nothing for a deleted link, nor for one that many can pay, which is open instead', () => {
    expect(sumsOf([rowOf({ deleted: true }), rowOf({ multiple: true })])).toEqual([{ ...sums, openMany: 1 }]);
  });

  test('is nothing for a deleted link that many could pay', () => {
    expect(sumsOf([rowOf({ deleted: true, multiple: true })])).toEqual([sums]);
  });
});

test('currencies are not added up; that of most links comes first', () => {
  const yen = rowOf({ currency: 'JPY', amount: 1_000_000 });
  const baht = rowOf({ amount: 100 });
  expect(sumsOf([yen, baht, baht]).map(({ currency, waiting }) => [currency, waiting])).toEqual([
    ['THB', 200],
    ['JPY', 1_000_000],
  ]);
});

test('a sum that no number holds exactly is told as at least the most that one does', () => {
  const much = chargeOf({ amount: Number.MAX_SAFE_INTEGER });
  expect(sumsOf([rowOf(many([much])), paid])).toMatchObject([
    { received: Number.MAX_SAFE_INTEGER, isAtLeast: true },
  ]);
});

test('sums are whole, and the same in whatever order the rows come', () => {
  const rows = fc.array(
    fc.record({
      amount: fc.integer({ min: 1, max: 1_000_000_000 }),
      deleted: fc.boolean(),
      used: fc.boolean(),
      multiple: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(rows, (changes) => {
      const list = changes.map((change): LinkRow => ({ kind: 'link', link: { ...latteLink, ...change } }));
      const told = sumsOf(list);
      expect(sumsOf(list.toReversed())).toEqual(told);
      expect(told.every(({ received, waiting }) => Number.isSafeInteger(received + waiting))).toBe(true);
    }),
  );
});
