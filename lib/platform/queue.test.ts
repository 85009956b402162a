import { expect, test, vi } from 'vitest';
import { createQueue } from './queue.ts';

test('a task begins when the one before it has ended', async () => {
  const inTurn = createQueue();
  const first = Promise.withResolvers<string>();
  const second = vi.fn(async () => 'second');
  const told = [inTurn(() => first.promise), inTurn(second)];
  await Promise.resolve();
  expect(second).not.toHaveBeenCalled();
  first.resolve('first');
  expect(await Promise.all(told)).toEqual(['first', 'second']);
});

test('a task that fails tells its own caller, and does not stop the next', async () => {
  const inTurn = createQueue();
  const failing = inTurn(() => Promise.reject(new Error('full')));
  const next = inTurn(async () => 'next');
  await expect(failing).rejects.toThrow('full');
  expect(await next).toBe('next');
});
