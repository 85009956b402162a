import type * as z from 'zod/mini';
import { createQueue } from './queue.ts';

/** The part of a storage area that is used here. */
type Area = {
  get(key: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
};

type Options<Value> = { area: Area; schema: z.ZodMiniType<Value>; fallback: Value };

/**
 * One stored value with its schema. What is read back is parsed, never trusted: what does not parse is the
 * fallback. The worker alone writes, so what it has read or written is remembered while it runs. Calls take effect
 * in the order they were made, so a `take` never races the `set` before it.
 */
export const stored = <Value>(key: string, { area, schema, fallback }: Options<Value>) => {
  const inTurn = createQueue();
  let known: { value: Value } | undefined;

  const parse = async (): Promise<{ value: Value }> => {
    const parsed = schema.safeParse((await area.get(key))[key]);
    return { value: parsed.success ? parsed.data : fallback };
  };
  const read = async (): Promise<Value> => {
    known ??= await parse();
    return known.value;
  };
  const write = async (value: Value): Promise<void> => {
    // Forgotten until it is certain: a write that fails may have been done or not.
    known = undefined;
    await area.set({ [key]: value });
    known = { value };
  };
  const clear = async (): Promise<void> => {
    known = undefined;
    await area.remove(key);
    known = { value: fallback };
  };

  return {
    get: () => inTurn(read),
    set: (value: Value) => inTurn(() => write(value)),
    remove: () => inTurn(clear),
    /** Reads and writes in one turn, so that what others write meanwhile is not undone. The same value is not written. */
    update: (change: (value: Value) => Value) =>
      inTurn(async () => {
        const before = await read();
        const after = change(before);
        if (after !== before) await write(after);
      }),
    /** Reads and clears in one turn: of two takers, one gets the value. */
    take: () =>
      inTurn(async () => {
        const value = await read();
        await clear();
        return value;
      }),
  };
};

export type Stored<Value> = ReturnType<typeof stored<Value>>;
