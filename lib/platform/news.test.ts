import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createNews, onNews } from './news.ts';

const channels: BroadcastChannel[] = [];
const close = () => channels.splice(0).forEach((channel) => channel.close());

beforeEach(() => {
  vi.stubGlobal(
    'BroadcastChannel',
    class extends BroadcastChannel {
      constructor(name: string) {
        super(name);
        channels.push(this);
      }
    },
  );
});

afterEach(() => {
  close();
  vi.unstubAllGlobals();
});

const listen = () => {
  const listener = vi.fn<() => void>();
  return { listener, end: onNews('links', listener) };
};

test('every page that listens is told', async () => {
  const [one, other] = [listen(), listen()];
  createNews('links')();
  await vi.waitFor(() => {
    expect(one.listener).toHaveBeenCalledOnce();
    expect(other.listener).toHaveBeenCalledOnce();
  });
});

test('nothing is told but that there is something', async () => {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  onNews('links', (...told: unknown[]) => resolve(told[0]));
  createNews('links')();
  expect(await promise).toMatchObject({ data: null });
});

test('every time is told', async () => {
  const { listener } = listen();
  const tell = createNews('links');
  tell();
  tell();
  await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(2));
});

test('a page that has ended its listening hears nothing more, and the others do', async () => {
  const [one, other] = [listen(), listen()];
  one.end();
  createNews('links')();
  await vi.waitFor(() => expect(other.listener).toHaveBeenCalledOnce());
  expect(one.listener).not.toHaveBeenCalled();
});

test('who listens for one topic hears nothing of another', async () => {
  const { listener } = listen();
  const other = vi.fn<() => void>();
  onNews('accounts', other);
  createNews('accounts')();
  await vi.waitFor(() => expect(other).toHaveBeenCalledOnce());
  expect(listener).not.toHaveBeenCalled();
});
