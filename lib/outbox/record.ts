import * as z from 'zod/mini';
import type { Sent } from '../links/attempt.ts';
import type { Stored } from '../platform/stored.ts';
import type { Entry } from './entry.ts';
import { entrySchema, isOpen, isSame, linkIds } from './entry.ts';

/** What is on its way or was not shown yet, the newest last, and what nobody can read of it: set aside, never lost. */
type Pending = { list: Entry[]; odd: unknown[] };

const written = z.object({ list: z.array(z.unknown()), odd: z.array(z.unknown()) });

export const noPending: Pending = { list: [], odd: [] };

const sortOut = (raw: unknown): Pending => {
  const { success, data } = written.safeParse(raw);
  if (!success) return raw === undefined ? noPending : { list: [], odd: [raw] };
  const pending: Pending = { list: [], odd: [...data.odd] };
  for (const each of data.list) {
    const entry = entrySchema.safeParse(each);
    if (entry.success) pending.list.push(entry.data);
    else pending.odd.push(each);
  }
  return pending;
};

export const pendingSchema = z.pipe(z.unknown(), z.transform(sortOut));
/** What has ended and was shown, as it was written: read where it is needed. */
export const shownSchema = z.array(z.unknown());

export type RecordParts = { pending: Stored<Pending>; shown: Stored<unknown[]> };

/** Far more than anybody looks back for, and than windows in which a draft could still be asked again. */
const limit = 200;

/** Of hundreds, the few that need be read. */
const isOf =
  ({ draftId }: Sent) =>
  (raw: unknown): boolean =>
    typeof raw === 'object' && raw !== null && 'draftId' in raw && raw.draftId === draftId;

const read = (raws: readonly unknown[]): Entry[] =>
  raws.flatMap((raw) => entrySchema.safeParse(raw).data ?? []);

/** The last that have ended; of what is not known nothing is dropped, or it could be sent again. */
const bounded = (list: Entry[]): Entry[] => {
  const kept = new Set(list.filter((entry) => !isOpen(entry)).slice(-limit));
  return list.filter((entry) => isOpen(entry) || kept.has(entry));
};

const isEqual = (one: readonly Entry[], other: readonly Entry[]): boolean =>
  one.length === other.length && one.every((entry, index) => entry === other[index]);

/** All that was sent, in storage: small what each link has to write, and apart from it what is only looked up. */
export const createRecord = ({ pending, shown }: RecordParts) => {
  const update = (change: (list: Entry[]) => Entry[]): Promise<void> =>
    pending.update((before) => {
      const list = change(before.list);
      return isEqual(list, before.list) ? before : { ...before, list: bounded(list) };
    });

  return {
    /** What is on its way, not known, or not shown yet. */
    pending: async (): Promise<readonly Entry[]> => (await pending.get()).list,

    /** What was shown, and then all that was not, the newest last. */
    all: async (): Promise<Entry[]> => [...read(await shown.get()), ...(await pending.get()).list],

    /** Reads what a creation looks up before anybody waits for that. */
    readAhead: (): void => void shown.get(),

    async find(sent: Sent): Promise<Entry | undefined> {
      const entry = (await pending.get()).list.find(isSame(sent));
      return entry ?? read((await shown.get()).filter(isOf(sent))).findLast(isSame(sent));
    },

    update,

    /** One for another, if it is there still as it was. */
    replace: (entry: Entry, by: Entry): Promise<void> =>
      update((list) => list.map((each) => (each === entry ? by : each))),

    /** Writes an entry as the newest, in the place of the one before. */
    put: (entry: Entry): Promise<void> =>
      update((list) => [...list.filter((other) => !isSame(entry)(other)), entry]),

    /** Lays away what has ended, unless it was sent again meanwhile. Stopped in between, it is shown once more. */
    async layAway(entry: Entry): Promise<void> {
      const isNot = (raw: unknown) => !read([raw]).some(isSame(entry));
      await shown.update((raws) =>
        [...raws.filter((raw) => !isOf(entry)(raw) || isNot(raw)), entry].slice(-limit),
      );
      await update((list) => list.filter((other) => other !== entry));
    },

    /** The links that are some entry's already. */
    async claimed(): Promise<Set<string>> {
      const { list } = await pending.get();
      return new Set([...linkIds(list), ...linkIds(read(await shown.get()))]);
    },

    /** Whether what nobody can read is of this draft: what became of it is not known then. */
    isOdd: async (sent: Sent): Promise<boolean> => (await pending.get()).odd.some(isOf(sent)),

    /** How many nobody could read. */
    odd: async (): Promise<number> => (await pending.get()).odd.length,

    /** Somebody has been told of them, and has looked himself. */
    dropOdd: (): Promise<void> => pending.update((before) => ({ ...before, odd: [] })),

    /** Nothing is left of an account. */
    async dropAccount(account: string): Promise<void> {
      const isOther = (raw: unknown) => !read([raw]).some(({ accountId }) => accountId === account);
      await update((list) => list.filter(({ accountId }) => accountId !== account));
      await shown.update((raws) => raws.filter(isOther));
    },

    async forget(): Promise<void> {
      await Promise.all([pending.remove(), shown.remove()]);
    },
  };
};

export type OutboxRecord = ReturnType<typeof createRecord>;
