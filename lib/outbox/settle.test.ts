import { describe, expect, test, vi } from 'vitest';
import { fail, ok } from '../faults/fault.ts';
import type { LinkRow } from '../links/link.ts';
import { memoryArea } from '../platform/memory-area.fixture.ts';
import type { Entry } from './entry.ts';
import { keyOf } from './entry.ts';
import {
  another,
  asked,
  createdEntry,
  equal,
  hour,
  keepIn,
  openOmise,
  refusedEntry,
  second,
  sendingEntry,
  started,
  unknownEntry,
} from './outbox.fixture.ts';
import { createRecord } from './record.ts';
import type { SettleParts } from './settle.ts';
import { createSettler } from './settle.ts';

const minute = 60 * second;
const inLive = { ...asked, accountId: 'live/acct_1' };
const locked = fail({ kind: 'locked' });
const nothing = { againSeconds: 0 };

/** A settler over these entries; `flying` are those on their way from this worker. */
const start = (entries: readonly Entry[], area = memoryArea({ outbox: { list: entries, odd: [] } })) => {
  const clock = { now: started };
  const omise = openOmise(clock);
  const flying = new Set<string>();
  const apiOf = vi.fn<SettleParts['apiOf']>(async () => ok(omise.api));
  const isFlying = (entry: Entry) => flying.has(keyOf(entry));
  const begin = () => {
    const record = createRecord(keepIn(area));
    const settler = createSettler({ record, apiOf, isFlying, now: () => clock.now });
    const settleAll = () => settler.settleAll();
    const outlook = (accountId: string) => settler.outlook(accountId);
    return { ...settler, settleAll, outlook, record };
  };
  const pass = (milliseconds: number) => void (clock.now += milliseconds);
  return { ...begin(), restart: begin, clock, omise, flying, apiOf, pass, area };
};

/** Every look from now on finds this row before all others. */
const addRow = ({ apiOf, omise }: ReturnType<typeof start>, row: LinkRow) =>
  apiOf.mockResolvedValue(
    ok({
      async list(paging) {
        const page = await omise.api.list(paging);
        return page.ok ? ok({ ...page.value, rows: [row, ...page.value.rows] }) : page;
      },
    }),
  );

describe('a look', () => {
  test('is not taken where nothing is lost', async () => {
    const { settle, settleAll, apiOf } = start([createdEntry(), refusedEntry(another)]);
    await settle('sandbox');
    expect(await settleAll()).toBeUndefined();
    expect(apiOf).not.toHaveBeenCalled();
  });

  test('is taken in the name of the account in which the draft was sent', async () => {
    const { settle, apiOf } = start([unknownEntry(inLive)]);
    await settle('sandbox');
    expect(apiOf).not.toHaveBeenCalled();
    await settle(inLive.accountId);
    expect(apiOf).toHaveBeenCalledExactlyOnceWith(inLive.accountId);
  });

  test('finds what was made, and is the last one', async () => {
    const { settle, record, omise, pass } = start([unknownEntry()]);
    const link = await omise.make();
    await settle('sandbox');
    expect(await record.pending()).toEqual([createdEntry(asked, link)]);
    pass(hour);
    await settle('sandbox');
    expect(omise.fetch).toHaveBeenCalledOnce();
  });

  test('is for all that is lost in the account', async () => {
    const { settle, record, omise } = start([unknownEntry(), sendingEntry(another)]);
    await omise.make();
    await omise.make(another.draft);
    await settle('sandbox');
    expect(await record.pending()).toMatchObject([{ state: 'created' }, { state: 'created' }]);
    expect(omise.fetch).toHaveBeenCalledOnce();
  });

  test('goes back to the oldest that is lost, however long ago', async () => {
    const { settle, record, omise, clock } = start([unknownEntry(), unknownEntry(another, started + hour)]);
    const first = await omise.make();
    for (let made = 0; made < 150; made += 1) {
      clock.now += 10 * second;
      await omise.make({ ...asked.draft, title: 'Espresso' });
    }
    await settle('sandbox');
    expect(await record.find(asked)).toMatchObject({ state: 'created', link: { id: first.id } });
    expect(await record.find(another)).toMatchObject({ state: 'unknown', missedAt: clock.now });
  });

  test('is one where two ask at once', async () => {
    const { settle, omise } = start([unknownEntry()]);
    await Promise.all([settle('sandbox'), settle('sandbox')]);
    expect(omise.fetch).toHaveBeenCalledOnce();
  });

  test('that breaks off does not stop the next, which is not at once', async () => {
    const { settle, apiOf, omise, outlook, pass } = start([unknownEntry()]);
    apiOf.mockRejectedValueOnce(new Error('a defect'));
    await settle('sandbox');
    expect(outlook('sandbox')).toEqual({ againSeconds: 20, obstacle: { kind: 'internal' } });
    pass(20 * second);
    await settle('sandbox');
    expect(omise.fetch).toHaveBeenCalledOnce();
  });
});

