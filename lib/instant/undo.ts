import type { Result } from '../faults/fault.ts';
import { ok } from '../faults/fault.ts';
import type { Retired, Sent, Undoable, Undone } from '../links/attempt.ts';
import { draftKey } from '../links/draft-key.ts';
import type { Link } from '../links/link.ts';

/** A link that was made at once, and whether it is on the clipboard. */
export type Made = { sent: Sent; link: Link; copied: Promise<boolean> };

type Parts = {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Deletes a link unless it was paid, and goes on trying where it cannot be done now. */
  retire: (accountId: string, linkId: string) => Promise<Result<Retired>>;
  /** It is no longer undone: the time is over, or it was. */
  onEnd: (made: Made) => void;
};

/** Milliseconds. */
const undoTime = 10_000;

/** The same for drafts that ask the same of the same account. */
export const askedBy = ({ accountId, draft }: Sent): string => `${accountId} ${draftKey(draft)}`;

/** For so long a link that was made at once can be taken back. A worker that is stopped ends that, and no more. */
export const createUndo = ({ now, retire, onEnd }: Parts) => {
  const open = new Map<string, Made & { until: number }>();

  const end = (linkId: string): Made | undefined => {
    const made = open.get(linkId);
    open.delete(linkId);
    if (made) onEnd(made);
    return made;
  };

  return {
    begin(made: Made): void {
      const { id } = made.link;
      open.set(id, { ...made, until: now() + undoTime });
      setTimeout(() => end(id), undoTime);
    },

    find: (linkId: string): Made | undefined => open.get(linkId),

    /** Whether the same was made just now. */
    has: (sent: Sent): boolean => [...open.values()].some((made) => askedBy(made.sent) === askedBy(sent)),

    view: async (linkId: string): Promise<Undoable> => {
      const made = open.get(linkId);
      if (!made) return { isCopied: false, seconds: 0 };
      const isCopied = await made.copied;
      return { isCopied, seconds: Math.max(0, Math.ceil((made.until - now()) / 1000)) };
    },

    /** Asked twice, the second comes late: what was begun is not begun again. */
    undo: async (linkId: string): Promise<Result<Undone>> => {
      const made = end(linkId);
      return made ? retire(made.sent.accountId, linkId) : ok('late');
    },
  };
};

export type Undo = ReturnType<typeof createUndo>;
