import { expect, test, vi } from 'vitest';
import type { Permissions } from 'webextension-polyfill';
import { createNotifier } from './notifier.ts';
import { openEvent } from './open-event.fixture.ts';

const notice = { id: 'paid test/one link_test_1 1', title: 'Test: Hot Latte', message: '฿74.40' };

/** A browser that lets us notify from the start, or only once that is granted. */
const start = (isGranted = true) => {
  const clicked = openEvent<[string]>();
  const granted = openEvent<[Permissions.Permissions]>();
  const create = vi.fn(async () => notice.id);
  const clear = vi.fn(async () => true);
  const onClick = vi.fn<(id: string) => void>();
  const board = { create, clear, onClicked: clicked.event };
  let isThere = isGranted;
  const show = createNotifier({
    notifications: () => (isThere ? board : undefined),
    permissions: { onAdded: granted.event },
    iconUrl: 'icon.png',
    onClick,
  });
  const grant = () => {
    isThere = true;
    granted.fire({ permissions: ['notifications'] });
  };
  return { show, grant, click: () => clicked.fire(notice.id), create, clear, onClick };
};

test('shows a notice under its id, so that the same one again takes its place', async () => {
  const { show, create } = start();
  await show(notice);
  expect(create).toHaveBeenCalledExactlyOnceWith(notice.id, {
    type: 'basic',
    iconUrl: 'icon.png',
    title: 'Test: Hot Latte',
    message: '฿74.40',
  });
});

test('a click takes it away, and tells which one it was', () => {
  const { click, clear, onClick } = start();
  click();
  expect(clear).toHaveBeenCalledExactlyOnceWith(notice.id);
  expect(onClick).toHaveBeenCalledExactlyOnceWith(notice.id);
});

test('shows nothing, and fails at nothing, where the browser’s user has not allowed it', async () => {
  const { show, create } = start(false);
  await show(notice);
  expect(create).not.toHaveBeenCalled();
});

test('shows and hears from the moment it is allowed, though the worker began before', async () => {
  const { show, grant, click, create, onClick } = start(false);
  grant();
  await show(notice);
  click();
  expect(create).toHaveBeenCalledOnce();
  expect(onClick).toHaveBeenCalledOnce();
});
