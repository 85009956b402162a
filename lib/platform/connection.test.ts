import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isOnline, watchConnection } from './connection.ts';

const connection = { onLine: true };
let page = new EventTarget();

const turn = (onLine: boolean) => {
  connection.onLine = onLine;
  page.dispatchEvent(new Event(onLine ? 'online' : 'offline'));
};

afterEach(() => void vi.unstubAllGlobals());
beforeEach(() => {
  page = new EventTarget();
  vi.stubGlobal('navigator', connection);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
});

test.each([true, false])('the browser says whether it is online: %s', (onLine) => {
  connection.onLine = onLine;
  expect(isOnline()).toBe(onLine);
});

test('each change is told', () => {
  const tell = vi.fn<(online: boolean) => void>();
  watchConnection(tell);
  turn(false);
  turn(true);
  expect(tell.mock.calls).toEqual([[false], [true]]);
});

test('nothing is told before a change, and nothing after the end', () => {
  const tell = vi.fn<(online: boolean) => void>();
  const end = watchConnection(tell);
  end();
  turn(false);
  expect(tell).not.toHaveBeenCalled();
});
