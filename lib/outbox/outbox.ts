import * as z from 'zod/mini';
import type { Result } from '../faults/fault.ts';
import { fail, ok } from '../faults/fault.ts';
import { provesNothingMade } from '../faults/made-nothing.ts';
import { faultSchema } from '../faults/schema.ts';
import { draftKey } from '../links/draft-key.ts';
import type { Link, LinkDraft } from '../links/link.ts';
import { linkDraftSchema, linkSchema } from '../links/schema.ts';
import type { Attempt, Sent } from '../links/attempt.ts';
import type { Stored } from '../platform/stored.ts';

const resultSchema: z.ZodMiniType<Result<Link>> = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: linkSchema }),
  z.object({ ok: z.literal(false), fault: faultSchema }),
]);

/** The last drafts that were sent, the newest last, and how that ended. `shown` once a page has shown it. */
export const recordSchema = z.array(
  z.object({
    draftId: z.string(),
    accountId: z.string(),
    draft: linkDraftSchema,
    result: z.exactOptional(resultSchema),
    shown: z.exactOptional(z.literal(true)),
  }),
);
type Entries = z.output<typeof recordSchema>;
type Entry = Entries[number];

/** Far more than windows in which a draft could still be asked again. */
const kept = 20;

/** Asks the API for the link. Called at most once for a draft, unless it is proved that nothing was made. */
type Send = (draft: LinkDraft) => Promise<Result<Link>>;

/** A worker that was stopped between sending and writing down leaves no result: what was made is not known. */
const endOf = (entry: Entry): Result<Link> => entry.result ?? fail({ kind: 'interrupted' });

const markedShown = (entry: Entry): Entry => ({ ...entry, result: endOf(entry), shown: true });

const keyOf = ({ draftId, accountId, draft }: Sent): string => `${draftId} ${accountId} ${draftKey(draft)}`;

const isSame = (one: Sent) => {
  const key = keyOf(one);
  return (other: Sent): boolean => keyOf(other) === key;
};

const mayBeSentAgain = (end: Result<Link>): boolean => !end.ok && provesNothingMade(end.fault);

/** Creates a link once for each draft: written down before it is sent, and what came back before it is told. */
export const createOutbox = (record: Stored<Entries>) => {
  const flying = new Map<string, Promise<Result<Link>>>();
  let era = 0;

  const write = (entry: Entry) =>
    record.update((entries) => [...entries.filter((other) => !isSame(entry)(other)), entry].slice(-kept));

  const send = async (asked: Sent, post: Send) => {
    const begun = era;
    await write(asked);
    const result = await post(asked.draft);
    // Forgotten meanwhile, it does not come back.
    if (begun === era) await write({ ...asked, result });
    return result;
  };

  const answerOrSend = async (asked: Sent, post: Send) => {
    const earlier = (await record.get()).find(isSame(asked));
    if (!earlier) return send(asked, post);
    const end = endOf(earlier);
    return mayBeSentAgain(end) ? send(asked, post) : end;
  };

  return {
    /** The same draft asked twice, at once or later, gets the one answer. */
    create(asked: Sent, post: Send): Promise<Result<Link>> {
      const key = keyOf(asked);
      const known = flying.get(key);
      if (known) return known;
      const made = answerOrSend(asked, post).finally(() => flying.delete(key));
      flying.set(key, made);
      return made;
    },

    /** How a draft that was sent ends. Waits for it where it is on its way; sends nothing. */
    async endOf(sent: Sent): Promise<Result<Link>> {
      const known = flying.get(keyOf(sent));
      if (known) return known;
      const entry = (await record.get()).find(isSame(sent));
      return entry ? endOf(entry) : fail({ kind: 'interrupted' });
    },

    /** The account's newest attempt whose end nobody has seen yet: never one of another account's. */
    async unseen(account: string): Promise<Attempt | undefined> {
      const entry = (await record.get()).findLast(({ accountId, shown }) => accountId === account && !shown);
      if (!entry) return undefined;
      const { draftId, accountId, draft } = entry;
      const sent = { draftId, accountId, draft };
      return flying.has(keyOf(sent)) ? sent : { ...sent, result: endOf(entry) };
    },

    /** Whether a draft may have become a link in another account: it is on its way there, or its end is not known. */
    async mayExistElsewhere(draft: string, account: string): Promise<boolean> {
      const entries = await record.get();
      return entries.some(
        (entry) =>
          entry.draftId === draft &&
          entry.accountId !== account &&
          !mayBeSentAgain(endOf(entry)) &&
          !entry.result?.ok,
      );
    },

    /** Nothing was ever sent. */
    async forget(): Promise<void> {
      era += 1;
      await record.remove();
    },

    async markShown(sent: Sent): Promise<Result<null>> {
      const isShown = isSame(sent);
      await record.update((entries) => entries.map((entry) => (isShown(entry) ? markedShown(entry) : entry)));
      return ok(null);
    },
  };
};
