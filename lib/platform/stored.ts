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
 * fallback. Calls take effect in the order they were made, so a `take` never races the `set` before it.
 */
export const stored = <Value>(key: string, { area, schema, fallback }: Options<Value>) => {
  const inTurn = createQueue();
  const read = async (): Promise<Value> => {
    const parsed = schema.safeParse((await area.get(key))[key]);
    return parsed.success ? parsed.data : fallback;
  };
  return {
    get: () => inTurn(read),
    set: (value: Value) => inTurn(() => area.set({ [key]: value })),
    remove: () => inTurn(() => area.remove(key)),
    /** Reads and writes in one turn, so that what others write meanwhile is not undone. */
    update: (change: (value: Value) => Value) =>
      inTurn(async () => area.set({ [key]: change(await read()) })),
    /** Reads and clears in one turn: of two takers, one gets the value. */
    take: () =>
      inTurn(async () => {
        const value = await read();
        await area.remove(key);
        return value;
      }),
  };
};

export type Stored<Value> = ReturnType<typeof stored<Value>>;
