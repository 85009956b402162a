import { expect, test, vi } from 'vitest';
import { instantFromSelection } from './instant-from-selection.ts';

const title = 'Copy payment link for “%s” at once';
const info = { menuItemId: 'instant-from-selection', editable: false, modifiers: [] };

const openItem = (isHere = true) => {
  const make = vi.fn(async () => undefined);
  return { make, item: instantFromSelection({ title, isHere: async () => isHere, make }) };
};

test('the item stands at selected text alone', async () => {
  const { id, lines } = openItem().item;
  expect(await lines()).toEqual([{ id, title, contexts: ['selection'] }]);
});

test('it is not there while links are not made at once', async () => {
  expect(await openItem(false).item.lines()).toEqual([]);
});

test('a click makes the link of what is selected', () => {
  const { item, make } = openItem();
  item.onClick({ ...info, selectionText: 'Hot Latte ฿74.40' });
  expect(make).toHaveBeenCalledExactlyOnceWith('Hot Latte ฿74.40');
});

test('a selection that the browser does not tell is none', () => {
  const { item, make } = openItem();
  item.onClick(info);
  expect(make).toHaveBeenCalledExactlyOnceWith('');
});
