import type { Tabs } from 'webextension-polyfill';
import { describe, expect, test, vi } from 'vitest';
import { latte } from '../links/link.fixture.ts';
import type { Preset } from '../links/preset.ts';
import type { Clicked } from './choose-preset.ts';
import { choosePreset } from './choose-preset.ts';

const contexts = ['page', 'editable', 'action'];
const tab: Tabs.Tab = { id: 7, index: 0, highlighted: true, active: true, pinned: false, incognito: false };
const clickOn = (menuItemId: string, editable = false) => ({ menuItemId, editable, modifiers: [] });

const words = ({ title }: Preset['draft']) => title;

const openItem = (...kept: Preset[]) => {
  const choose = vi.fn<(presetId: string, field: Clicked) => void>();
  return { choose, item: choosePreset({ title: 'Presets', presets: async () => kept, words, choose }) };
};

describe('the submenu', () => {
  test('is not there without presets', async () => {
    expect(await openItem().item.lines()).toEqual([]);
  });

  test('holds them in their order, and does not stand at selected text, which has one item', async () => {
    const cake = { ...latte, title: 'Cake' };
    expect(await openItem({ id: 'b', draft: latte }, { id: 'a', draft: cake }).item.lines()).toEqual([
      { id: 'presets', title: 'Presets', contexts },
      { id: 'presets/b', parentId: 'presets', title: 'Hot Latte', contexts },
      { id: 'presets/a', parentId: 'presets', title: 'Cake', contexts },
    ]);
  });

  test('shows signs that menus have a use for as they are', async () => {
    const { item } = openItem({ id: 'a', draft: { ...latte, title: 'Mac & Cheese 100%sweet' } });
    expect((await item.lines()).at(-1)?.title).toBe('Mac && Cheese 100% sweet');
  });
});

describe('a click', () => {
  test('chooses its preset', () => {
    const { item, choose } = openItem();
    item.onClick(clickOn('presets/a'), tab);
    expect(choose).toHaveBeenCalledExactlyOnceWith('a', undefined);
  });

  test('in a field says which one', () => {
    const { item, choose } = openItem();
    item.onClick({ ...clickOn('presets/a', true), frameId: 3 }, tab);
    expect(choose).toHaveBeenCalledExactlyOnceWith('a', { tabId: 7, frameId: 3 });
  });
});
