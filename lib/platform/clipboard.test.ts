import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { copyLater } from './clipboard.ts';

type Item = { data: Record<string, Promise<Blob>> };

class FakeItem {
  readonly data: Item['data'];
  constructor(data: Item['data']) {
    this.data = data;
  }
}

const read = async ({ data }: FakeItem) => (await data['text/plain'])?.text();

/** A clipboard that, like the browsers' own, takes the promise and waits for its text. */
const openClipboard = () => {
  const copied: unknown[] = [];
  const write = vi.fn(async (items: unknown[]) => {
    for (const item of items) copied.push(item instanceof FakeItem && (await read(item)));
  });
  return { copied, write };
};

afterEach(() => void vi.unstubAllGlobals());
beforeEach(() => void vi.stubGlobal('ClipboardItem', FakeItem));

describe('copyLater', () => {
  test('puts a text on the clipboard', async () => {
    const clipboard = openClipboard();
    expect(await copyLater(Promise.resolve('https://link.omise.co/1'), clipboard)).toBe(true);
    expect(clipboard.copied).toEqual(['https://link.omise.co/1']);
  });

  test('begins to write in the key press, before there is a text', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const clipboard = openClipboard();
    const isCopied = copyLater(promise, clipboard);
    expect(clipboard.write).toHaveBeenCalledOnce();
    resolve('late');
    expect(await isCopied).toBe(true);
    expect(clipboard.copied).toEqual(['late']);
  });

  test('copies nothing where no text comes', async () => {
    const clipboard = openClipboard();
    expect(await copyLater(Promise.reject(new Error('no link')), clipboard)).toBe(false);
    expect(clipboard.copied).toEqual([]);
  });

  test('tells that copying was blocked', async () => {
    const { write } = openClipboard();
    write.mockRejectedValue(new DOMException('denied', 'NotAllowedError'));
    expect(await copyLater(Promise.resolve('x'), { write })).toBe(false);
  });
});
