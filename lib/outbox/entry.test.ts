import { describe, expect, test } from 'vitest';
import { harmlessEnds, unknownEnds } from '../faults/every-fault.fixture.ts';
import { fail, ok } from '../faults/fault.ts';
import { latteLink } from '../links/link.fixture.ts';
import { causeOf, ended, entrySchema, isSame, keyOf, linkIds, resultOf } from './entry.ts';
import {
  another,
  asked,
  changed,
  createdEntry,
  equal,
  refusedEntry,
  sendingEntry,
  started,
  unknownEntry,
} from './outbox.fixture.ts';

const notCreated = { ...asked, startedAt: started, state: 'notCreated' } as const;

test.each([sendingEntry(), createdEntry(), refusedEntry(), unknownEntry(), notCreated])(
  'what is written down can be read again: $state',
  (entry) => {
    expect(entrySchema.parse(structuredClone(entry))).toEqual(entry);
    expect(entrySchema.parse({ ...entry, shown: true })).toEqual({ ...entry, shown: true });
  },
);

describe('a draft is the same', () => {
  test('as one of its id, its account and its text, whatever else is known of it', () => {
    expect(isSame(asked)(createdEntry())).toBe(true);
    const others = [equal, changed, another, { ...asked, accountId: 'live/acct_1' }];
    expect(others.filter(isSame(asked))).toEqual([]);
  });

  test('in whatever order its fields come', () => {
    const { amount, currency, title, description, multiple } = asked.draft;
    const draft = { multiple, description, title, currency, amount };
    expect(keyOf({ draft, accountId: 'sandbox', draftId: 'draft-1' })).toBe(keyOf(asked));
  });
});

describe('an entry ends', () => {
  test('as created, with its link', () => {
    expect(ended(sendingEntry(), ok(latteLink))).toEqual(createdEntry());
  });

  test.each(harmlessEnds)('as refused where that proves that nothing was made: $kind', (fault) => {
    expect(ended(sendingEntry(), fail(fault))).toEqual({ ...refusedEntry(), fault });
  });

  test.each(unknownEnds)('as unknown where it proves nothing: $kind', (fault) => {
    expect(ended(sendingEntry(), fail(fault))).toEqual({ ...unknownEntry(), fault });
  });

  test('as one that no page has shown, nor anybody has looked for', () => {
    const before = { ...unknownEntry(), shown: true, missedAt: started } as const;
    expect(ended(before, ok(latteLink))).toEqual(createdEntry());
  });
});

test('nobody knows of an entry because of its fault, or because its worker was stopped', () => {
  expect(causeOf(unknownEntry())).toEqual({ kind: 'timeout' });
  expect(causeOf(sendingEntry())).toEqual({ kind: 'interrupted' });
});

test('an entry that has ended is answered with its link, its fault, or that it is not there', () => {
  expect(resultOf(createdEntry())).toEqual(ok(latteLink));
  expect(resultOf(refusedEntry())).toEqual(fail({ kind: 'locked' }));
  expect(resultOf(notCreated)).toEqual(fail({ kind: 'notCreated' }));
});

test('only what was created has a link', () => {
  expect(linkIds([sendingEntry(), createdEntry(), refusedEntry(), notCreated])).toEqual([latteLink.id]);
});
