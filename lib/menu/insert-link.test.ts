import type { Tabs } from 'webextension-polyfill';
import { describe, expect, test, vi } from 'vitest';
import { insertLink } from './insert-link.ts';

const info = { menuItemId: 'insert-link', editable: true, modifiers: [] };
const tab: Tabs.Tab = { id: 7, index: 0, highlighted: true, active: true, pinned: false, incognito: false };

const openItem = () => {
  const remember = vi.fn<(tabId: number, frameId: number) => Promise<void>>(async () => undefined);
  const select = vi.fn<(text: string) => Promise<void>>(async () => undefined);
  const openPopup = vi.fn<() => Promise<void>>(async () => undefined);
  const item = insertLink({ title: 'Insert payment link…', remember, select, openPopup });
  return { remember, select, openPopup, item };
};

test('the item stands at the fields of a page alone', async () => {
  const { id, lines } = openItem().item;
  expect(await lines()).toEqual([{ id, title: 'Insert payment link…', contexts: ['editable'] }]);
});

describe('a click', () => {
  test('remembers the caret in its frame, and opens the form, both within the click', () => {
    const { item, remember, openPopup } = openItem();
    remember.mockReturnValue(new Promise(() => undefined));
    item.onClick({ ...info, frameId: 3 }, tab);
    expect(remember).toHaveBeenCalledExactlyOnceWith(7, 3);
    expect(openPopup).toHaveBeenCalledOnce();
  });

  test('hands over what is selected in the field', () => {
    const { item, select } = openItem();
    item.onClick({ ...info, selectionText: 'Hot Latte ฿74.40' }, tab);
    expect(select).toHaveBeenCalledExactlyOnceWith('Hot Latte ฿74.40');
  });

  test('where the browser tells no tab opens the form, and what it makes is copied', () => {
    const { item, remember, openPopup } = openItem();
    item.onClick(info);
    expect(remember).not.toHaveBeenCalled();
    expect(openPopup).toHaveBeenCalledOnce();
  });
});
