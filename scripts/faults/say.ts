import type { Page } from 'playwright';
import * as z from 'zod/mini';
import type { Result } from '../../lib/faults/fault.ts';
import { fail } from '../../lib/faults/fault.ts';
import { faultSchema } from '../../lib/faults/schema.ts';
import type { Sent } from '../../lib/links/attempt.ts';
import type { Link } from '../../lib/links/link.ts';
import { linkDraftSchema, linkSchema } from '../../lib/links/schema.ts';
import type { Name } from '../../lib/messages/contract.ts';

/** What only a reply can be, and no record: nobody knows yet. */
const unconfirmed = z.object({
  kind: z.literal('unconfirmed'),
  cause: faultSchema,
  againSeconds: z.number(),
  obstacle: z.exactOptional(faultSchema),
});

const failed = z.object({ ok: z.literal(false), fault: z.union([unconfirmed, faultSchema]) });
const replyOf = <Value>(value: z.ZodMiniType<Value>): z.ZodMiniType<Result<Value>> =>
  z.union([z.object({ ok: z.literal(true), value }), failed]);

const linkReply = replyOf(linkSchema);

const attemptSchema = z.object({
  draftId: z.string(),
  accountId: z.string(),
  draft: linkDraftSchema,
  result: z.optional(linkReply),
});

const openedReply = replyOf(
  z.object({
    account: z.object({ id: z.string() }),
    draft: z.object({ draftId: z.string(), form: z.object({ title: z.string() }) }),
    attempt: z.optional(attemptSchema),
  }),
);

const interrupted = fail({ kind: 'interrupted' });

/** Runs in a page. */
const speak = (message: object): Promise<unknown> => chrome.runtime.sendMessage(message);

/** As the pages' own `ask`: a worker that is gone before it answered leaves an error or, now and then, nothing. */
const say = async (page: Page, name: Name, input: object | null): Promise<unknown> =>
  (await page.evaluate(speak, { name, input }).catch(() => undefined)) ?? interrupted;

export const askForLink = async (
  page: Page,
  name: 'createLink' | 'awaitLink',
  sent: Sent,
): Promise<Result<Link>> => linkReply.parse(await say(page, name, sent));

/** What a popup that opens is told. */
export const askToOpen = async (page: Page) => openedReply.parse(await say(page, 'openPopup', null));

/** The user has seen how it ended. */
export const laySeen = (page: Page, sent: Sent): Promise<unknown> => say(page, 'attemptShown', sent);

export const finishWelcome = (page: Page): Promise<unknown> => say(page, 'finishWelcome', null);
