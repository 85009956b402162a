import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { memoryArea } from './memory-area.fixture.ts';
import { stored } from './stored.ts';

const word = (area: Parameters<typeof stored>[1]['area'] = memoryArea()) =>
  stored('word', { area, schema: z.string(), fallback: 'none' });

/** An area whose writing waits until it is let go, or fails. */
const slowArea = () => {
  const gate = Promise.withResolvers<undefined>();
  const area = memoryArea();
  return {
    gate,
    area: { ...area, set: (values: object) => gate.promise.then(() => area.set({ ...values })) },
  };
};

describe('what is stored', () => {
  test('is read back, also by the next worker', async () => {
    const area = memoryArea();
    await word(area).set('latte');
    expect(await word(area).get()).toBe('latte');
  });

  test('lies under its own name, beside others', async () => {
    const area = memoryArea({ other: 1 });
    await word(area).set('latte');
    expect(area.kept).toEqual({ other: 1, word: 'latte' });
  });

  test('is gone once it is removed', async () => {
    const area = memoryArea({ word: 'latte', other: 1 });
    await word(area).remove();
    expect(area.kept).toEqual({ other: 1 });
  });

  test('may be nothing yet: the fallback', async () => {
    expect(await word().get()).toBe('none');
  });

  test.for([1, null, undefined, {}, ['latte'], { word: 'latte' }])(
    'may be junk, %j: the fallback',
    async (junk) => {
      expect(await word(memoryArea({ word: junk })).get()).toBe('none');
    },
  );
});

describe('calls take effect in the order they were made', () => {
  test('a get after a set waits for it', async () => {
    const { gate, area } = slowArea();
    const value = word(area);
    const both = [value.set('latte'), value.get()];
    gate.resolve(undefined);
    expect(await Promise.all(both)).toEqual([undefined, 'latte']);
  });

  test('a take after a set gets it, and a set after the take stays', async () => {
    const value = word();
    const [, taken] = await Promise.all([value.set('latte'), value.take(), value.set('mocha')]);
    expect(taken).toBe('latte');
    expect(await value.get()).toBe('mocha');
  });

  test('a write that fails tells its caller, and does not block the next', async () => {
    const { gate, area } = slowArea();
    const value = word(area);
    const failing = value.set('latte');
    const next = value.get();
    gate.reject(new Error('QUOTA_BYTES'));
    await expect(failing).rejects.toThrow('QUOTA_BYTES');
    expect(await next).toBe('none');
  });
});

describe('take', () => {
  test('gives the value to one taker only', async () => {
    const value = word(memoryArea({ word: 'latte' }));
    expect(await Promise.all([value.take(), value.take(), value.take()])).toEqual(['latte', 'none', 'none']);
  });

  test('clears junk away', async () => {
    const area = memoryArea({ word: 1 });
    expect(await word(area).take()).toBe('none');
    expect(area.kept).toEqual({});
  });
});

describe('update', () => {
  test('makes the new value of the one before', async () => {
    const value = word(memoryArea({ word: 'hot' }));
    await value.update((before) => `${before} latte`);
    expect(await value.get()).toBe('hot latte');
  });

  test('loses nothing that is written at the same time', async () => {
    const value = word();
    const add = (letter: string) => value.update((before) => before + letter);
    await Promise.all([add('a'), value.set('b'), add('c'), add('d')]);
    expect(await value.get()).toBe('bcd');
  });

  test('with the same value writes nothing', async () => {
    const area = memoryArea({ word: 'latte' });
    const set = vi.spyOn(area, 'set');
    await word(area).update((before) => before);
    expect(set).not.toHaveBeenCalled();
  });

  test('that ends in the fallback, where nothing is kept, writes nothing', async () => {
    const area = memoryArea();
    await word(area).update((before) => before);
    expect(area.kept).toEqual({});
  });

  test('that cannot be made tells its caller, and leaves the value', async () => {
    const value = word(memoryArea({ word: 'latte' }));
    const failing = value.update(() => {
      throw new Error('no change');
    });
    await expect(failing).rejects.toThrow('no change');
    expect(await value.get()).toBe('latte');
  });
});

describe('memory', () => {
  test('reads the storage once, however often it is asked', async () => {
    const area = memoryArea({ word: 'latte' });
    const get = vi.spyOn(area, 'get');
    const value = word(area);
    expect([await value.get(), await value.get()]).toEqual(['latte', 'latte']);
    expect(get).toHaveBeenCalledOnce();
  });

  test('after a write that failed, asks the storage what is there', async () => {
    const area = memoryArea({ word: 'latte' });
    const value = word(area);
    await value.get();
    vi.spyOn(area, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
    await expect(value.set('mocha')).rejects.toThrow('QUOTA_BYTES');
    expect(await value.get()).toBe('latte');
  });
});
