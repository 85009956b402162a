import { describe, expect, test, vi } from 'vitest';
import { memoryArea } from '../platform/memory-area.fixture.ts';
import { stored } from '../platform/stored.ts';
import { createOpening, openedSchema } from './opening.ts';

const started = Date.parse('2026-11-22T07:00:00Z');
const minute = 60_000;

/** A worker's opening. `clock` may be set; `restart` is another worker over the same memory. */
const start = (minutes = 30, area = memoryArea()) => {
  const clock = { now: started };
  const rules = { minutes, onScreenLock: false };
  const restart = () =>
    createOpening({
      opened: stored('opened', { area, schema: openedSchema, fallback: null }),
      rules: async () => rules,
      now: () => clock.now,
    });
  return { opening: restart(), restart, clock, rules, area };
};

const startOpen = async (minutes = 30) => {
  const parts = start(minutes);
  await parts.opening.open('secret');
  return parts;
};

describe('the safe', () => {
  test('is locked at first', async () => {
    expect(await start().opening.secret()).toBeUndefined();
  });

  test('once open, gives what opens it', async () => {
    const { opening } = await startOpen();
    expect(await opening.secret()).toBe('secret');
  });

  test('once locked, gives nothing, and nothing of it is left', async () => {
    const { opening, area } = await startOpen();
    await opening.lock();
    expect(await opening.secret()).toBeUndefined();
    expect(area.kept).toEqual({});
  });

  test('is still open for the next worker, and locks when it would have', async () => {
    const { restart, clock } = await startOpen();
    expect(await restart().secret()).toBe('secret');
    clock.now += 30 * minute;
    expect(await restart().secret()).toBeUndefined();
  });

  test('is locked for the next worker of a browser that was closed', async () => {
    await startOpen();
    expect(await start().opening.secret()).toBeUndefined();
  });

  test.each([1, 'secret', {}, { secret: 'secret' }, { secret: 1, usedAt: started }])(
    'is locked where nobody can read what was kept: %j',
    async (junk) => {
      expect(await start(30, memoryArea({ opened: junk })).opening.secret()).toBeUndefined();
    },
  );
});

describe('unused', () => {
  test.each([
    [30 * minute - 1, 'secret'],
    [30 * minute, undefined],
    [365 * 24 * 60 * minute, undefined],
  ])('for %i ms, with a rule of thirty minutes, it gives %s', async (unused, given) => {
    const { opening, clock } = await startOpen();
    clock.now += unused;
    expect(await opening.secret()).toBe(given);
  });

  test('too long, it is locked for good: the secret is gone from memory too', async () => {
    const { opening, clock, area } = await startOpen();
    clock.now += 30 * minute;
    await opening.secret();
    expect(area.kept).toEqual({ opened: null });
    clock.now = started;
    expect(await opening.secret()).toBeUndefined();
  });

  test('it is locked where the clock was set back: nobody knows how long that was', async () => {
    const { opening, clock } = await startOpen();
    clock.now -= 1;
    expect(await opening.secret()).toBeUndefined();
  });

  test.each([10 * 365 * 24 * 60 * minute, -minute])(
    'by a rule of 0, it stays open until the browser closes, though %i ms pass',
    async (passed) => {
      const { opening, clock } = await startOpen(0);
      clock.now += passed;
      expect(await opening.secret()).toBe('secret');
      expect(await opening.locksAt()).toBeUndefined();
    },
  );

  test('it follows a rule that was changed while it was open', async () => {
    const { opening, clock, rules } = await startOpen(0);
    clock.now += 6 * minute;
    rules.minutes = 5;
    expect(await opening.secret()).toBeUndefined();
  });
});

describe('a use', () => {
  test('keeps it open as long again', async () => {
    const { opening, clock } = await startOpen();
    clock.now += 29 * minute;
    await opening.touch();
    clock.now += 29 * minute;
    expect(await opening.secret()).toBe('secret');
    expect(await opening.locksAt()).toBe(clock.now + minute);
  });

  test('that comes too late does not', async () => {
    const { opening, clock } = await startOpen();
    clock.now += 30 * minute;
    await opening.touch();
    expect(await opening.secret()).toBeUndefined();
  });

  test('does not bring back what the clock says was used in the future', async () => {
    const { opening, clock } = await startOpen();
    clock.now -= minute;
    await opening.touch();
    expect(await opening.secret()).toBeUndefined();
  });

  test('is written down once in ten seconds, not at each letter', async () => {
    const { opening, clock, area } = await startOpen();
    const set = vi.spyOn(area, 'set');
    for (let letter = 0; letter <= 10; letter += 1, clock.now += 1000) await opening.touch();
    expect(set).not.toHaveBeenCalled();
    await opening.touch();
    expect(set).toHaveBeenCalledOnce();
  });

  test('opens nothing that is locked', async () => {
    const { opening, area } = start();
    await opening.touch();
    expect(area.kept).toEqual({});
  });

  test.each(['touch first', 'lock first'])('at the moment of a lock leaves it locked: %s', async (order) => {
    const { opening, clock, area } = await startOpen();
    clock.now += minute;
    const calls = [() => opening.touch(), () => opening.lock()];
    const inOrder = order === 'touch first' ? calls : calls.toReversed();
    await Promise.all(inOrder.map((call) => call()));
    expect(await opening.secret()).toBeUndefined();
    expect(area.kept).toEqual({});
  });
});

describe('who opens it', () => {
  test('comes too late where it was locked since he began', async () => {
    const { opening, area } = start();
    const begun = opening.begin();
    await opening.lock();
    expect(await opening.open('secret', begun)).toBe(false);
    expect(area.kept).toEqual({});
  });

  test('comes in time where it was locked before he began', async () => {
    const { opening } = start();
    await opening.lock();
    expect(await opening.open('secret', opening.begin())).toBe(true);
    expect(await opening.secret()).toBe('secret');
  });

  test('is told so though the lock comes while it is written down', async () => {
    const { opening, area } = start();
    const begun = opening.begin();
    const opened = opening.open('secret', begun);
    await opening.lock();
    expect(await opened).toBe(false);
    expect(area.kept).toEqual({});
  });

  test('anew is not locked out by a reading that finds it unused too long, whenever he comes', async () => {
    for (let turns = 0; turns < 10; turns += 1) {
      const { opening, clock } = await startOpen();
      clock.now += 30 * minute;
      const reading = opening.secret();
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      await opening.open('a new secret');
      await reading;
      expect(await opening.secret(), `after ${turns} turns`).toBe('a new secret');
    }
  });
});

describe('it locks by itself', () => {
  test('so many minutes after the last use', async () => {
    const { opening } = await startOpen(5);
    expect(await opening.locksAt()).toBe(started + 5 * minute);
  });

  test('at no time while it is locked', async () => {
    expect(await start().opening.locksAt()).toBeUndefined();
  });
});
