import { describe, expect, test, vi } from 'vitest';
import { createFromSelection } from './create-from-selection.ts';

const info = { menuItemId: 'create-from-selection', editable: false, modifiers: [] };

const openItem = () => {
  const events: string[] = [];
  const select = vi.fn(async (text: string) => void events.push(`select ${text}`));
  const openPopup = vi.fn(async () => void events.push('open'));
  const item = createFromSelection({ title: 'Create payment link for “%s”', select, openPopup });
  return { events, select, openPopup, item };
};

test('the item stands at selected text alone', async () => {
  const { id, lines } = openItem().item;
  expect(await lines()).toEqual([{ id, title: 'Create payment link for “%s”', contexts: ['selection'] }]);
});

describe('a click', () => {
  test('hands the selection over, then opens the form, both within the click', () => {
    const { item, events } = openItem();
    item.onClick({ ...info, selectionText: 'Hot Latte ฿74.40' });
    expect(events).toEqual(['select Hot Latte ฿74.40', 'open']);
  });

  test('opens the form before the selection is written', () => {
    const { item, select, openPopup } = openItem();
    select.mockReturnValue(new Promise(() => undefined));
    item.onClick({ ...info, selectionText: 'Hot Latte' });
    expect(openPopup).toHaveBeenCalledOnce();
  });

  test('on a selection that the browser does not tell opens the form without one', () => {
    const { item, select } = openItem();
    item.onClick(info);
    expect(select).toHaveBeenCalledExactlyOnceWith('');
  });
});
