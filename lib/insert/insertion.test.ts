import { expect, test, vi } from 'vitest';
import { memoryArea } from '../platform/memory-area.fixture.ts';
import { stored } from '../platform/stored.ts';
import type { Frame } from './insertion.ts';
import { createInsertion, targetSchema } from './insertion.ts';

const url = 'https://link.omise.co/B86D8AB5';
const latte = 'draft-1';
const mocha = 'draft-2';

const start = (area = memoryArea()) => {
  const frame = {
    remember: vi.fn<Frame['remember']>(async () => true),
    insert: vi.fn<Frame['insert']>(async () => true),
  };
  const pause = vi.fn(async (_milliseconds: number) => undefined);
  const lookedAt = vi.fn<() => Promise<number | undefined>>(async () => 7);
  const target = stored('target', { area, schema: targetSchema, fallback: null });
  return { ...createInsertion({ target, frame, pause, lookedAt }), frame, pause, lookedAt, area };
};

test('the page keeps the caret under a name, and the text goes where that name is', async () => {
  const { remember, claim, insert, frame } = start();
  await remember(7, 3);
  expect(await claim(latte)).toBe(latte);
  expect(await insert(latte, url)).toBe(true);
  const place = frame.remember.mock.calls[0]?.[1];
  expect(place).toMatch(/^[\da-f-]{36}$/u);
  expect(frame.insert).toHaveBeenCalledExactlyOnceWith(
    { place, tabId: 7, frameId: 3, draftId: latte },
    place,
    url,
  );
});

test('the first draft that is shown after the click goes there, and none that is shown later', async () => {
  const { remember, claim, insert, frame } = start();
  await remember(7, 0);
  await claim(latte);
  expect(await claim(mocha)).toBe(latte);
  expect(await insert(mocha, url)).toBe(false);
  expect(frame.insert).not.toHaveBeenCalled();
  expect(await insert(latte, url)).toBe(true);
});

test('without a click nothing goes anywhere', async () => {
  const { claim, insert, frame } = start();
  expect(await claim(latte)).toBe('');
  expect(await insert(latte, url)).toBe(false);
  expect(frame.insert).not.toHaveBeenCalled();
});

test('the draft is told that was shown first, for as long as its page is looked at', async () => {
  const { remember, claim, claimed } = start();
  expect(await claimed()).toBe('');
  await remember(7, 0);
  expect(await claimed()).toBe('');
  await claim(latte);
  expect(await claimed()).toBe(latte);
});

test('what was asked for in one tab is let go in another', async () => {
  const { remember, claim, claimed, insert, lookedAt } = start();
  await remember(7, 0);
  await claim(latte);
  lookedAt.mockResolvedValue(8);
  expect(await claimed()).toBe('');
  lookedAt.mockResolvedValue(7);
  expect(await claimed()).toBe('');
  expect(await insert(latte, url)).toBe(false);
});

test('it is not let go where nobody can tell which tab is looked at', async () => {
  const { remember, claim, claimed, lookedAt } = start();
  await remember(7, 0);
  await claim(latte);
  lookedAt.mockResolvedValue(undefined);
  expect(await claimed()).toBe(latte);
});

test('it is inserted once, though it is asked for twice', async () => {
  const { remember, claim, insert, frame } = start();
  await remember(7, 0);
  await claim(latte);
  expect(await Promise.all([insert(latte, url), insert(latte, url)])).toEqual([true, false]);
  expect(frame.insert).toHaveBeenCalledOnce();
});

test('the last click counts', async () => {
  const { remember, claim, insert, frame } = start();
  await remember(7, 0);
  await claim(latte);
  await remember(8, 0);
  expect(await claim(mocha)).toBe(mocha);
  expect(await insert(latte, url)).toBe(false);
  expect(await insert(mocha, url)).toBe(true);
  expect(frame.insert.mock.calls.map(([{ tabId }]) => tabId)).toEqual([8]);
});

test('a worker that is stopped in between knows it still', async () => {
  const { remember, claim, area } = start();
  await remember(7, 0);
  await claim(latte);
  expect(await start(area).insert(latte, url)).toBe(true);
});

test.each([
  ['the browser lets nobody in', () => Promise.reject(new Error('Cannot access contents of the page.'))],
  ['the frame is gone', async () => undefined],
  ['the page does not take it', async () => false],
])('where %s, it says so', async (_, inserted) => {
  const { remember, claim, insert, frame } = start();
  frame.insert.mockImplementation(inserted);
  await remember(7, 0);
  await claim(latte);
  expect(await insert(latte, url)).toBe(false);
});

test('a browser that lets us in a little later than it tells of the click is asked again', async () => {
  const { remember, frame, pause } = start();
  frame.remember.mockRejectedValueOnce(new Error('Cannot access contents of the page.'));
  await remember(7, 0);
  expect(frame.remember).toHaveBeenCalledTimes(2);
  expect(new Set(frame.remember.mock.calls.map(([, place]) => place)).size).toBe(1);
  expect(pause).toHaveBeenCalledExactlyOnceWith(50);
});

test('a page that lets nobody in is remembered all the same: trying says so when there is a link', async () => {
  const { remember, claim, frame } = start();
  frame.remember.mockRejectedValue(new Error('Cannot access contents of the page.'));
  await remember(7, 0);
  expect(await claim(latte)).toBe(latte);
});
