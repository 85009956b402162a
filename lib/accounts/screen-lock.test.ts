import { expect, test, vi } from 'vitest';
import type { Idle, Permissions } from 'webextension-polyfill';
import { openEvent } from '../platform/open-event.fixture.ts';
import { watchScreenLock } from './screen-lock.ts';

/** A browser that has `idle` once it is granted. */
const start = (isGranted: boolean) => {
  const state = openEvent<[Idle.IdleState]>();
  const added = openEvent<[Permissions.Permissions]>();
  const onScreenLock = vi.fn<() => void>();
  let granted = isGranted;
  watchScreenLock({
    idle: () => (granted ? { onStateChanged: state.event } : undefined),
    permissions: { onAdded: added.event },
    onScreenLock,
  });
  const grant = (permission: 'idle' | 'clipboardWrite') => {
    granted ||= permission === 'idle';
    added.fire({ permissions: [permission] });
  };
  return { onScreenLock, grant, screen: state.fire };
};

test('a screen that is locked is heard of', () => {
  const { onScreenLock, screen } = start(true);
  screen('locked');
  expect(onScreenLock).toHaveBeenCalledOnce();
});

test('one that is idle, or in use again, is not', () => {
  const { onScreenLock, screen } = start(true);
  for (const state of ['idle', 'active'] as const) screen(state);
  expect(onScreenLock).not.toHaveBeenCalled();
});

test('nothing is heard without leave, and from the moment that it is given, all', () => {
  const { onScreenLock, grant, screen } = start(false);
  screen('locked');
  grant('clipboardWrite');
  screen('locked');
  expect(onScreenLock).not.toHaveBeenCalled();
  grant('idle');
  screen('locked');
  expect(onScreenLock).toHaveBeenCalledOnce();
});

test('leave that is given twice is heard once', () => {
  const { onScreenLock, grant, screen } = start(true);
  grant('idle');
  screen('locked');
  expect(onScreenLock).toHaveBeenCalledOnce();
});
