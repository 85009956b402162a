const sizesOf = (values: Record<string, unknown>): number[] =>
  Object.entries(values).map(([key, value]) => new Blob([key, JSON.stringify(value)]).size);

/** Like the browser's synced storage: copies, an item of 8,192 bytes at most, 102,400 in all; more is rejected. */
export const syncArea = (kept: Record<string, unknown> = {}) => ({
  kept,
  get: async (_keys: null): Promise<Record<string, unknown>> => structuredClone(kept),
  set: async (values: Record<string, unknown>): Promise<void> => {
    const sizes = sizesOf({ ...kept, ...values });
    if (sizes.some((size) => size > 8192)) throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
    if (sizes.reduce((sum, size) => sum + size, 0) > 102_400) throw new Error('QUOTA_BYTES quota exceeded');
    Object.assign(kept, structuredClone(values));
  },
  remove: async (key: string): Promise<void> => {
    Reflect.deleteProperty(kept, key);
  },
});
