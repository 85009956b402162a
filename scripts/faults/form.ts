import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright';
import { until } from '../../e2e/harness/until.ts';
import { popupOf } from '../../e2e/pages/popup.ts';
import type { Made } from './audit.ts';
import type { Browser } from './browser.ts';
import type { Draft } from './draft.ts';
import { description } from './draft.ts';
import { askToOpen } from './say.ts';
import { readUnseen } from './settle.ts';

type Popup = ReturnType<typeof popupOf>;

type Around = {
  /** All that may be shown in the form's place. */
  drafts: readonly Draft[];
  /** What is in the sandbox. */
  made: () => Promise<Made[]>;
};

/** Whether it comes. */
const comes = (locator: Locator, seconds: number): Promise<boolean> =>
  locator.waitFor({ timeout: seconds * 1000 }).then(
    () => true,
    () => false,
  );

/** Where a draft's end is shown, or that it is not known. */
const slip = ({ page }: Popup): Locator => page.locator('.LinkResult');

const ready = ({ page, create }: Popup): Locator => create.and(page.locator(':enabled'));

/** What nobody knows the end of stands before the form until that is known: twenty seconds and more. */
const patience = (): number => Date.now() + 120_000;

/** A popup that shows the form: what has ended and nobody has seen would be there in its place. */
const openForm = async (browser: Browser, drafts: readonly Draft[], last = patience()): Promise<Popup> => {
  const popup = popupOf(await browser.openPopup());
  await comes(ready(popup).or(slip(popup)).first(), 10);
  if (await ready(popup).isVisible()) return popup;
  if (Date.now() > last) throw new Error('The popup does not show the form.');
  await readUnseen(popup.page, drafts);
  await popup.page.close();
  return openForm(browser, drafts, last);
};

const fill = async (popup: Popup, { run }: Draft): Promise<void> => {
  await popup.fill((run.amount / 100).toFixed(2), run.title);
  await popup.description.fill(description);
};

/** The form's own draft, as the next popup would have it: it is written down while it is typed. */
const idOf = (page: Page, { run }: Draft): Promise<string> =>
  until('what was typed', async () => {
    const opened = await askToOpen(page);
    return opened.ok && opened.value.draft.form.title === run.title && opened.value.draft.draftId;
  });

/** Another popup with the same form, filled. */
const openTwin = async (browser: Browser, { run }: Draft): Promise<Popup> => {
  const popup = popupOf(await browser.openPopup());
  await until('the form in a second popup', async () => (await popup.title.inputValue()) === run.title);
  return popup;
};

/** The popups in which it is typed, one or two, and told which draft that is. */
const prepare = async (browser: Browser, draft: Draft, drafts: readonly Draft[]): Promise<Popup[]> => {
  const first = await openForm(browser, drafts);
  await fill(first, draft);
  draft.sent = { ...draft.sent, draftId: await idOf(first.page, draft) };
  return draft.run.way === 'twoPopups' ? [first, await openTwin(browser, draft)] : [first];
};

const pressEnter = async ({ page, title }: Popup, { run }: Draft): Promise<void> => {
  await title.focus();
  const first = page.keyboard.press('Enter');
  if (run.way === 'doubleEnter') await page.keyboard.press('Enter');
  await first;
};

const readEnd = async (popup: Popup, draft: Draft, made: () => Promise<Made[]>): Promise<void> => {
  const end = popup.link.or(slip(popup)).first();
  // A second Enter may have led back to the form.
  if (!(await comes(end, 20)) && !(await popup.create.isVisible())) draft.isStuck = true;
  if (!(await popup.link.isVisible())) return;
  const address = await popup.address();
  const link = (await made()).find(({ payment_uri }) => payment_uri === address);
  draft.links.add(link?.id ?? address);
  draft.end = 'created';
};

/** Types a draft and presses Enter, as its user does, and reads what the popups show in the end. */
export const type = async (browser: Browser, draft: Draft, { drafts, made }: Around): Promise<void> => {
  const popups = await prepare(browser, draft, drafts);
  await Promise.all(popups.map((popup) => pressEnter(popup, draft)));
  if (draft.run.kind === 'stoppedBefore') await pause(draft.run.delayMs).then(browser.stopWorker);
  await Promise.all(popups.map((popup) => readEnd(popup, draft, made)));
  await Promise.all(popups.map(({ page }) => page.close()));
};
