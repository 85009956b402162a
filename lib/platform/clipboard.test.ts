import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { copyLater } from './clipboard.ts';
import { copyPicture, copyRich } from './rich-clipboard.ts';

type Item = { data: Record<string, Promise<Blob>> };

class FakeItem {
  readonly data: Item['data'];
  constructor(data: Item['data']) {
    this.data = data;
  }
}

const textIn = async ({ data }: FakeItem) => (await data['text/plain'])?.text();

/** Type -> text, of each shape. */
const shapesIn = async ({ data }: FakeItem) => {
  const shapes: Record<string, string> = {};
  for (const [name, coming] of Object.entries(data)) {
    const blob = await coming;
    expect(blob.type).toBe(name);
    shapes[name] = await blob.text();
  }
  return shapes;
};

/** A clipboard that, like the browsers' own, takes the promise and waits for its text. */
const openClipboard = (read: (item: FakeItem) => Promise<unknown> = textIn) => {
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

describe('copyRich', () => {
  test('puts one thing there in two shapes', async () => {
    const clipboard = openClipboard(shapesIn);
    expect(await copyRich({ text: 'Latte', html: '<b>Latte</b>' }, clipboard)).toBe(true);
    expect(clipboard.copied).toEqual([{ 'text/plain': 'Latte', 'text/html': '<b>Latte</b>' }]);
  });
});

describe('copyPicture', () => {
  test('begins to write in the click, before the picture is drawn', async () => {
    const { promise, resolve } = Promise.withResolvers<Blob>();
    const clipboard = openClipboard(shapesIn);
    const isCopied = copyPicture(promise, clipboard);
    expect(clipboard.write).toHaveBeenCalledOnce();
    resolve(new Blob(['drawn'], { type: 'image/png' }));
    expect(await isCopied).toBe(true);
    expect(clipboard.copied).toEqual([{ 'image/png': 'drawn' }]);
  });

  test('tells that there is no picture', async () => {
    expect(await copyPicture(Promise.reject(new Error('no canvas')), openClipboard(shapesIn))).toBe(false);
  });
});
