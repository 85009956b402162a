import { describe, expect, test, vi } from 'vitest';
import { memoryArea } from '../platform/memory-area.fixture.ts';
import type { Made } from './adopt.ts';
import { nothingWaited } from './record.ts';
import type { Watch } from './watch.ts';
import { day, hour, minute, openWorld, place, second, started, waitedLink } from './world.fixture.ts';

const { accountId } = place;

/** A world with one link that is waited for. */
const openWith = async (making: Parameters<ReturnType<typeof openWorld>['make']>[0] = {}) => {
  const world = openWorld();
  const made = await world.make(making);
  const watch = world.start();
  await watch.adopt(async () => [made]);
  return { ...world, made, link: made.link, watch };
};

describe('a link that was made', () => {
  test('is looked at half a minute later', async () => {
    const { alarm, asked } = await openWith();
    expect(alarm.at).toBe(started + 30 * second);
    expect(asked).toEqual([]);
  });

  test('and is told again and again is waited for once', async () => {
    const { area, made, watch } = await openWith();
    await watch.adopt(async () => [made]);
    expect(area.kept['watch']).toMatchObject({ waited: [{ linkId: made.link.id }] });
  });

  test('long before it was told is as old as it is: it is not asked about as if it were new', async () => {
    const world = openWorld();
    const made = await world.make();
    world.clock.now += 2 * hour;
    const watch = world.start();
    await watch.adopt(async () => [made]);
    await world.pass(watch, minute);
    expect(world.alarm.at).toBeGreaterThan(world.clock.now + 10 * minute);
  });
});

describe('a link that is paid', () => {
  test('is counted, and told once', async () => {
    const { link, watch, pay, pass, notified, announced } = await openWith();
    await pay(link);
    await pass(watch, minute);
    expect(await watch.newlyPaid()).toBe(1);
    expect(notified).toMatchObject([{ linkId: link.id, title: 'Hot Latte', times: 1, received: 7440 }]);
    expect(announced.times).toBe(1);
  });

  test('is waited for no longer: nothing is asked from then on', async () => {
    const { link, watch, pay, pass, alarm, asked } = await openWith();
    await pay(link);
    await pass(watch, minute);
    expect(alarm.at).toBeUndefined();
    const before = asked.length;
    await watch.check();
    await watch.glance(accountId);
    expect(asked).toHaveLength(before);
  });

  test('is not told again by the next worker, whose outbox still has it', async () => {
    const { made, link, watch, pay, pass, start, notified, clock } = await openWith();
    await pay(link);
    await pass(watch, minute);
    const next = start();
    await next.adopt(async () => [made]);
    await next.begin();
    clock.now += hour;
    await next.check();
    expect(notified).toHaveLength(1);
    expect(await next.newlyPaid()).toBe(1);
  });

  test('is told though the worker was stopped between writing it down and telling it', async () => {
    const payment = {
      ...place,
      title: 'Hot Latte',
      currency: 'THB',
      multiple: false,
      times: 1,
      received: 7440,
    };
    const payments = [{ ...payment, fresh: 1, toldTimes: 0 }];
    const world = openWorld({ area: memoryArea({ watch: { ...nothingWaited, payments } }) });
    await world.start().begin();
    await world.start().begin();
    expect(world.notified).toHaveLength(1);
  });

  test('and that a page has seen first is told once, too', async () => {
    const { link, watch, pay, truth, pass, notified } = await openWith();
    await pay(link);
    const list = await truth.list();
    await watch.observe(accountId, list.ok ? list.value.rows : []);
    await pass(watch, hour);
    expect(notified).toHaveLength(1);
    expect(await watch.newlyPaid()).toBe(1);
  });

  test('counts until the merchant has looked, in that account', async () => {
    const { link, watch, pay } = await openWith();
    await pay(link);
    await watch.glance(accountId);
    await watch.seen('test/other');
    expect(await watch.newlyPaid(accountId)).toBe(1);
    await watch.seen(accountId);
    expect(await watch.newlyPaid()).toBe(0);
  });

  test('in an older answer that comes late is not unpaid again, nor told again after it', async () => {
    const { link, watch, pay, truth, notified } = await openWith({ multiple: true });
    const late = await truth.list();
    await pay(link);
    await watch.glance(accountId);
    await watch.observe(accountId, late.ok ? late.value.rows : []);
    await watch.glance(accountId);
    expect(await watch.newlyPaid()).toBe(1);
    expect(notified).toHaveLength(1);
  });
});

