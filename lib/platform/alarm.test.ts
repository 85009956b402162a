import { expect, test, vi } from 'vitest';
import type { Alarms } from 'webextension-polyfill';
import { createAlarm } from './alarm.ts';
import { openEvent } from './open-event.fixture.ts';

const start = () => {
  const { event, fire } = openEvent<[Alarms.Alarm]>();
  const create = vi.fn(async () => undefined);
  const clear = vi.fn(async () => true);
  const onRing = vi.fn<() => void>();
  const set = createAlarm({ alarms: { create, clear, onAlarm: event }, name: 'watch', onRing });
  return { set, create, clear, onRing, ring: (name = 'watch') => fire({ name, scheduledTime: 7 }) };
};

test('is set to a time, and not again to the same one', () => {
  const { set, create } = start();
  set(7);
  set(7);
  expect(create).toHaveBeenCalledExactlyOnceWith('watch', { when: 7 });
});

test('is set again to the same time once it has rung', () => {
  const { set, create, ring } = start();
  set(7);
  ring();
  set(7);
  expect(create).toHaveBeenCalledTimes(2);
});

test('is taken away where there is nothing to ring for, also one that an earlier worker has set', () => {
  const { set, clear } = start();
  set(undefined);
  expect(clear).toHaveBeenCalledExactlyOnceWith('watch');
});

test('is told from others', () => {
  const { onRing, ring } = start();
  ring('outbox');
  expect(onRing).not.toHaveBeenCalled();
  ring();
  expect(onRing).toHaveBeenCalledOnce();
});
