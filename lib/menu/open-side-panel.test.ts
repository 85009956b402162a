import { expect, test, vi } from 'vitest';
import { openSidePanel } from './open-side-panel.ts';

const info = { menuItemId: 'open-side-panel', editable: false, modifiers: [] };
const tab = { index: 0, highlighted: true, active: true, pinned: false, incognito: false };

const openItem = () => {
  const open = vi.fn(async () => undefined);
  return { open, item: openSidePanel({ title: 'Open beside the page', open }) };
};

test('stands at the extension’s icon alone', async () => {
  const { id, lines } = openItem().item;
  expect(await lines()).toEqual([{ id, title: 'Open beside the page', contexts: ['action'] }]);
});

test('opens in the window of the click, and within it', () => {
  const { item, open } = openItem();
  item.onClick(info, { ...tab, windowId: 7 });
  expect(open).toHaveBeenCalledExactlyOnceWith(7);
});

test('opens nothing where the browser does not say which window that is', () => {
  const { item, open } = openItem();
  item.onClick(info, tab);
  expect(open).not.toHaveBeenCalled();
});
