import { describe, expect, test } from 'vitest';
import { dueNow, isExpired, nextDue } from './plan.ts';
import type { Waited } from './record.ts';
import { nothingWaited } from './record.ts';
import { day, hour, minute, second, started, waitedLink } from './world.fixture.ts';

const next = (waited: Waited[], now = started) => nextDue({ ...nothingWaited, waited }, now);
const idsOf = (waited: readonly Waited[]) => waited.map(({ linkId }) => linkId);

const old: Waited = { ...waitedLink, linkId: 'link_test_old', since: started - 2 * hour };

describe('the next look', () => {
  test('is none where nothing is waited for', () => {
    expect(next([])).toBeUndefined();
  });

  test('is that of the link that is due first', () => {
    expect(next([{ ...old, nextAt: started + hour }, waitedLink])).toBe(started + 30 * second);
  });

  test('is the end of a link, where that comes first', () => {
    const ending = { ...waitedLink, nextAt: started + hour, expiresAt: started + minute };
    expect(next([ending])).toBe(started + minute);
  });

  test('is now for a link that is to go', () => {
    expect(next([{ ...waitedLink, leaves: true }])).toBe(started);
  });

  test('waits for its turn where the last try to delete it failed', () => {
    const failed = { ...waitedLink, leaves: true, failures: 1, nextAt: started + minute } as const;
    expect(next([failed])).toBe(started + minute);
  });

  test('waits as long as its account is to be left alone', () => {
    const rest = { ...waitedLink, failures: 1, isOmises: true, until: started + hour };
    expect(nextDue({ ...nothingWaited, waited: [waitedLink], rests: [rest] }, started)).toBe(started + hour);
  });

  test('is that of the account that is due first, though another one is to be left alone', () => {
    const other = { ...waitedLink, accountId: 'test/two', nextAt: started + 10 * minute };
    const rest = { ...waitedLink, failures: 1, isOmises: true, until: started + hour };
    const record = { ...nothingWaited, waited: [waitedLink, other], rests: [rest] };
    expect(nextDue(record, started)).toBe(started + 10 * minute);
  });

  test('is now where the clock was put back, and the link would not be looked at for a day', () => {
    expect(next([{ ...waitedLink, nextAt: started + day }])).toBe(started);
  });
});

describe('a look', () => {
  const now = started + 30 * second;

  test('is taken at nothing as long as nothing is due', () => {
    expect(dueNow([waitedLink, old], started)).toEqual([]);
  });

  test('takes in what is nearly due: the same request tells of both, from then on', () => {
    const soon = { ...old, nextAt: now + 3 * minute };
    expect(idsOf(dueNow([waitedLink, soon], now))).toEqual(['link_test_1', 'link_test_old']);
  });

  test('leaves out what is not due for long', () => {
    const later = { ...old, nextAt: now + 10 * minute };
    expect(idsOf(dueNow([waitedLink, later], now))).toEqual(['link_test_1']);
  });
});

describe('a link is to go', () => {
  test('when its time is over, and not before', () => {
    const ending = { ...waitedLink, expiresAt: started };
    expect([isExpired(ending, started - 1), isExpired(ending, started)]).toEqual([false, true]);
  });

  test('never, where it has no end', () => {
    expect(isExpired(waitedLink, started + 100 * day)).toBe(false);
  });
});
