/** Numbers that look drawn by chance and are the same for the same seed: mulberry32. */
export const createRandom = (seed: number) => {
  let state = seed;
  /** From 0 to 1, never 1. */
  const next = (): number => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    const once = Math.imul(state ^ (state >>> 15), state | 1);
    const twice = once ^ (once + Math.imul(once ^ (once >>> 7), once | 61));
    return ((twice ^ (twice >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    chance: (share: number): boolean => next() < share,
    /** A whole number below `end`. */
    below: (end: number): number => Math.floor(next() * end),
    /** One name, each as often as its weight says. */
    pick<Name extends string>(weights: readonly (readonly [Name, number])[]): Name {
      const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
      let left = next() * total;
      const hit = weights.find(([, weight]) => (left -= weight) < 0);
      if (!hit) throw new Error('nothing to pick from');
      return hit[0];
    },
  };
};

export type Random = ReturnType<typeof createRandom>;
