import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page, Worker } from 'playwright';
import { launch, type Launched } from '../../e2e/harness/launch.ts';
import { shownPopup } from '../../e2e/harness/popup.ts';
import { workerOf } from '../../e2e/harness/worker.ts';

type Journey = { extension: string; shop: string; picture: string };

/** Selects the first thing on the menu; answers its text. */
const select = async (page: Page) => {
  await page.locator('#latte').selectText();
  return page.evaluate(() => String(getSelection()));
};

/** What the browser does when the item is chosen in its context menu, which no page can reach. */
const chooseItem = (worker: Worker, selectionText: string) =>
  worker.evaluate((text) => {
    const { onClicked } = chrome.contextMenus;
    const info = { menuItemId: 'create-from-selection', selectionText: text };
    Reflect.get(onClicked, 'dispatch').call(onClicked, info);
  }, selectionText);

/** Enter, on the button that the popup has put the focus on; answers the link. */
const send = async (popup: Page) => {
  await popup.locator('[type=submit]:enabled:focus').waitFor();
  await popup.keyboard.press('Enter');
  await popup.getByRole('status').filter({ hasText: 'Link copied' }).waitFor();
  return (await popup.getByRole('link', { name: 'Open', exact: true }).getAttribute('href')) ?? '';
};

const walk = async ({ context, endpoint }: Launched, { shop, picture }: Journey) => {
  const worker = await workerOf(context);
  const page = await context.newPage();
  await page.goto(shop);
  await chooseItem(worker, await select(page));
  const popup = await shownPopup(worker, endpoint);
  const link = await send(popup.page);
  await mkdir(dirname(picture), { recursive: true });
  // All of it: a headless browser does not let the popup’s window grow with what it shows.
  await popup.page.locator('.Popup').screenshot({ path: picture, animations: 'disabled' });
  await popup.release();
  return link;
};

/** What a merchant does, from the selection on, where there is no display to do it on: answers the link made. */
export const makeLink = async (journey: Journey): Promise<string> => {
  const launched = await launch(journey.extension, { locale: 'en', colorScheme: 'light' });
  try {
    return await walk(launched, journey);
  } finally {
    await launched.close();
  }
};
