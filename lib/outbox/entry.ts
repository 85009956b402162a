import * as z from 'zod/mini';
import type { Fault, Result } from '../faults/fault.ts';
import { fail, ok } from '../faults/fault.ts';
import { provesNothingMade } from '../faults/made-nothing.ts';
import { faultSchema } from '../faults/schema.ts';
import type { Sent } from '../links/attempt.ts';
import { draftKey } from '../links/draft-key.ts';
import type { Link } from '../links/link.ts';
import { linkDraftSchema, linkIdSchema, linkSchema, validitySchema } from '../links/schema.ts';

const asked = {
  draftId: z.string(),
  accountId: z.string(),
  draft: linkDraftSchema,
  startedAt: z.number(),
  shown: z.exactOptional(z.literal(true)),
  validHours: z.exactOptional(validitySchema),
  replaces: z.exactOptional(linkIdSchema),
};

/**
 * A draft that was sent, and what became of it. `startedAt`, by our clock, and `missedAt`, when it was first looked for
 * and not found: milliseconds since 1970. `shown` once a page has shown it.
 */
export const entrySchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('sending'), ...asked }),
  z.object({ state: z.literal('created'), ...asked, link: linkSchema }),
  z.object({ state: z.literal('refused'), ...asked, fault: faultSchema }),
  z.object({
    state: z.literal('unknown'),
    ...asked,
    fault: faultSchema,
    missedAt: z.exactOptional(z.number()),
  }),
  z.object({ state: z.literal('notCreated'), ...asked }),
]);
export type Entry = z.output<typeof entrySchema>;

/** Nobody knows yet whether there is a link. */
export type Open = Extract<Entry, { state: 'sending' | 'unknown' }>;

export const isOpen = (entry: Entry): entry is Open => entry.state === 'sending' || entry.state === 'unknown';

/** What makes a draft the same one: its id, its account, and what it asks for. */
export const keyOf = ({ draftId, accountId, draft }: Sent): string =>
  `${draftId} ${accountId} ${draftKey(draft)}`;

export const isSame = (one: Sent) => {
  const key = keyOf(one);
  return (other: Sent): boolean => keyOf(other) === key;
};

export const sentOf = ({ draftId, accountId, draft, validHours, replaces }: Sent): Sent => ({
  draftId,
  accountId,
  draft,
  ...(validHours && { validHours }),
  ...(replaces !== undefined && { replaces }),
});

/** The entry when its answer is there. Of an answer that proves nothing, a link may have come all the same. */
export const ended = (entry: Entry, result: Result<Link>): Entry => {
  const { startedAt } = entry;
  const rest = { ...sentOf(entry), startedAt };
  if (result.ok) return { ...rest, state: 'created', link: result.value };
  const { fault } = result;
  return { ...rest, state: provesNothingMade(fault) ? 'refused' : 'unknown', fault };
};

/** Why nobody knows: a worker that was stopped in between leaves no answer. */
export const causeOf = (entry: Open): Fault =>
  entry.state === 'unknown' ? entry.fault : { kind: 'interrupted' };

/** What a draft that has ended is answered with. */
export const resultOf = (entry: Exclude<Entry, Open>): Result<Link> => {
  if (entry.state === 'created') return ok(entry.link);
  return fail(entry.state === 'refused' ? entry.fault : { kind: 'notCreated' });
};

/** The links that these are. */
export const linkIds = (entries: readonly Entry[]): string[] =>
  entries.flatMap((entry) => (entry.state === 'created' ? [entry.link.id] : []));
