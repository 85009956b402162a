import * as z from 'zod/mini';
import type { Stored } from '../platform/stored.ts';

const target = z.object({
  /** Names the caret that the page remembers. */
  place: z.string(),
  tabId: z.int(),
  frameId: z.int(),
  /** The draft whose link goes there: the first that is shown after the click. */
  draftId: z.exactOptional(z.string()),
});

/** The field of a page where the user asked for a link. */
export const targetSchema = z.nullable(target);

type Target = z.infer<typeof target>;

/** Both reject where the browser lets nobody into that frame, and resolve to nothing where it is gone. */
export type Frame = {
  remember: (where: Target, place: string) => Promise<boolean | undefined>;
  insert: (where: Target, place: string, text: string) => Promise<boolean | undefined>;
};

type Parts = {
  target: Stored<Target | null>;
  frame: Frame;
  pause: (milliseconds: number) => Promise<void>;
  /** The tab that is looked at; undefined where nobody can tell. */
  lookedAt: () => Promise<number | undefined>;
};

/** Milliseconds. A busy Chrome tells of the click before it lets us into the page that was clicked. */
const waits = [50, 100, 200, 400, 800] as const;

/** Puts what was made where it was asked for: in the page, at the caret. */
export const createInsertion = ({ target: kept, frame, pause, lookedAt }: Parts) => {
  const rememberAt = async (where: Target): Promise<void> => {
    for (const wait of waits) {
      const isIn = await frame.remember(where, where.place).then(
        () => true,
        () => false,
      );
      if (isIn) return;
      await pause(wait);
    }
  };

  /** Of two who would insert the same, one does. */
  const take = async (draftId: string): Promise<Target | undefined> => {
    const taken: Target[] = [];
    await kept.update((now) => {
      if (now?.draftId !== draftId) return now;
      taken.push(now);
      return null;
    });
    return taken[0];
  };

  return {
    /** Call it in the click, which lets the extension into that page until the user goes elsewhere. */
    remember: async (tabId: number, frameId: number): Promise<void> => {
      const where = { place: crypto.randomUUID(), tabId, frameId };
      await Promise.all([kept.set(where), rememberAt(where)]);
    },

    /** The draft whose link goes to the page that is looked at; '' is none. Another page's field is let go. */
    claimed: async (): Promise<string> => {
      const now = await kept.get();
      const tabId = now && (await lookedAt());
      if (tabId === undefined || tabId === now?.tabId) return now?.draftId ?? '';
      await kept.update((then) => (then?.tabId === tabId ? then : null));
      return '';
    },

    /** What is shown first after the click goes to the page. Tells which draft does; '' is none. */
    claim: async (draftId: string): Promise<string> => {
      await kept.update((now) => (now && now.draftId === undefined ? { ...now, draftId } : now));
      return (await kept.get())?.draftId ?? '';
    },

    /** Inserts once, and tells whether the text is there: where it is not, the user has the clipboard. */
    insert: async (draftId: string, text: string): Promise<boolean> => {
      const where = await take(draftId);
      if (!where) return false;
      return (await frame.insert(where, where.place, text).catch(() => false)) === true;
    },
  };
};

export type Insertion = ReturnType<typeof createInsertion>;