describe('a draft that is not there', () => {
  test('does not exist after two looks, the second twenty seconds later', async () => {
    const { settle, record, omise, pass, outlook } = start([unknownEntry()]);
    await settle('sandbox');
    expect(outlook('sandbox')).toEqual({ againSeconds: 20 });
    pass(20 * second - 1);
    await settle('sandbox');
    expect(outlook('sandbox')).toEqual({ againSeconds: 1 });
    expect(omise.fetch).toHaveBeenCalledOnce();
    pass(1);
    await settle('sandbox');
    expect(await record.pending()).toMatchObject([{ state: 'notCreated' }]);
  });

  test('does not exist after two looks of two workers, if they are as far apart', async () => {
    const { settle, restart, pass } = start([sendingEntry()]);
    await settle('sandbox');
    pass(20 * second - 1);
    const next = restart();
    await next.settle('sandbox');
    expect(await next.record.pending()).toMatchObject([{ state: 'unknown', missedAt: started }]);
    pass(1);
    const last = restart();
    await last.settle('sandbox');
    expect(await last.record.pending()).toMatchObject([{ state: 'notCreated' }]);
  });

  test('is found by the second look where it came late', async () => {
    const { settle, record, omise, pass } = start([unknownEntry()]);
    await settle('sandbox');
    pass(10 * second);
    const link = await omise.make();
    pass(10 * second);
    await settle('sandbox');
    expect(await record.pending()).toEqual([createdEntry(asked, link)]);
  });

  test('is not known for as long as there is a row that nobody can read', async () => {
    const world = start([unknownEntry()]);
    addRow(world, { kind: 'odd', id: 'link_test_odd' });
    for (let looks = 0; looks < 4; looks += 1) {
      await world.settle('sandbox');
      world.pass(20 * second);
    }
    expect(await world.record.pending()).toEqual([unknownEntry()]);
    expect(world.outlook('sandbox')).toMatchObject({ obstacle: { kind: 'unexpectedReply' } });
  });

  test('is found beside such a row', async () => {
    const world = start([unknownEntry()]);
    addRow(world, { kind: 'odd' });
    await world.omise.make();
    await world.settle('sandbox');
    expect(await world.record.pending()).toMatchObject([{ state: 'created' }]);
  });
});

describe('two equal lost drafts and one link', () => {
  test('end as a link for the older, and none for the other', async () => {
    const { settle, record, omise, pass } = start([unknownEntry(equal, started + 1), unknownEntry()]);
    const link = await omise.make();
    await settle('sandbox');
    pass(20 * second);
    await settle('sandbox');
    expect(await record.find(asked)).toMatchObject({ state: 'created', link: { id: link.id } });
    expect(await record.find(equal)).toMatchObject({ state: 'notCreated' });
  });

  test('end as no link where it is another draft’s that was shown before', async () => {
    const { settle, record, omise, pass } = start([unknownEntry(), unknownEntry(equal)]);
    const link = await omise.make();
    await record.layAway(createdEntry({ ...asked, draftId: 'draft-3' }, link));
    await settle('sandbox');
    pass(20 * second);
    await settle('sandbox');
    expect(await record.pending()).toMatchObject([{ state: 'notCreated' }, { state: 'notCreated' }]);
  });
});

describe('an equal draft on its way', () => {
  const entries = [unknownEntry(), sendingEntry(equal), unknownEntry(another)];

  test('holds up what is said of a lost one, not of others', async () => {
    const { settle, record, omise, flying } = start(entries);
    flying.add(keyOf(equal));
    await omise.make();
    await settle('sandbox');
    expect(await record.pending()).toMatchObject([
      unknownEntry(),
      sendingEntry(equal),
      { draftId: 'draft-2', missedAt: started },
    ]);
  });

  test('that ends as the link leaves none for the lost one', async () => {
    const { settle, record, omise, flying, pass } = start(entries);
    flying.add(keyOf(equal));
    const link = await omise.make();
    await settle('sandbox');
    await record.put(createdEntry(equal, link));
    flying.clear();
    pass(20 * second);
    await settle('sandbox');
    expect(await record.find(asked)).toMatchObject({ state: 'unknown', missedAt: started + 20 * second });
  });

  test('and no lost one is nothing to look for', async () => {
    const { settle, settleAll, omise, flying } = start([sendingEntry()]);
    flying.add(keyOf(asked));
    await settle('sandbox');
    expect(await settleAll()).toBeUndefined();
    expect(omise.fetch).not.toHaveBeenCalled();
  });
});

