import { describe, expect, test } from 'vitest';
import { memoryArea } from '../platform/memory-area.fixture.ts';
import type { Entry } from './entry.ts';
import {
  another,
  asked,
  changed,
  createdEntry,
  equal,
  keepIn,
  refusedEntry,
  sendingEntry,
  unknownEntry,
} from './outbox.fixture.ts';
import { createRecord } from './record.ts';

const start = (area = memoryArea()) => createRecord(keepIn(area));

const keeping = (outbox: unknown) => memoryArea({ outbox });

const numbered = (count: number) => ({ ...asked, draftId: `draft-${count}` });

const many = (count: number, entryOf: (sent: typeof asked) => Entry): Entry[] =>
  Array.from({ length: count }, (_, at) => entryOf(numbered(at)));

describe('the record', () => {
  test('is empty at first, and nothing is written for that', async () => {
    const area = memoryArea();
    const record = start(area);
    expect([await record.pending(), await record.odd(), await record.find(asked)]).toEqual([
      [],
      0,
      undefined,
    ]);
    expect(area.kept).toEqual({});
  });

  test('finds again what was put there, also in the next worker', async () => {
    const area = memoryArea();
    await start(area).put(sendingEntry());
    expect(await start(area).find(asked)).toEqual(sendingEntry());
  });

  test('finds a draft by its id, its account and its text together', async () => {
    const record = start();
    await record.put(sendingEntry());
    expect(await record.find(equal)).toBeUndefined();
    expect(await record.find(changed)).toBeUndefined();
    expect(await record.find({ ...asked, accountId: 'live/acct_1' })).toBeUndefined();
  });

  test('has one entry for a draft, in the place of the newest', async () => {
    const record = start();
    await record.put(sendingEntry());
    await record.put(sendingEntry(another));
    await record.put(createdEntry());
    expect(await record.pending()).toEqual([sendingEntry(another), createdEntry()]);
  });

  test('replaces an entry that is there as it was', async () => {
    const record = start();
    await record.put(sendingEntry());
    const [entry = refusedEntry()] = await record.pending();
    await record.replace(entry, unknownEntry());
    expect(await record.pending()).toEqual([unknownEntry()]);
  });

  test('does not replace an entry that has become another meanwhile', async () => {
    const record = start();
    await record.put(sendingEntry());
    const [entry = refusedEntry()] = await record.pending();
    await record.put(createdEntry());
    await record.replace(entry, unknownEntry());
    expect(await record.pending()).toEqual([createdEntry()]);
  });

  test('forgets all of it, the odd and the shown too', async () => {
    const area = memoryArea({ outbox: { list: [{ draftId: 1 }, createdEntry()], odd: [] } });
    const record = start(area);
    await record.layAway(createdEntry());
    await record.forget();
    expect([await record.pending(), await record.odd(), await record.find(asked)]).toEqual([
      [],
      0,
      undefined,
    ]);
    expect(area.kept).toEqual({});
  });
});

describe('what was laid away', () => {
  test('is pending no more, and found all the same, also by the next worker', async () => {
    const area = memoryArea();
    const record = start(area);
    const entry = createdEntry();
    await record.put(entry);
    await record.layAway(entry);
    expect(await record.pending()).toEqual([]);
    expect(await record.find(asked)).toEqual(createdEntry());
    expect(await start(area).find(asked)).toEqual(createdEntry());
  });

  test('stands behind what became of the same draft since', async () => {
    const record = start();
    await record.layAway(refusedEntry());
    await record.put(sendingEntry());
    expect(await record.find(asked)).toEqual(sendingEntry());
  });

  test('is there once, as it was last, and beside it the same id with another text', async () => {
    const area = memoryArea();
    const record = start(area);
    for (const entry of [refusedEntry(), createdEntry(changed), createdEntry()]) await record.layAway(entry);
    expect(area.kept.sent).toEqual([createdEntry(changed), createdEntry()]);
  });

  test('is two hundred at most: the oldest is forgotten', async () => {
    const area = memoryArea({ sent: many(200, createdEntry) });
    const record = start(area);
    await record.layAway(createdEntry(numbered(200)));
    expect(area.kept.sent).toHaveLength(200);
    expect(await record.find(numbered(0))).toBeUndefined();
    expect(await record.find(numbered(1))).toEqual(createdEntry(numbered(1)));
    expect(await record.find(numbered(200))).toEqual(createdEntry(numbered(200)));
  });

  test('goes on holding its link', async () => {
    const record = start();
    await record.put(createdEntry(another, { ...createdEntry().link, id: 'link_test_2' }));
    await record.layAway(createdEntry());
    expect(await record.claimed()).toEqual(new Set(['link_test_2', createdEntry().link.id]));
  });

  test('is left as it is where nobody can read it, and found no more', async () => {
    const odd = { ...createdEntry(), link: 'gone' };
    const area = memoryArea({ sent: [odd, 7, null] });
    const record = start(area);
    expect(await record.find(asked)).toBeUndefined();
    expect(await record.claimed()).toEqual(new Set());
    await record.layAway(createdEntry(another));
    expect(area.kept.sent).toEqual([odd, 7, null, createdEntry(another)]);
  });

  test('takes nothing away that was sent again meanwhile', async () => {
    const record = start();
    await record.put(refusedEntry());
    const [refused = refusedEntry()] = await record.pending();
    await record.put(sendingEntry());
    await record.layAway(refused);
    expect(await record.find(asked)).toEqual(sendingEntry());
  });

  test('is nothing where it is no list', async () => {
    expect(await start(memoryArea({ sent: 'gone' })).find(asked)).toBeUndefined();
  });
});

