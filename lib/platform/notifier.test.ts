import { expect, test, vi } from 'vitest';
import type { Permissions } from 'webextension-polyfill';
import { createNotifier } from './notifier.ts';
import { openEvent } from './open-event.fixture.ts';

const notice = { id: 'paid test/one link_test_1 1', title: 'Test: Hot Latte', message: '฿74.40' };

/** A browser that lets us notify from the start, or only once that is granted. */
const start = ({ isGranted = true, hasButtons = true } = {}) => {
  const clicked = openEvent<[string]>();
  const granted = openEvent<[Permissions.Permissions]>();
  const create = vi.fn(async () => notice.id);
  const clear = vi.fn(async () => true);
  const onClick = vi.fn<(id: string) => void>();
  const onButton = vi.fn<(id: string) => void>();
  const pressed = openEvent<[string, number]>();
  const buttons = hasButtons ? { onButtonClicked: pressed.event } : {};
  const board = { create, clear, onClicked: clicked.event, ...buttons };
  let isThere = isGranted;
  const notifier = createNotifier({
    notifications: () => (isThere ? board : undefined),
    permissions: { onAdded: granted.event },
    iconUrl: 'icon.png',
    onClick,
    onButton,
  });
  const grant = () => {
    isThere = true;
    granted.fire({ permissions: ['notifications'] });
  };
  const press = () => pressed.fire(notice.id, 0);
  const takeAway = notifier.clear;
  return {
    show: notifier.show,
    takeAway,
    grant,
    click: () => clicked.fire(notice.id),
    press,
    create,
    clear,
    onClick,
    onButton,
  };
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
  const { show, create } = start({ isGranted: false });
  await show(notice);
  expect(create).not.toHaveBeenCalled();
});

test('shows and hears from the moment it is allowed, though the worker began before', async () => {
  const { show, grant, click, create, onClick } = start({ isGranted: false });
  grant();
  await show(notice);
  click();
  expect(create).toHaveBeenCalledOnce();
  expect(onClick).toHaveBeenCalledOnce();
});

test('offers what else can be done with it by a button, and tells that it was pressed', async () => {
  const { show, press, create, onButton } = start();
  await show({ ...notice, button: 'Undo' });
  expect(create).toHaveBeenCalledExactlyOnceWith(
    notice.id,
    expect.objectContaining({ buttons: [{ title: 'Undo' }] }),
  );
  press();
  expect(onButton).toHaveBeenCalledExactlyOnceWith(notice.id, 0);
});

test('leaves the button out where the browser has none: it would refuse the whole', async () => {
  const { show, create } = start({ hasButtons: false });
  await show({ ...notice, button: 'Undo' });
  expect(create).toHaveBeenCalledExactlyOnceWith(
    notice.id,
    expect.not.objectContaining({ buttons: expect.anything() }),
  );
});

test('is taken away when it says nothing any more', async () => {
  const { takeAway, clear } = start();
  await takeAway(notice.id);
  expect(clear).toHaveBeenCalledExactlyOnceWith(notice.id);
});
