import { expect, test, vi } from 'vitest';
import type { Windows } from 'webextension-polyfill';
import { createPopupOpener } from './popup.ts';

type Create = (data?: Windows.CreateCreateDataType) => Promise<Windows.Window>;

const openerWith = (openPopup: () => Promise<void>) => {
  const create = vi.fn<Create>(async () => ({ focused: true, incognito: false, alwaysOnTop: false }));
  return {
    create,
    open: createPopupOpener({ action: { openPopup }, windows: { create }, url: 'popup.html' }),
  };
};

test('opens the popup, and begins at once: the click does not last', () => {
  const openPopup = vi.fn(async () => undefined);
  void openerWith(openPopup).open();
  expect(openPopup).toHaveBeenCalledOnce();
});

test('opens no window beside it', async () => {
  const { open, create } = openerWith(async () => undefined);
  await open();
  expect(create).not.toHaveBeenCalled();
});

test('opens a small window with the same page where the browser lets no popup open', async () => {
  const { open, create } = openerWith(() => Promise.reject(new Error('no active window')));
  await open();
  expect(create).toHaveBeenCalledExactlyOnceWith({
    type: 'popup',
    url: 'popup.html',
    width: 396,
    height: 640,
  });
});

test('does so, too, where the browser has no way to open one', async () => {
  const { open, create } = openerWith(vi.fn().mockThrow(new TypeError('openPopup is not a function')));
  await open();
  expect(create).toHaveBeenCalledOnce();
});
