import * as z from 'zod/mini';
import type { LockRules } from '../links/account.ts';
import type { Stored } from '../platform/stored.ts';

/** What outlives a stopped worker while the safe is open: the secret that opens it, never a key; when it was last used. */
export const openedSchema = z.nullable(z.object({ secret: z.string(), usedAt: z.number() }));
type Opened = z.output<typeof openedSchema>;

type Parts = {
  /** In memory only: a browser that closes locks. */
  opened: Stored<Opened>;
  rules: () => Promise<LockRules>;
  /** Milliseconds since 1970. */
  now: () => number;
};

/** A use is written down this seldom, in milliseconds: typing is many uses. */
const grain = 10_000;

/** For how long the safe is open: until it is locked, by hand or because nobody used it. */
export const createOpening = ({ opened, rules, now }: Parts) => {
  let locks = 0;

  const lock = (): Promise<void> => {
    locks += 1;
    return opened.remove();
  };

  /** How often it was locked: who opens tells what it was when he began, and comes too late if it was locked since. */
  const begin = (): number => locks;

  const open = async (secret: string, begun = locks): Promise<boolean> => {
    await opened.update((kept) => (begun === locks ? { secret, usedAt: now() } : kept));
    return begun === locks;
  };

  /** Unused too long, or the clock was set back: nobody knows how long that was. */
  const isDue = (usedAt: number, minutes: number): boolean => {
    const unused = now() - usedAt;
    return minutes > 0 && (unused < 0 || unused >= minutes * 60_000);
  };

  const isInUse = (usedAt: number, minutes: number): boolean =>
    now() - usedAt > grain && !isDue(usedAt, minutes);

  return {
    lock,
    begin,
    open,

    /** What opens the safe; undefined where it is locked, or is to be, which it is then. */
    async secret(): Promise<string | undefined> {
      const { minutes } = await rules();
      await opened.update((kept) => (kept && isDue(kept.usedAt, minutes) ? null : kept));
      return (await opened.get())?.secret;
    },

    /** Somebody uses the extension: it stays open a while longer. In one turn, so that what was locked stays locked. */
    async touch(): Promise<void> {
      const { minutes } = await rules();
      await opened.update((kept) =>
        kept && isInUse(kept.usedAt, minutes) ? { ...kept, usedAt: now() } : kept,
      );
    },

    /** When it locks by itself if nobody uses it: milliseconds since 1970, or undefined. */
    async locksAt(): Promise<number | undefined> {
      const { minutes } = await rules();
      const kept = await opened.get();
      return kept && minutes > 0 ? kept.usedAt + minutes * 60_000 : undefined;
    },
  };
};

export type Opening = ReturnType<typeof createOpening>;
