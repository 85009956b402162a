import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import type { Result } from '../../lib/faults/fault.ts';
import type { Sent } from '../../lib/links/attempt.ts';
import type { Link } from '../../lib/links/link.ts';
import type { Draft } from './draft.ts';
import { note } from './draft.ts';
import { askForLink, askToOpen, laySeen } from './say.ts';
import { create } from './send.ts';

const look = async (page: Page, draft: Draft): Promise<void> => {
  const result = await askForLink(page, 'awaitLink', draft.sent);
  note(draft, result);
  const seconds = !result.ok && result.fault.kind === 'unconfirmed' ? result.fault.againSeconds : 0;
  if (draft.end === undefined) await pause(seconds * 1000 + 100);
};

/** Asks how a draft ended, as often and as soon as the answers say, and for two minutes at most. */
const settle = async (page: Page, draft: Draft): Promise<void> => {
  const last = Date.now() + 120_000;
  while (draft.end === undefined && Date.now() < last) await look(page, draft);
  await laySeen(page, draft.sent);
};

/** Sees a draft to its end, and where that is no link, as drawn, to the next one. */
export const finish = async (page: Page, draft: Draft): Promise<void> => {
  await settle(page, draft);
  if (draft.end !== 'nothingMade' || !draft.run.triesAgain) return;
  await create([page], draft);
  await settle(page, draft);
};

/** Asks once more about what has ended: it is to stay so. */
export const confirm = async (page: Page, draft: Draft): Promise<void> => {
  if (draft.end === undefined) return;
  delete draft.end;
  await settle(page, draft);
};

/** A form that is filled anew after an unknown end keeps its id. */
const isOf =
  (attempt: Sent) =>
  ({ sent }: Draft): boolean =>
    sent.draftId === attempt.draftId && sent.draft.title === attempt.draft.title;

/** How it ended, or how it stands after a second look. */
const endOf = async (
  page: Page,
  { result, ...sent }: Sent & { result?: Result<Link> | undefined },
): Promise<Result<Link>> => {
  if (result && (result.ok || result.fault.kind !== 'unconfirmed')) return result;
  await pause(1000);
  return askForLink(page, 'awaitLink', sent);
};

/** Opens the popup again and again, until it has shown all that nobody has seen: no more than these drafts. */
export const readUnseen = async (page: Page, drafts: readonly Draft[]): Promise<void> => {
  for (let left = drafts.length; left > 0; left--) {
    const opened = await askToOpen(page);
    const attempt = opened.ok ? opened.value.attempt : undefined;
    if (!attempt) return;
    const draft = drafts.find(isOf(attempt));
    const result = await endOf(page, attempt);
    if (draft) note(draft, result);
    await laySeen(page, attempt);
  }
};
