import { describe, expect, test } from 'vitest';
import type { Link } from '../links/link.ts';
import { latte, latteLink } from '../links/link.fixture.ts';
import type { Sight } from './claim.ts';
import { claim, earliest, secondLook } from './claim.ts';
import type { Entry } from './entry.ts';
import {
  another,
  asked,
  changed,
  createdEntry,
  equal,
  hour,
  refusedEntry,
  second,
  sendingEntry,
  started,
  unknownEntry,
} from './outbox.fixture.ts';

const minute = 60 * second;

/** A link like the draft's, made so long after it was sent. */
const linkAt = (later: number, change: Partial<Link> = {}): Link => ({
  ...latteLink,
  id: `link_test_${later}`,
  createdAt: new Date(started + later).toISOString(),
  ...change,
});

const sightOf = (links: readonly Link[] = [], change: Partial<Sight> = {}): Sight => ({
  links,
  hasOdd: false,
  ahead: 0,
  ...change,
});

type Look = {
  sight?: Sight;
  claimed?: string[];
  isLost?: (entry: Entry) => boolean;
  at?: number;
};

const looked = (entries: readonly Entry[], { sight = sightOf(), claimed = [], isLost, at = 0 }: Look = {}) =>
  claim(entries, {
    sight,
    claimed: new Set(claimed),
    isLost: isLost ?? (() => true),
    now: started + at,
  });

/** What one look makes of a lost draft. */
const endOf = (sight: Sight, look: Look = {}) => looked([unknownEntry()], { ...look, sight })[0];

const isFound = (sight: Sight): boolean => endOf(sight)?.state === 'created';

describe('a link that asks for the same', () => {
  test('is the draft’s, whether its answer was none or its worker was stopped', () => {
    const link = linkAt(0);
    const found = [createdEntry(asked, link)];
    expect(looked([unknownEntry()], { sight: sightOf([link]) })).toEqual(found);
    expect(looked([sendingEntry()], { sight: sightOf([link]) })).toEqual(found);
  });

  test.each([
    [-30 * second - 1, false],
    [-30 * second, true],
    [0, true],
    [45 * second, true],
    [45 * second + 1, false],
  ])('and came %i milliseconds after the draft: %s, where the server’s clock is known', (later, expected) => {
    for (const ahead of [0, 5 * hour, -5 * hour])
      expect(isFound(sightOf([linkAt(ahead + later)], { ahead }))).toBe(expected);
  });

  test.each([
    [-10 * minute - 1, false],
    [-10 * minute, true],
    [10 * minute + 15 * second, true],
    [10 * minute + 15 * second + 1, false],
  ])('and came %i milliseconds after the draft: %s, where it is not known', (later, expected) => {
    expect(isFound(sightOf([linkAt(later)], { ahead: undefined }))).toBe(expected);
  });

  test('by our own clock is none where the server’s is hours away', () => {
    expect(isFound(sightOf([linkAt(0)], { ahead: 5 * hour }))).toBe(false);
  });

  test('is the draft’s though it was paid or deleted since: it was made', () => {
    expect(isFound(sightOf([linkAt(0, { used: true })]))).toBe(true);
    expect(isFound(sightOf([linkAt(0, { deleted: true })]))).toBe(true);
  });

  test('is not the draft’s where it is another entry’s, shown or not', () => {
    const link = linkAt(0);
    expect(endOf(sightOf([link]), { claimed: [link.id] })).toMatchObject({ state: 'unknown' });
    const [, other] = looked([createdEntry(equal, link), unknownEntry()], { sight: sightOf([link]) });
    expect(other).toMatchObject({ draftId: 'draft-1', state: 'unknown' });
  });

  test('whose time nobody can read is none', () => {
    expect(isFound(sightOf([linkAt(0, { createdAt: 'yesterday' })]))).toBe(false);
  });
});

test.each<Partial<Link>>([
  { amount: 7441 },
  { currency: 'JPY' },
  { title: 'Hot latte' },
  { description: 'A warm cup' },
  { multiple: true },
])('a link that asks for something else is not the draft’s: %j', (change) => {
  expect(isFound(sightOf([linkAt(0, change)]))).toBe(false);
});

