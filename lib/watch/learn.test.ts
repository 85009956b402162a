import { describe, expect, test } from 'vitest';
import { latteLink } from '../links/link.fixture.ts';
import type { Link } from '../links/link.ts';
import type { Count } from './count-payments.ts';
import { notCounted } from './count-payments.ts';
import type { Sight } from './learn.ts';
import { learn, learnNothing } from './learn.ts';
import type { Waited, WatchRecord } from './record.ts';
import { nothingWaited } from './record.ts';
import { day, minute, place, started, waitedLink } from './world.fixture.ts';

const recordOf = (change: Partial<Waited> = {}): WatchRecord => ({
  ...nothingWaited,
  waited: [{ ...waitedLink, ...change }],
});

const seen = (count: Partial<Count>, change: Partial<Link> = {}): Sight => ({
  row: { kind: 'link', link: { ...latteLink, ...change } },
  count: { ...notCounted, ...count },
});

const at = (after: number) => ({ now: started + after, nextAt: started + after + minute });

const paidOnce = { times: 1, amount: 7440 };

describe('a look', () => {
  test('at a link that was forgotten meanwhile tells nothing', () => {
    expect(learn(nothingWaited, place, seen(paidOnce), at(minute))).toEqual(nothingWaited);
    expect(learnNothing(nothingWaited, place, at(minute))).toEqual(nothingWaited);
  });

  test('that finds it unpaid waits on, and has forgotten what was wrong with it', () => {
    const next = learn(recordOf({ failures: 3 }), place, seen({}), at(minute));
    expect(next).toEqual(recordOf({ nextAt: at(minute).nextAt }));
  });

  test('at what is left of a deleted link waits no longer, and tells of no payment', () => {
    const row = { kind: 'stub', stub: { id: place.linkId, livemode: false } } as const;
    expect(learn(recordOf(), place, { row, count: notCounted }, at(minute))).toEqual(nothingWaited);
  });

  test('at a link for one payment that was paid waits no longer, though Omise does not call it used yet', () => {
    const { waited, payments } = learn(recordOf(), place, seen(paidOnce), at(minute));
    expect(waited).toEqual([]);
    expect(payments).toMatchObject([{ times: 1, received: 7440, fresh: 1, toldTimes: 0 }]);
  });

  test('at one that is used waits no longer, however many payments are told', () => {
    expect(learn(recordOf(), place, seen({}, { used: true }), at(minute)).waited).toEqual([]);
  });

  test('at one for many payments remembers which of its tries are settled, also where none was paid', () => {
    const settled = { count: 2, times: 0, amount: 0 };
    const next = learn(recordOf(), place, seen({ settled }, { multiple: true }), at(minute));
    expect(next).toMatchObject({ waited: [{ settled }], payments: [] });
  });

  test('that tells less than is known takes nothing back', () => {
    const record = recordOf({ times: 2, settled: { count: 2, times: 2, amount: 14_880 } });
    const next = learn(record, place, seen(paidOnce, { multiple: true }), at(minute));
    expect(next).toMatchObject({ waited: [{ times: 2, settled: { count: 2 } }], payments: [] });
  });
});

describe('after a week', () => {
  test.each([
    ['with nothing to be done is waited for no longer', {}, 0],
    ['that is to go is waited for still', { leaves: true }, 1],
    ['with a time that ends later is waited for still', { expiresAt: started + 9 * day }, 1],
  ] as const)('a link %s', (_, change, left) => {
    expect(learn(recordOf(change), place, seen({}), at(8 * day)).waited).toHaveLength(left);
    expect(learnNothing(recordOf(change), place, at(8 * day)).waited).toHaveLength(left);
  });
});
