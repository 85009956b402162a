import { describe, expect, test } from 'vitest';
import { everyFault } from '../faults/every-fault.fixture.ts';
import type { Rest, WatchRecord } from './record.ts';
import { nothingWaited } from './record.ts';
import { awake, hurried, isOfLink, postponed, rested, restOf } from './rest.ts';
import { minute, place, started, waitedLink } from './world.fixture.ts';

const [one, two] = ['test/one', 'test/two'] as const;

const restIn = (accountId: string, isOmises = false): Rest => ({
  accountId,
  failures: 1,
  since: started,
  until: started + minute,
  isOmises,
});

const resting = (...rests: Rest[]): WatchRecord => ({ ...nothingWaited, rests });

const kindsOfLink = everyFault.filter(isOfLink).map(({ kind }) => kind);

test('what is wrong with one link alone is that Omise refuses it, does not know it, or answers it oddly', () => {
  expect(new Set(kindsOfLink)).toEqual(new Set(['refused', 'notFound', 'unexpectedReply']));
});

describe('an account that was asked in vain', () => {
  test('is left alone until its time is over', () => {
    const record = resting(restIn(one));
    const isLeft = (now: number) => restOf(record, one, now) !== undefined;
    expect([started, started + minute - 1, started + minute].map(isLeft)).toEqual([true, true, false]);
  });

  test('is asked again where the clock was put back: nobody knows since when it rests', () => {
    expect(restOf(resting(restIn(one)), one, started - 1)).toBeUndefined();
  });

  test('rests longer the next time, in its one place', () => {
    const record = resting(restIn(one), restIn(two));
    const { rests } = rested(record, one, { kind: 'offline' }, { now: started, random: 0 });
    const longer = { ...restIn(one), failures: 2, until: started + 2 * minute };
    expect(rests).toEqual([restIn(two), longer]);
  });

  test('and answers then rests no more; another one does', () => {
    expect(awake(resting(restIn(one), restIn(two)), one)).toEqual(resting(restIn(two)));
  });

  test('is tried at once where something here stood in the way, and not where Omise asked for rest', () => {
    const record = resting(restIn(one), restIn(two, true));
    expect(hurried(record)).toEqual(resting(restIn(two, true)));
  });
});

test('a link that something is wrong with waits a minute, then twice as long', () => {
  const moment = { now: started, random: 0 };
  const once = postponed({ ...nothingWaited, waited: [waitedLink] }, place, moment);
  expect(once.waited).toEqual([{ ...waitedLink, failures: 1, nextAt: started + minute }]);
  const twice = postponed(once, place, moment);
  expect(twice.waited).toEqual([{ ...waitedLink, failures: 2, nextAt: started + 2 * minute }]);
});
