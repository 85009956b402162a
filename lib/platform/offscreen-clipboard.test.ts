import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createOffscreenClipboard } from './offscreen-clipboard.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Chrome, which takes one such page at a time, and a page that does what this test's page does once it is open. */
const start = (page: (clipboard: ReturnType<typeof createOffscreenClipboard>) => void) => {
  let isOpen = false;
  const createDocument = vi.fn(async () => {
    if (isOpen) throw new Error('Only a single offscreen document may be created.');
    isOpen = true;
    page(clipboard);
  });
  const closeDocument = vi.fn(async () => {
    if (!isOpen) throw new Error('No current offscreen document.');
    isOpen = false;
  });
  const offscreen = { createDocument, closeDocument };
  const clipboard = createOffscreenClipboard({ offscreen, justification: 'Copy link' });
  return { ...clipboard, createDocument, closeDocument, isOpen: () => isOpen };
};

const copied: string[] = [];
const copies = ({ take, ended }: Pick<ReturnType<typeof createOffscreenClipboard>, 'take' | 'ended'>) => {
  copied.push(take());
  ended(true);
};

test('a page that nobody sees is opened for the clipboard, and says that it has copied', async () => {
  const { copy, createDocument } = start(copies);
  expect(await copy('https://link.omise.co/1')).toBe(true);
  expect(copied.at(-1)).toBe('https://link.omise.co/1');
  expect(createDocument).toHaveBeenCalledExactlyOnceWith({
    url: 'offscreen.html',
    reasons: ['CLIPBOARD'],
    justification: 'Copy link',
  });
});

test('a page that could not copy says so', async () => {
  expect(await start(({ ended }) => ended(false)).copy('one')).toBe(false);
});

test('a page that cannot be opened has copied nothing', async () => {
  const { copy, createDocument } = start(copies);
  createDocument.mockRejectedValue(new Error('no'));
  expect(await copy('one')).toBe(false);
});

test('a page that says nothing is not waited for for ever', async () => {
  const waiting = start(() => undefined).copy('one');
  await vi.advanceTimersByTimeAsync(5000);
  expect(await waiting).toBe(false);
});

test('what was taken is not there a second time', async () => {
  const { copy, take } = start(copies);
  expect(take()).toBe('');
  await copy('one');
  expect(take()).toBe('');
});

test('the page stays until the clipboard has it for certain, then goes', async () => {
  const { copy, isOpen } = start(copies);
  await copy('one');
  expect(isOpen()).toBe(true);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(isOpen()).toBe(false);
});

test('texts are copied one after the other, each by a page of its own', async () => {
  const { copy, createDocument, isOpen } = start(copies);
  await Promise.all([copy('one'), copy('two')]);
  expect(copied.slice(-2)).toEqual(['one', 'two']);
  expect(createDocument).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(5000);
  await copy('three');
  await vi.advanceTimersByTimeAsync(9999);
  expect(isOpen()).toBe(true);
});
