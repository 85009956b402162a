import { describe, expect, test, vi } from 'vitest';
import type { Events, Menus, Runtime, Tabs } from 'webextension-polyfill';
import type { MenuItem } from './create-from-selection.ts';
import { registerMenu } from './register-menu.ts';

const info = { menuItemId: 'one', editable: false, modifiers: [] };
const installed: Runtime.OnInstalledDetailsType = { reason: 'install', temporary: false };

/** An event of the browser's, and `fire` to let it happen. */
const openEvent = <Args extends unknown[]>() => {
  const listeners = new Set<(...args: Args) => unknown>();
  const event: Events.Event<(...args: Args) => void> = {
    addListener: (listener) => void listeners.add(listener),
    removeListener: (listener) => void listeners.delete(listener),
    hasListener: (listener) => listeners.has(listener),
  };
  return { event, fire: (...args: Args) => Promise.all([...listeners].map((listener) => listener(...args))) };
};

const itemOf = (id: string) => ({
  id,
  title: `Title of ${id}`,
  contexts: ['selection'] satisfies Menus.ContextType[],
  onClick: vi.fn<MenuItem['onClick']>(),
});

/** A browser that keeps its items over restarts of the worker, and takes no id twice. */
const openBrowser = () => {
  const made = new Map<unknown, object>();
  const clicked = openEvent<[Menus.OnClickData, Tabs.Tab | undefined]>();
  const onInstalled = openEvent<[Runtime.OnInstalledDetailsType]>();
  const create = (properties: Menus.CreateCreatePropertiesType) => {
    if (made.has(properties.id)) throw new Error(`Cannot create item with duplicate id ${properties.id}`);
    made.set(properties.id, properties);
    return properties.id ?? '';
  };
  const contextMenus = { create, removeAll: async () => made.clear(), onClicked: clicked.event };
  const browser = { contextMenus, runtime: { onInstalled: onInstalled.event } };
  return { browser, made, click: clicked.fire, install: () => onInstalled.fire(installed) };
};

describe('the items', () => {
  test('are made when the extension is new', async () => {
    const { browser, made, install } = openBrowser();
    registerMenu(browser, [itemOf('one'), itemOf('two')]);
    await install();
    expect([...made.values()]).toEqual([
      { id: 'one', title: 'Title of one', contexts: ['selection'] },
      { id: 'two', title: 'Title of two', contexts: ['selection'] },
    ]);
  });

  test('are not made at every start of the worker', () => {
    const { browser, made } = openBrowser();
    registerMenu(browser, [itemOf('one')]);
    expect(made.size).toBe(0);
  });

  test('take the place of those of the version before', async () => {
    const { browser, made, install } = openBrowser();
    browser.contextMenus.create({ id: 'old' });
    registerMenu(browser, [itemOf('one')]);
    await install();
    await install();
    expect([...made.keys()]).toEqual(['one']);
  });
});

describe('a click', () => {
  test('is heard from the start on, by its item alone', async () => {
    const { browser, click } = openBrowser();
    const [one, two] = [itemOf('one'), itemOf('two')];
    registerMenu(browser, [one, two]);
    await click(info, undefined);
    expect(one.onClick).toHaveBeenCalledExactlyOnceWith(info, undefined);
    expect(two.onClick).not.toHaveBeenCalled();
  });

  test('on an item that is not ours is nobody’s', async () => {
    const { browser, click } = openBrowser();
    const one = itemOf('one');
    registerMenu(browser, [one]);
    await click({ ...info, menuItemId: 'other' }, undefined);
    expect(one.onClick).not.toHaveBeenCalled();
  });
});