test('a link whose payment was taken back is looked at in its time, not without a pause', async () => {
  const { link, watch, pay, truth, clock, alarm, area } = await openWith({ multiple: true });
  const before = await truth.list();
  await pay(link);
  await watch.glance(accountId);
  clock.now += minute;
  await watch.observe(accountId, before.ok ? before.value.rows : []);
  expect(area.kept['watch']).toMatchObject({ waited: [{ times: 1, nextAt: clock.now + 30 * second }] });
  expect(alarm.at).toBe(clock.now + 30 * second);
});

test('a payment that was declined is none', async () => {
  const { link, watch, decline, pass, notified } = await openWith();
  await decline(link);
  await pass(watch, minute);
  expect(await watch.newlyPaid()).toBe(0);
  expect(notified).toEqual([]);
});

test('a payment that the browser cannot notify of is counted all the same, and looks go on', async () => {
  const { link, watch, pay, pass, notified, alarm } = await openWith({ multiple: true });
  notified.push = () => {
    throw new Error('no such permission');
  };
  await pay(link);
  await pass(watch, minute);
  expect(await watch.newlyPaid()).toBe(1);
  expect(alarm.at).toBeDefined();
});

describe('a link for many payments', () => {
  test('tells each of them, with what has come in', async () => {
    const { link, watch, pay, pass, notified } = await openWith({ multiple: true });
    for (const _ of [1, 2, 3]) {
      await pay(link);
      await pass(watch, minute);
    }
    expect(notified.map(({ times, received }) => [times, received])).toEqual([
      [1, 7440],
      [2, 14_880],
      [3, 22_320],
    ]);
    expect(await watch.newlyPaid()).toBe(3);
  });

  test('tells two that came between two looks at once, and counts both', async () => {
    const { link, watch, pay, pass, notified } = await openWith({ multiple: true });
    await pay(link);
    await pay(link);
    await pass(watch, minute);
    expect(notified).toMatchObject([{ times: 2, received: 14_880, fresh: 2 }]);
    expect(await watch.newlyPaid()).toBe(2);
  });

  test('counts on after twenty payments, which is all that it tells by itself', async () => {
    const { link, watch, pay, notified } = await openWith({ multiple: true });
    for (let times = 0; times < 25; times += 1) await pay(link);
    await watch.glance(accountId);
    await pay(link);
    await watch.glance(accountId);
    expect(notified.map(({ times }) => times)).toEqual([25, 26]);
    expect(await watch.newlyPaid()).toBe(26);
  });
});

describe('a link that is valid for an hour', () => {
  test('is deleted then, while it is unpaid', async () => {
    const { link, watch, pass, isDeleted, alarm } = await openWith({ validHours: 1 });
    await pass(watch, hour - second);
    expect(await isDeleted(link)).toBe(false);
    await pass(watch, minute);
    expect(await isDeleted(link)).toBe(true);
    expect(alarm.at).toBeUndefined();
  });

  test('is deleted by the next worker, where the browser was closed at that time', async () => {
    const { link, start, clock, isDeleted, announced } = await openWith({ validHours: 1 });
    clock.now += 8 * day;
    await start().begin();
    expect(await isDeleted(link)).toBe(true);
    expect(announced.times).toBe(1);
  });

  test('counts from when it was made, though the worker was stopped before it was waited for', async () => {
    const world = openWorld();
    const made = await world.make({ validHours: 1 });
    world.clock.now += 2 * hour;
    const watch = world.start();
    await watch.adopt(async () => [made]);
    await watch.begin();
    expect(await world.isDeleted(made.link)).toBe(true);
  });

  test('stays where it was paid just before, and that is told', async () => {
    const { link, watch, pay, clock, isDeleted, notified, asked } = await openWith({ validHours: 1 });
    clock.now += hour;
    await pay(link);
    await watch.check();
    expect(await isDeleted(link)).toBe(false);
    expect(notified).toMatchObject([{ times: 1 }]);
    expect(asked).not.toContain('DELETE /links/…');
  });

  test('and many payments is closed whatever was paid by it, and what was paid is told', async () => {
    const { link, watch, pay, clock, isDeleted, notified } = await openWith({
      validHours: 1,
      multiple: true,
    });
    clock.now += hour;
    await pay(link);
    await watch.check();
    expect(await isDeleted(link)).toBe(true);
    expect(notified).toMatchObject([{ times: 1 }]);
  });

  test.each(['refused', 'unavailable', 'html', 'cut'] as const)(
    'is never deleted on a guess: nothing is deleted where it could not be looked at (%s)',
    async (fault) => {
      const { watch, clock, plans, asked } = await openWith({ validHours: 1 });
      clock.now += hour;
      plans.push({ fault });
      await watch.check();
      expect(asked).toEqual(['GET /links/…']);
    },
  );

  test('is tried again where that failed, also after its worker was stopped', async () => {
    const { link, watch, start, pass, clock, plans, isDeleted } = await openWith({ validHours: 1 });
    clock.now += hour;
    plans.push({}, { fault: 'unavailable' });
    await watch.check();
    expect(await isDeleted(link)).toBe(false);
    const next = start();
    await next.begin();
    await pass(next, 2 * minute);
    expect(await isDeleted(link)).toBe(true);
  });

  test('waits for the key where that is locked, and goes as soon as it is open', async () => {
    const { link, watch, clock, shut, asked, isDeleted } = await openWith({ validHours: 1 });
    shut.fault = { kind: 'locked' };
    clock.now += hour;
    await watch.check();
    expect(asked).toEqual([]);
    shut.fault = undefined;
    await watch.hurry();
    expect(await isDeleted(link)).toBe(true);
  });
});