describe('equal lost drafts', () => {
  const both = [unknownEntry(equal, started + second), unknownEntry()];
  const [older, younger] = [linkAt(second), linkAt(2 * second)];

  test('get a link each, the older draft the older link, in whatever order they come', () => {
    const ends = looked(both, { sight: sightOf([younger, older]) });
    expect(ends).toMatchObject([
      { draftId: 'draft-2', link: { id: younger.id } },
      { draftId: 'draft-1', link: { id: older.id } },
    ]);
  });

  test('of which one was made: the older has it, and the younger is looked for still', () => {
    const ends = looked(both, { sight: sightOf([younger]) });
    expect(ends).toMatchObject([
      { draftId: 'draft-2', state: 'unknown', missedAt: started },
      { draftId: 'draft-1', state: 'created', link: { id: younger.id } },
    ]);
  });

  test('far apart in time do not take each other’s', () => {
    const late = unknownEntry(equal, started + hour);
    const ends = looked([unknownEntry(), late], { sight: sightOf([linkAt(hour)]) });
    expect(ends).toMatchObject([{ state: 'unknown' }, { state: 'created' }]);
  });
});

const isSecond = ({ draftId }: Entry): boolean => draftId === 'draft-2';

describe('entries that are not looked for', () => {
  test('stay the same: those that have ended', () => {
    const entries = [createdEntry(another), refusedEntry(changed)];
    expect(looked(entries, { sight: sightOf([linkAt(0)]) })).toEqual(entries);
  });

  test('stay the same, and leave the link: those that are said not to be lost', () => {
    const entries = [sendingEntry(), unknownEntry(equal)];
    const ends = looked(entries, { sight: sightOf([linkAt(0)]), isLost: isSecond });
    expect(ends[0]).toBe(entries[0]);
    expect(ends[1]).toMatchObject({ draftId: 'draft-2', state: 'created' });
  });
});

describe('a draft that is not found', () => {
  const missed = { ...unknownEntry(), missedAt: started };
  const end = (at: number, sight = sightOf()) => looked([missed], { sight, at })[0];

  test('is not known still after one look, which is written down', () => {
    expect(endOf(sightOf())).toEqual(missed);
  });

  test('of a stopped worker is not known from then on, and why is kept', () => {
    expect(looked([sendingEntry()])).toEqual([{ ...missed, fault: { kind: 'interrupted' } }]);
  });

  test('does not exist after a second look, twenty seconds after the first', () => {
    expect(end(secondLook)).toEqual({ ...asked, startedAt: started, state: 'notCreated' });
  });

  test('is not known a millisecond sooner, and the first look counts on', () => {
    expect(end(secondLook - 1)).toEqual(missed);
  });

  test('is found by the second look all the same', () => {
    expect(end(secondLook, sightOf([linkAt(0)]))).toMatchObject({ state: 'created' });
  });

  test('is looked for anew where the clock was set back in between', () => {
    const again = { ...missed, missedAt: started - hour };
    expect(end(-hour)).toEqual(again);
    const at = -hour + secondLook;
    expect(looked([again], { at })).toMatchObject([{ state: 'notCreated' }]);
  });

  test('was left by its merchant: that it is found is to be shown again, that it is not there is not', () => {
    const shown = { ...missed, shown: true } as const;
    expect(looked([shown], { at: second })[0]).toHaveProperty('shown');
    expect(looked([shown], { at: secondLook })[0]).toMatchObject({ state: 'notCreated', shown: true });
    const found = looked([shown], { sight: sightOf([linkAt(0)]) })[0];
    expect(found).toMatchObject({ state: 'created' });
    expect(found).not.toHaveProperty('shown');
  });
});

describe('a row that nobody could read', () => {
  const odd = { hasOdd: true };

  test('may be the link: one look proves nothing, nor does a second', () => {
    const [first = refusedEntry()] = looked([unknownEntry()], { sight: sightOf([], odd) });
    expect(first).toEqual(unknownEntry());
    const again = looked([first], { sight: sightOf([], odd), at: hour });
    expect(again).toEqual([unknownEntry()]);
  });

  test('does not undo a look before that was whole, nor count as the second', () => {
    const missed = { ...unknownEntry(), missedAt: started };
    expect(looked([missed], { sight: sightOf([], odd), at: hour })).toEqual([missed]);
    expect(looked([missed], { at: hour })).toMatchObject([{ state: 'notCreated' }]);
  });

  test('beside the link changes nothing', () => {
    expect(isFound(sightOf([linkAt(0)], odd))).toBe(true);
  });
});

test('the earliest time of a link is by the server’s clock, and half a minute or ten minutes before the draft', () => {
  expect(earliest(unknownEntry(), { ahead: 5 * hour })).toBe(started + 5 * hour - 30 * second);
  expect(earliest(unknownEntry(), { ahead: undefined })).toBe(started - 10 * minute);
});

test('the API writes whole seconds: a link is not older than its draft for that', () => {
  const createdAt = new Date(started).toISOString().replace('.000Z', 'Z');
  const entry = unknownEntry(asked, started + 999);
  expect(looked([entry], { sight: sightOf([linkAt(0, { ...latte, createdAt })]) })).toMatchObject([
    { state: 'created' },
  ]);
});