describe('what stands in the way', () => {
  test('of the account is told, and how soon it is tried again', async () => {
    const { settle, outlook, apiOf, record } = start([unknownEntry()]);
    apiOf.mockResolvedValue(locked);
    await settle('sandbox');
    expect(outlook('sandbox')).toEqual({ againSeconds: 5, obstacle: { kind: 'locked' } });
    expect(await record.pending()).toEqual([unknownEntry()]);
  });

  test('of the network is told, and a page that failed proves nothing', async () => {
    const { settle, outlook, omise, record, pass } = start([unknownEntry()]);
    omise.faults.push('lost', 'unavailable');
    await settle('sandbox');
    expect(outlook('sandbox')).toEqual({ againSeconds: 5, obstacle: { kind: 'offline' } });
    pass(5 * second);
    await settle('sandbox');
    expect(outlook('sandbox')).toMatchObject({ obstacle: { kind: 'unavailable' } });
    expect(await record.pending()).toEqual([unknownEntry()]);
  });

  test.each([
    [0, 5],
    [20 * second, 5],
    [minute, 15],
    [4 * minute, 30],
    [24 * hour, 30],
    [-hour, 5],
  ])('of a draft sent %i milliseconds ago is tried again after %i seconds', async (age, seconds) => {
    const { settle, outlook, apiOf } = start([unknownEntry(asked, started - age)]);
    apiOf.mockResolvedValue(locked);
    await settle('sandbox');
    expect(outlook('sandbox')).toMatchObject({ againSeconds: seconds });
  });

  test('is waited for, unless the network is back or the key is open again', async () => {
    const { settle, hurry, outlook, apiOf, omise } = start([unknownEntry()]);
    apiOf.mockResolvedValueOnce(locked);
    await settle('sandbox');
    await settle('sandbox');
    expect(apiOf).toHaveBeenCalledOnce();
    hurry();
    expect(outlook('sandbox')).toEqual(nothing);
    await settle('sandbox');
    expect(omise.fetch).toHaveBeenCalledOnce();
  });

  test('is told no more once it is away', async () => {
    const { settle, outlook, apiOf, pass } = start([unknownEntry()]);
    apiOf.mockResolvedValueOnce(locked);
    await settle('sandbox');
    pass(5 * second);
    await settle('sandbox');
    expect(outlook('sandbox')).toEqual({ againSeconds: 20 });
  });
});

test('hurrying does not bring two looks that find nothing closer together', async () => {
  const { settle, hurry, omise } = start([unknownEntry()]);
  await settle('sandbox');
  hurry();
  await settle('sandbox');
  expect(omise.fetch).toHaveBeenCalledOnce();
});

describe('all accounts', () => {
  test('are looked at, each on its own', async () => {
    const { settleAll, record, omise, apiOf } = start([unknownEntry(inLive), unknownEntry()]);
    await omise.make();
    apiOf.mockImplementation(async (accountId) => (accountId === 'sandbox' ? ok(omise.api) : locked));
    expect(await settleAll()).toEqual(unknownEntry(inLive));
    expect(await record.pending()).toMatchObject([{ state: 'unknown' }, { state: 'created' }]);
  });

  test('tell the youngest that is lost still', async () => {
    const young = unknownEntry(inLive, started + second);
    const { settleAll, apiOf } = start([young, unknownEntry(), unknownEntry(another, started - hour)]);
    apiOf.mockResolvedValue(locked);
    expect(await settleAll()).toEqual(young);
  });
});

/** What a look finds that is held up in the middle: `meanwhile` happens when Omise has answered already. */
const lookWhile = async (
  { apiOf, omise, settle }: ReturnType<typeof start>,
  meanwhile: () => Promise<unknown>,
) => {
  apiOf.mockResolvedValueOnce(
    ok({
      async list(paging) {
        const page = await omise.api.list(paging);
        await meanwhile();
        return page;
      },
    }),
  );
  await settle('sandbox');
};

describe('a draft that is lost while a look is on its way', () => {
  test('was not looked for by that one', async () => {
    const world = start([unknownEntry()]);
    await lookWhile(world, () => world.record.put(unknownEntry(another)));
    world.pass(20 * second);
    await world.settle('sandbox');
    expect(await world.record.find(another)).toMatchObject({ state: 'unknown' });
  });
});

describe('an old draft that is asked again at the moment of a look', () => {
  const late = sendingEntry(equal, started + 40 * second);

  test('does not get a younger one’s link, since nobody looked back as far as its own', async () => {
    const world = start([unknownEntry(), late]);
    const first = await world.omise.make();
    world.pass(40 * second);
    const next = await world.omise.make();
    world.flying.add(keyOf(asked));
    await lookWhile(world, async () => world.flying.clear());
    world.pass(20 * second);
    await world.settle('sandbox');
    expect(await world.record.find(asked)).toMatchObject({ state: 'created', link: { id: first.id } });
    expect(await world.record.find(equal)).toMatchObject({ state: 'created', link: { id: next.id } });
  });
});

describe('an equal draft on its way in another account', () => {
  test('holds up nothing: its link is made there', async () => {
    const { settle, record, omise, flying } = start([unknownEntry(), sendingEntry(inLive)]);
    flying.add(keyOf(inLive));
    await omise.make();
    await settle('sandbox');
    expect(await record.find(asked)).toMatchObject({ state: 'created' });
  });
});

describe('a clock that is set back after a look', () => {
  test('does not put the next one off for as long', async () => {
    const { settle, outlook, pass } = start([unknownEntry()]);
    await settle('sandbox');
    pass(-hour);
    expect(outlook('sandbox').againSeconds).toBeLessThanOrEqual(60);
  });
});
