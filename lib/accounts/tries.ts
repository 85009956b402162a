import * as z from 'zod/mini';

/** Wrong passphrases in a row, and when the next is heard, in milliseconds since 1970. */
export const triesSchema = z.object({ count: z.int().check(z.nonnegative()), until: z.number() });
export type Tries = z.output<typeof triesSchema>;

export const noTries: Tries = { count: 0, until: 0 };

const longestWait = 5 * 60;

/** 1 s after the first, then twice as long each time, 5 minutes at most. */
const waitAfter = (count: number): number => Math.min(2 ** (count - 1), longestWait);

export const failedOnceMore = ({ count }: Tries, now: number): Tries => ({
  count: count + 1,
  until: now + waitAfter(count + 1) * 1000,
});

/** The clock was set back since: nobody waits longer than the longest wait for that. */
export const withinReason = (tries: Tries, now: number): Tries =>
  tries.until > now + longestWait * 1000 ? { ...tries, until: now + longestWait * 1000 } : tries;

/** Whole seconds until the next try is heard; 0 is now. */
export const secondsLeft = ({ until }: Tries, now: number): number =>
  Math.max(Math.ceil((until - now) / 1000), 0);
