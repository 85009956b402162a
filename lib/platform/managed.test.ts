import { describe, expect, test, vi } from 'vitest';
import type { Storage } from 'webextension-polyfill';
import { createManaged } from './managed.ts';
import { openEvent } from './open-event.fixture.ts';

const rule = { testModeOnly: true };

const start = (get = vi.fn<Storage.StorageArea['get']>(async () => rule)) => {
  const { event, fire } = openEvent<[Record<string, Storage.StorageChange>]>();
  const announce = vi.fn<() => void>();
  const read = createManaged({ managed: { get, onChanged: event }, announce });
  return { read, get, announce, change: () => fire({}) };
};

describe('what the administrator has set', () => {
  test('is all that lies in the managed storage', async () => {
    const { read, get } = start();
    expect(await read()).toEqual(rule);
    expect(get).toHaveBeenCalledWith(null);
  });

  test('is read ahead, and once', async () => {
    const { read, get } = start();
    expect(get).toHaveBeenCalledOnce();
    await Promise.all([read(), read()]);
    expect(get).toHaveBeenCalledOnce();
  });

  test('is nothing where there is no administrator, though the browser throws', async () => {
    const get = vi
      .fn<Storage.StorageArea['get']>()
      .mockRejectedValue(new Error('Managed storage manifest not found'));
    expect(await start(get).read()).toEqual({});
  });

  test('is nothing though the browser throws at once', async () => {
    const get = vi.fn<Storage.StorageArea['get']>(() => {
      throw new TypeError('no such storage');
    });
    expect(await start(get).read()).toEqual({});
  });
});

test('what could not be read is asked for again', async () => {
  const get = vi.fn<Storage.StorageArea['get']>(async () => rule).mockRejectedValueOnce(new Error('not yet'));
  const { read } = start(get);
  expect(await read()).toEqual({});
  expect(await read()).toEqual(rule);
});

describe('a change', () => {
  test('is in force before the pages are told', async () => {
    const { read, get, announce, change } = start();
    const heard: unknown[] = [];
    announce.mockImplementation(() => void heard.push(read()));
    get.mockResolvedValue({ noExport: true });
    change();
    expect(await Promise.all(heard)).toEqual([{ noExport: true }]);
  });

  test('in force is the last of two, though the first is read more slowly', async () => {
    const { read, get, change } = start();
    const slow = Promise.withResolvers<Record<string, unknown>>();
    get.mockReturnValueOnce(slow.promise).mockResolvedValueOnce({ noExport: true });
    change();
    const early = read();
    change();
    slow.resolve({});
    expect(await early).toEqual({});
    expect(await read()).toEqual({ noExport: true });
  });
});
