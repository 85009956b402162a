import { describe, expect, test, vi } from 'vitest';
import type { Alarms } from 'webextension-polyfill';
import { openEvent } from '../platform/open-event.fixture.ts';
import type { Entry } from './entry.ts';
import { hour, second, started, unknownEntry } from './outbox.fixture.ts';
import { createRecheck } from './recheck.ts';

const minute = 60 * second;

const start = (lost?: Entry) => {
  const { event, fire } = openEvent<[Alarms.Alarm]>();
  const create = vi.fn(async (..._asked: unknown[]) => undefined);
  const settleAll = vi.fn(async () => lost);
  const recheck = createRecheck({ alarms: { create, onAlarm: event }, settleAll, now: () => started });
  const ring = (name = 'outbox') => fire({ name, scheduledTime: started });
  return { ...recheck, create, settleAll, ring };
};

/** A draft that was sent so long ago. */
const lostFor = (age: number) => unknownEntry(undefined, started - age);

test('a draft that is sent is watched: the alarm rings as soon as one can', () => {
  const { watch, create } = start();
  watch();
  expect(create).toHaveBeenCalledExactlyOnceWith('outbox', { when: started + 30 * second });
});

describe('the alarm', () => {
  test('has what is lost looked for, and is set again as long as something is', async () => {
    const { ring, settleAll, create } = start(lostFor(0));
    ring();
    await vi.waitFor(() => expect(create).toHaveBeenCalledOnce());
    expect(settleAll).toHaveBeenCalledOnce();
  });

  test('is not set again where nothing is lost', async () => {
    const { check, create } = start();
    await check();
    expect(create).not.toHaveBeenCalled();
  });

  test('of another name is not its own', () => {
    const { ring, settleAll } = start();
    ring('auto-lock');
    expect(settleAll).not.toHaveBeenCalled();
  });

  test.each([
    ['just now', 0, 30 * second],
    ['a minute ago', minute, 30 * second],
    ['ten minutes ago', 10 * minute, 5 * minute],
    ['two hours ago', 2 * hour, hour],
    ['a month ago', 720 * hour, hour],
    ['an hour from now, by a clock that was set back', -hour, 30 * second],
  ])('rings the less often, the older it is: sent %s', async (_, age, delay) => {
    const { check, create } = start(lostFor(age));
    await check();
    expect(create).toHaveBeenCalledExactlyOnceWith('outbox', { when: started + delay });
  });
});

test('a draft that is sent while older ones are looked for is watched as closely as any', async () => {
  const { check, watch, create, settleAll } = start();
  settleAll.mockImplementationOnce(async () => {
    watch();
    return lostFor(720 * hour);
  });
  await check();
  expect(create).toHaveBeenLastCalledWith('outbox', { when: started + 30 * second });
});
