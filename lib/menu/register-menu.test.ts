import { describe, expect, test, vi } from 'vitest';
import type { Events, Menus, Runtime, Tabs } from 'webextension-polyfill';
import type { MenuItem, MenuLine } from './menu-item.ts';
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

const lineOf = (id: string, parentId?: string): MenuLine => ({
  id,
  title: `Title of ${id}`,
  contexts: ['selection'],
  ...(parentId && { parentId }),
});

const itemOf = (id: string, lines = [lineOf(id)]) => ({
  id,
  lines: vi.fn(async () => lines),
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
    expect([...made.values()]).toEqual([lineOf('one'), lineOf('two')]);
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

describe('what an item shows', () => {
  test('may be several lines, one below the other', async () => {
    const { browser, made, install } = openBrowser();
    const lines = [lineOf('one'), lineOf('one/a', 'one'), lineOf('one/b', 'one')];
    registerMenu(browser, [itemOf('one', lines)]);
    await install();
    expect([...made.values()]).toEqual(lines);
  });

  test('is asked for again when it has changed', async () => {
    const { browser, made, install } = openBrowser();
    const one = itemOf('one');
    const rebuild = registerMenu(browser, [one]);
    await install();
    one.lines.mockResolvedValue([]);
    await rebuild();
    expect([...made.keys()]).toEqual([]);
  });

  test('changed twice at once is there once, as it is in the end', async () => {
    const { browser, made } = openBrowser();
    const one = itemOf('one');
    const rebuild = registerMenu(browser, [one]);
    const first = rebuild();
    one.lines.mockResolvedValue([lineOf('one/new')]);
    await Promise.all([first, rebuild()]);
    expect([...made.keys()]).toEqual(['one/new']);
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

  test('on one of an item’s lines is the item’s', async () => {
    const { browser, click } = openBrowser();
    const one = itemOf('one', [lineOf('one'), lineOf('one/a', 'one')]);
    registerMenu(browser, [one]);
    await click({ ...info, menuItemId: 'one/a', parentMenuItemId: 'one' }, undefined);
    expect(one.onClick).toHaveBeenCalledOnce();
  });

  test('on an item that is not ours is nobody’s', async () => {
    const { browser, click } = openBrowser();
    const one = itemOf('one');
    registerMenu(browser, [one]);
    await click({ ...info, menuItemId: 'other' }, undefined);
    expect(one.onClick).not.toHaveBeenCalled();
  });
});