describe('a link that is to go', () => {
  test('is deleted while it is unpaid', async () => {
    const { link, watch, isDeleted, alarm } = await openWith();
    expect(await watch.retire(accountId, link.id)).toEqual({ ok: true, value: 'deleted' });
    expect(await isDeleted(link)).toBe(true);
    expect(alarm.at).toBeUndefined();
  });

  test('because another one corrects it is deleted by itself', async () => {
    const { link, watch, make, pass, isDeleted } = await openWith();
    await watch.adopt(async () => [await make({ replaces: link.id })]);
    await pass(watch, minute);
    expect(await isDeleted(link)).toBe(true);
  });

  test('stays where it was paid, and that is told', async () => {
    const { link, watch, pay, isDeleted, notified } = await openWith();
    await pay(link);
    expect(await watch.retire(accountId, link.id)).toEqual({ ok: true, value: 'paid' });
    expect(await isDeleted(link)).toBe(false);
    expect(notified).toHaveLength(1);
  });

  test('and stays, because it was paid, is waited for as before, up to its end', async () => {
    const world = await openWith({ multiple: true, validHours: 1 });
    const { link, watch, pay, pass, isDeleted, notified } = world;
    await pay(link);
    await watch.retire(accountId, link.id);
    await pay(link);
    await pass(watch, 2 * minute);
    expect(notified.map(({ times }) => times)).toEqual([1, 2]);
    await pass(watch, hour);
    expect(await isDeleted(link)).toBe(true);
  });

  test('and was paid before anybody waited for it is no news', async () => {
    const world = openWorld();
    const watch = world.start();
    const { link } = await world.make();
    await world.pay(link);
    expect(await watch.retire(accountId, link.id)).toEqual({ ok: true, value: 'paid' });
    expect(await watch.newlyPaid()).toBe(0);
    expect(world.alarm.at).toBeUndefined();
  });

  test('and is not there is gone', async () => {
    const { watch } = await openWith();
    const end = await watch.retire(accountId, 'link_test_none');
    expect(end).toEqual({ ok: true, value: 'deleted' });
  });

  test('says why it did not, and is tried again by itself, also by the next worker', async () => {
    const { link, watch, start, pass, plans, isDeleted } = await openWith();
    plans.push({ fault: 'refused' });
    expect(await watch.retire(accountId, link.id)).toEqual({ ok: false, fault: { kind: 'offline' } });
    const next = start();
    await next.begin();
    await pass(next, 2 * minute);
    expect(await isDeleted(link)).toBe(true);
  });

  test('asked for twice at once is asked of Omise once', async () => {
    const { link, watch, asked } = await openWith();
    await Promise.all([watch.retire(accountId, link.id), watch.retire(accountId, link.id)]);
    expect(asked).toEqual(['GET /links/…', 'DELETE /links/…']);
  });
});

