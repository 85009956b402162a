import { describe, expect, test } from 'vitest';
import { fail, ok } from '../../lib/faults/fault.ts';
import type { Fault } from '../../lib/faults/fault.ts';
import { latteLink } from '../../lib/links/link.fixture.ts';
import type { FoundLink, Link } from '../../lib/links/link.ts';
import type { Known } from './rhythm.ts';
import { looked, nextLook, nothingYet } from './rhythm.ts';

const rowOf = (change: Partial<Link> = {}): FoundLink => ({
  kind: 'link',
  link: { ...latteLink, ...change },
});
const stub: FoundLink = { kind: 'stub', stub: { id: latteLink.id, livemode: false } };
const paid = rowOf({ used: true });
const charge = { id: 'chrg_1', status: 'successful', amount: 7440, currency: 'THB', createdAt: '' } as const;
const paidOfMany = rowOf({ multiple: true, charges: { total: 1, data: [charge] } });

const after = (...told: (FoundLink | Fault)[]): Known =>
  told.reduce<Known>(
    (known, each) =>
      looked(known, each.kind === 'link' || each.kind === 'stub' ? ok({ row: each }) : fail(each)),
    nothingYet,
  );

describe('the next look', () => {
  test('is 15 seconds away while the link waits to be paid', () => {
    expect(nextLook(after(rowOf()))).toBe(15_000);
  });

  test('is none before the first has told something, and none once the link is paid or deleted', () => {
    expect(nextLook(nothingYet)).toBeUndefined();
    expect(nextLook(after(paid))).toBeUndefined();
    expect(nextLook(after(stub))).toBeUndefined();
    expect(nextLook(after(rowOf({ deleted: true })))).toBeUndefined();
  });

  test('goes on for a link that many can pay', () => {
    expect(nextLook(after(paidOfMany))).toBe(15_000);
  });

  test('is further away after each that failed, four minutes at most, and near again after one that did not', () => {
    const offline: Fault = { kind: 'offline' };
    const waits = [1, 2, 3, 4, 5, 6].map((times) =>
      nextLook(after(...Array.from({ length: times }, () => offline))),
    );
    expect(waits).toEqual([15_000, 30_000, 60_000, 120_000, 240_000, 240_000]);
    expect(nextLook(after(offline, offline, rowOf()))).toBe(15_000);
  });

  test('is never sooner than Omise asks', () => {
    expect(nextLook(after({ kind: 'rateLimited', retryAfterSeconds: 90 }))).toBe(90_000);
    expect(nextLook(after({ kind: 'rateLimited', retryAfterSeconds: 1 }))).toBe(15_000);
  });

  test('is none where waiting mends nothing', () => {
    expect(nextLook(after(rowOf(), { kind: 'locked' }))).toBeUndefined();
    expect(nextLook(after({ kind: 'keyMissing' }))).toBeUndefined();
  });
});

describe('what is known', () => {
  test('stays known when a look fails', () => {
    expect(after(rowOf(), { kind: 'offline' })).toEqual({
      row: rowOf(),
      fault: { kind: 'offline' },
      failures: 1,
    });
  });

  test('is not taken back by an answer that was long on its way: paid stays paid', () => {
    expect(after(paid, rowOf()).row).toBe(paid);
  });

  test('can still become deleted', () => {
    expect(after(paid, stub).row).toBe(stub);
  });
});
