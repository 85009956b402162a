import { describe, expect, test, vi } from 'vitest';
import type { Alarms } from 'webextension-polyfill';
import { memoryArea } from '../platform/memory-area.fixture.ts';
import { openEvent } from '../platform/open-event.fixture.ts';
import { stored } from '../platform/stored.ts';
import { createAutoLock } from './auto-lock.ts';
import { createOpening, openedSchema } from './opening.ts';

const started = Date.parse('2026-11-22T07:00:00Z');
const minute = 60_000;

/** A worker whose safe is open, and the browser's alarms: `ring` is the time of the one that is set. */
const start = async (minutes = 30) => {
  const clock = { now: started };
  const { event, fire } = openEvent<[Alarms.Alarm]>();
  const opening = createOpening({
    opened: stored('opened', { area: memoryArea(), schema: openedSchema, fallback: null }),
    rules: async () => ({ minutes, onScreenLock: false }),
    now: () => clock.now,
  });
  const create = vi.fn(async (..._asked: unknown[]) => undefined);
  const clear = vi.fn<Alarms.Static['clear']>(async () => true);
  const announce = vi.fn<() => void>();
  const autoLock = createAutoLock({ alarms: { create, clear, onAlarm: event }, opening, announce });
  const ring = (name = 'auto-lock') => fire({ name, scheduledTime: clock.now });
  await opening.open('secret');
  return { autoLock, opening, clock, create, clear, announce, ring };
};

describe('the alarm', () => {
  test('is set to when the safe locks', async () => {
    const { autoLock, create } = await start();
    await autoLock.arm();
    expect(create).toHaveBeenCalledExactlyOnceWith('auto-lock', { when: started + 30 * minute });
  });

  test('is cleared where the safe is locked', async () => {
    const { autoLock, opening, create, clear } = await start();
    await opening.lock();
    await autoLock.arm();
    expect(clear).toHaveBeenCalledExactlyOnceWith('auto-lock');
    expect(create).not.toHaveBeenCalled();
  });

  test('is cleared where it locks only with the browser', async () => {
    const { autoLock, create, clear } = await start(0);
    await autoLock.arm();
    expect(clear).toHaveBeenCalledOnce();
    expect(create).not.toHaveBeenCalled();
  });
});

describe('when it rings', () => {
  test('the safe is locked and the pages are told', async () => {
    const { opening, clock, announce, ring } = await start();
    clock.now += 30 * minute;
    ring();
    await vi.waitFor(() => expect(announce).toHaveBeenCalledOnce());
    expect(await opening.locksAt()).toBeUndefined();
  });

  test('after a later use, it is set again and nobody is told', async () => {
    const { opening, clock, create, announce, ring } = await start();
    clock.now += 20 * minute;
    await opening.touch();
    clock.now += 10 * minute;
    ring();
    await vi.waitFor(() => expect(create).toHaveBeenCalledOnce());
    expect(create).toHaveBeenCalledWith('auto-lock', { when: started + 50 * minute });
    expect(announce).not.toHaveBeenCalled();
  });

  test('for something else, nothing happens', async () => {
    const { opening, clock, ring } = await start();
    const secret = vi.spyOn(opening, 'secret');
    clock.now += 30 * minute;
    ring('another');
    expect(secret).not.toHaveBeenCalled();
  });
});