test('a link that was deleted elsewhere is waited for no longer', async () => {
  const { link, watch, truth, pass, alarm } = await openWith();
  await truth.destroy(link.id);
  await pass(watch, minute);
  expect(alarm.at).toBeUndefined();
});

test('a link that no list tells is asked about for a week, and no longer', async () => {
  const watched = { ...waitedLink, createdAt: started - day };
  const world = openWorld({ area: memoryArea({ watch: { ...nothingWaited, waited: [watched] } }) });
  const watch = world.start();
  await watch.begin();
  await world.pass(watch, 7 * day + 2 * hour);
  expect(world.alarm.at).toBeUndefined();
});

/** Two links whose time is over. */
const openWithTwo = async () => {
  const world = await openWith({ validHours: 1 });
  await world.watch.adopt(async () => [await world.make({ validHours: 1 })]);
  world.clock.now += hour;
  return world;
};

describe('an account', () => {
  test('is looked at once at a time: what two looks would tell, one does', async () => {
    const { watch, clock, asked } = await openWith();
    clock.now += minute;
    await Promise.all([watch.check(), watch.check()]);
    expect(asked).toEqual(['GET /links']);
  });

  test('whose Omise is not well is asked for no other deletion', async () => {
    const { watch, plans, asked } = await openWithTwo();
    plans.push({ fault: 'unavailable' });
    await watch.check();
    expect(asked).toEqual(['GET /links/…']);
  });

  test('with something wrong with one link alone is asked for the others', async () => {
    const { watch, plans, asked } = await openWithTwo();
    plans.push({ fault: 'cut' });
    await watch.check();
    expect(asked).toEqual(['GET /links/…', 'GET /links/…', 'DELETE /links/…']);
  });
});

describe('an account that cannot be asked', () => {
  test('is left alone, twice as long each time, with all of its links', async () => {
    const { watch, make, pass, plans, asked } = await openWith();
    plans.push(...Array.from({ length: 50 }, () => ({ fault: 'unavailable' as const })));
    await pass(watch, 3 * minute);
    await watch.adopt(async () => [await make()]);
    await pass(watch, hour - 3 * minute);
    // At half a minute, then 1, 2, 4, 8, 16 and 32 minutes later.
    expect(asked.length).toBeGreaterThanOrEqual(5);
    expect(asked.length).toBeLessThanOrEqual(7);
  });

  test('is left alone as long as Omise asks, though the network comes back or a key is opened', async () => {
    const { watch, clock, plans, alarm, asked } = await openWith();
    clock.now += minute;
    plans.push({ fault: 'rateLimited', retryAfterSeconds: 600 });
    await watch.check();
    expect(alarm.at).toBeGreaterThanOrEqual(clock.now + 10 * minute);
    await watch.hurry();
    expect(asked).toHaveLength(1);
  });

  test('for want of a network is asked as soon as that is back', async () => {
    const { link, watch, pay, clock, plans } = await openWith();
    await pay(link);
    clock.now += minute;
    plans.push({ fault: 'refused' });
    await watch.check();
    expect(await watch.newlyPaid()).toBe(0);
    await watch.hurry();
    expect(await watch.newlyPaid()).toBe(1);
  });

  test('does not keep another one from being asked', async () => {
    const { link, watch, make, pay, pass, plans } = await openWith();
    const { sent, ...made } = await make();
    await watch.adopt(async () => [{ ...made, sent: { ...sent, accountId: 'test/two' } }]);
    await pay(link);
    await pay(made.link);
    plans.push({ fault: 'unavailable' });
    await pass(watch, 30 * second);
    expect([await watch.newlyPaid(accountId), await watch.newlyPaid('test/two')]).toEqual([0, 1]);
  });

  test('is forgotten where it is not here any more', async () => {
    const { area, watch, clock, shut, alarm } = await openWith();
    shut.fault = { kind: 'accountChanged' };
    clock.now += minute;
    await watch.check();
    expect(alarm.at).toBeUndefined();
    expect(area.kept['watch']).toMatchObject({ waited: [], rests: [] });
  });
});

