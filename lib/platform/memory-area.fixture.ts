/**
 * A storage area in memory. Like the browsers' own it gives copies: structured ones, as in Firefox, which
 * keep a field that is undefined.
 */
export const memoryArea = (kept: Record<string, unknown> = {}) => ({
  kept,
  get: async (key: string): Promise<Record<string, unknown>> =>
    Object.hasOwn(kept, key) ? { [key]: structuredClone(kept[key]) } : {},
  set: async (values: Record<string, unknown>): Promise<void> => {
    Object.assign(kept, structuredClone(values));
  },
  remove: async (key: string): Promise<void> => {
    Reflect.deleteProperty(kept, key);
  },
});