describe('more than two hundred drafts that no page has shown', () => {
  test('keep the newest', async () => {
    const record = start(keeping({ list: many(200, createdEntry), odd: [] }));
    await record.put(createdEntry(numbered(200)));
    const pending = await record.pending();
    expect(pending).toHaveLength(200);
    expect(pending.map(({ draftId }) => draftId)).toEqual(
      Array.from({ length: 200 }, (_, at) => `draft-${at + 1}`),
    );
  });

  test('keep what is not known, though it is the oldest', async () => {
    const list = [unknownEntry(numbered(0)), sendingEntry(numbered(1)), ...many(202, createdEntry).slice(2)];
    const record = start(keeping({ list, odd: [] }));
    await record.put(refusedEntry(numbered(202)));
    expect(await record.pending()).toHaveLength(202);
    expect(await record.find(numbered(0))).toEqual(unknownEntry(numbered(0)));
    expect(await record.find(numbered(1))).toEqual(sendingEntry(numbered(1)));
    expect(await record.find(numbered(2))).toBeUndefined();
  });

  test('keep a link that has just been made, though nothing is known of two hundred others', async () => {
    const record = start(keeping({ list: many(200, unknownEntry), odd: [] }));
    await record.put(createdEntry(another));
    expect(await record.find(another)).toEqual(createdEntry(another));
  });

  test('keep all that is not known: what is dropped could be sent again', async () => {
    const record = start(keeping({ list: many(200, unknownEntry), odd: [] }));
    await record.put(sendingEntry(another));
    expect(await record.find(numbered(0))).toEqual(unknownEntry(numbered(0)));
  });
});

describe('what nobody can read', () => {
  test.each([null, 7, 'gone', [], [createdEntry()], {}, { list: 'gone', odd: [] }, { list: [] }])(
    'is set aside as a whole where it is no record: %j',
    async (raw) => {
      const record = start(keeping(raw));
      expect([await record.pending(), await record.odd()]).toEqual([[], 1]);
    },
  );

  test.each([
    null,
    7,
    { ...createdEntry(), link: { id: 'link_test_1' } },
    { ...createdEntry(), state: 'sent' },
    { ...sendingEntry(), startedAt: 'today' },
    { ...sendingEntry(), draft: { ...asked.draft, amount: -1 } },
    { ...unknownEntry(), fault: { kind: 'moon' } },
    { ...unknownEntry(), missedAt: 'today' },
  ])('is set aside among good ones, which go on: %j', async (odd) => {
    const record = start(keeping({ list: [sendingEntry(), odd, createdEntry(another)], odd: [] }));
    expect(await record.pending()).toEqual([sendingEntry(), createdEntry(another)]);
    expect(await record.odd()).toBe(1);
  });

  test('is written down as it was with what is written next', async () => {
    const area = keeping({ list: [{ state: 'sent' }, sendingEntry()], odd: [7] });
    await start(area).put(createdEntry());
    expect(area.kept.outbox).toEqual({ list: [createdEntry()], odd: [7, { state: 'sent' }] });
    expect(await start(area).odd()).toBe(2);
  });

  test('is not rewritten for being read, nor for a change that changes nothing', async () => {
    const area = keeping({ list: [{ state: 'sent' }], odd: [] });
    const record = start(area);
    await record.odd();
    await record.update((list) => list);
    expect(area.kept.outbox).toEqual({ list: [{ state: 'sent' }], odd: [] });
  });

  test('is dropped when somebody has been told, and the rest stays', async () => {
    const area = keeping({ list: [{ state: 'sent' }, sendingEntry()], odd: [7] });
    await start(area).dropOdd();
    expect(area.kept.outbox).toEqual({ list: [sendingEntry()], odd: [] });
    expect(await start(area).odd()).toBe(0);
  });
});