describe('the alarm', () => {
  test('is set before anything is asked: a worker that is stopped then is woken', async () => {
    const { watch, clock, alarm, shut } = await openWith();
    clock.now += minute;
    alarm.at = undefined;
    const setTo: unknown[] = [];
    Object.defineProperty(shut, 'fault', { get: () => void setTo.push(alarm.at) });
    await watch.check();
    expect(setTo).toEqual([clock.now + 30 * second]);
  });

  test('rings half a minute from now at the soonest: a computer that wakes up asks in no burst', async () => {
    const { watch, clock, alarm, asked } = await openWith();
    clock.now += 100 * day;
    await watch.check();
    expect(asked).toHaveLength(1);
    expect(alarm.at ?? Infinity).toBeGreaterThanOrEqual(clock.now + 30 * second);
  });

  test('is not put off by what happens in between', async () => {
    const { watch, clock, alarm, shut } = await openWith({ validHours: 1 });
    shut.fault = { kind: 'locked' };
    clock.now += 30 * second;
    const late = clock.now;
    await watch.seen('nobody');
    const { at } = alarm;
    expect(at).toBe(late + 30 * second);
    clock.now += 10 * second;
    await watch.seen('nobody');
    expect(alarm.at).toBe(at);
  });

  test('goes on by a clock that was put back', async () => {
    const { link, watch, pay, pass, clock } = await openWith();
    await pass(watch, hour);
    clock.now -= day;
    await pay(link);
    await watch.begin();
    expect(await watch.newlyPaid()).toBe(1);
  });
});

describe('what is forgotten', () => {
  test('of an account takes its links, its payments and its alarm with it', async () => {
    const { link, watch, pay, make, alarm } = await openWith({ multiple: true });
    await pay(link);
    await watch.glance(accountId);
    await watch.adopt(async () => [await make()]);
    await watch.dropAccount(accountId);
    expect(await watch.newlyPaid()).toBe(0);
    expect(alarm.at).toBeUndefined();
  });

  test('of an account takes along that it was to be left alone: given again, it is asked at once', async () => {
    const { watch, area, clock, plans } = await openWith();
    plans.push({ fault: 'unavailable' });
    clock.now += minute;
    await watch.check();
    expect(area.kept['watch']).toMatchObject({ rests: [{ accountId }] });
    await watch.dropAccount(accountId);
    expect(area.kept['watch']).toMatchObject({ rests: [] });
  });

  test('is everything, and nothing of it is kept', async () => {
    const { watch, area, alarm, announced } = await openWith();
    const { times } = announced;
    await watch.forget();
    expect(area.kept).toEqual({});
    // The badge counts what is no more.
    expect(announced.times).toBe(times + 1);
    expect(alarm.at).toBeUndefined();
  });
});

const kept = (change: object) => openWorld({ area: memoryArea({ watch: { ...nothingWaited, ...change } }) });

describe('what is forgotten while the outbox tells what was made does not come back:', () => {
  const leave = {
    everything: (watch: Watch) => watch.forget(),
    'an account': (watch: Watch) => watch.dropAccount(accountId),
  } as const;

  test.each(['everything', 'an account'] as const)('%s', async (what) => {
    const { start, make, alarm } = openWorld();
    const watch = start();
    const made = await make();
    const { promise, resolve } = Promise.withResolvers<Made[]>();
    const tell = vi.fn(async (): Promise<Made[]> => []).mockReturnValueOnce(promise);
    const adopting = watch.adopt(tell);
    await leave[what](watch);
    resolve([made]);
    await adopting;
    expect(tell).toHaveBeenCalledTimes(2);
    expect(alarm.at).toBeUndefined();
  });
});

describe('what is kept', () => {
  test('and cannot be read is dropped alone', async () => {
    const world = kept({ waited: [{ linkId: 7 }, waitedLink], payments: ['?'], rests: [null] });
    await world.start().begin();
    expect(world.alarm.at).toBe(waitedLink.nextAt);
  });

  test('is of a thousand links at most: the oldest go, but for those that are to be deleted', async () => {
    const many = Array.from({ length: 1000 }, (_, at) => ({ ...waitedLink, linkId: `link_test_${at}` }));
    const [first, ...others] = many;
    const ending = { ...first, expiresAt: started + day };
    const world = kept({ waited: [ending, ...others] });
    const made = await world.make();
    await world.start().adopt(async () => [made]);
    const { waited } = Object(world.area.kept['watch']);
    expect(waited).toHaveLength(1000);
    const ids = waited.map(({ linkId }: { linkId: string }) => linkId);
    expect(ids.slice(0, 2)).toEqual(['link_test_0', 'link_test_2']);
    expect(ids.at(-1)).toBe(made.link.id);
  });
});
