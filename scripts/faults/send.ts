import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import type { Desk } from './desk.ts';
import type { Draft } from './draft.ts';
import { note } from './draft.ts';
import { askForLink, laySeen } from './say.ts';

const pagesFor = ({ run }: Draft, [first, second]: Desk['pages']): Page[] => {
  if (run.way === 'once') return [first];
  return run.way === 'doubleEnter' ? [first, first] : [first, second];
};

/** Asks for the link from each of these pages at once. */
export const create = async (pages: readonly Page[], draft: Draft): Promise<void> => {
  delete draft.end;
  const results = await Promise.all(pages.map((page) => askForLink(page, 'createLink', draft.sent)));
  // Of two at once one may be refused, and the other, heard after that, be sent and made.
  for (const result of results.toSorted((one, other) => Number(one.ok) - Number(other.ok)))
    note(draft, result);
};

const isSentOnceMore = ({ run, end }: Draft): boolean =>
  end === undefined ? run.isImpatient : end === 'nothingMade' && run.triesAgain;

/** Sends a draft as its user does, until there is an answer, or none to wait for. */
export const send = async ({ browser, pages }: Desk, draft: Draft): Promise<void> => {
  const [page] = pages;
  const created = create(pagesFor(draft, pages), draft);
  if (draft.run.kind === 'stoppedBefore') await pause(draft.run.delayMs).then(browser.stopWorker);
  await created;
  if (isSentOnceMore(draft)) await create([page], draft);
  // A popup has shown whatever was answered.
  await laySeen(page, draft.sent);
};
