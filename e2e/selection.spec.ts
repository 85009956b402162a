import type { BrowserContext, Worker } from 'playwright/test';
import { seeNoFault } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { createOmise, testKey } from './omise.ts';
import { leaveOnItsWay } from './on-its-way.ts';
import { optionsOf } from './pages/options.ts';
import { popupOf } from './pages/popup.ts';

/** What the browser tells the worker when the menu's item is chosen on a page; the native journey has a mouse. */
const chooseItem = async (context: BrowserContext, worker: Worker, selectionText: string) => {
  const page = await context.newPage();
  await page.bringToFront();
  await worker.evaluate((text) => {
    const info = { menuItemId: 'create-from-selection', selectionText: text, editable: false, pageUrl: '' };
    Reflect.get(chrome.contextMenus.onClicked, 'dispatch').call(chrome.contextMenus.onClicked, info);
  }, selectionText);
};

test('a selection with an amount needs Enter alone', async ({
  context,
  worker,
  shownPopup,
  clipboardText,
}) => {
  await chooseItem(context, worker, ' Hot  Latte\n฿74.40 ');
  const popup = popupOf(await shownPopup());
  await expect(popup.create).toBeFocused();
  await expect(popup.amount).toHaveValue('74.40');
  await expect(popup.title).toHaveValue('Hot Latte');
  await expect(popup.page.getByText('from selection')).toBeVisible();
  await expect(popup.hint).toHaveText('Read from “Hot Latte ฿74.40”. Check, then Enter.');
  await popup.page.keyboard.press('Enter');
  await expect(popup.status).toHaveText('Link copied');
  const address = await popup.address();
  expect(await clipboardText()).toBe(address);
});

for (const [selected, amount, currency, title] of [
  ['74.40 THB', '74.40', 'THB', ''],
  ['¥1,200', '1,200', 'JPY', ''],
  ['คลาสชิมกาแฟ 1,500 บาท', '1,500', 'THB', 'คลาสชิมกาแฟ'],
  ['抹茶ラテ 1,200円', '1,200', 'JPY', '抹茶ラテ'],
] as const)
  test(`“${selected}” fills ${amount} ${currency}`, async ({ context, worker, shownPopup }) => {
    await chooseItem(context, worker, selected);
    const popup = popupOf(await shownPopup());
    await expect(popup.amount).toHaveValue(amount);
    await expect(popup.currency).toHaveValue(currency);
    await expect(popup.title).toHaveValue(title);
  });

test('without an amount, focus stands on it', async ({ context, worker, shownPopup }) => {
  await chooseItem(context, worker, 'Cupping class');
  const popup = popupOf(await shownPopup());
  await expect(popup.title).toHaveValue('Cupping class');
  await expect(popup.amount).toBeFocused();
});

test('what was multiplied says so, for as long as it is the amount', async ({
  context,
  worker,
  shownPopup,
}) => {
  await chooseItem(context, worker, 'Hot Latte 45 บาท x 2');
  const popup = popupOf(await shownPopup());
  await expect(popup.amount).toHaveValue('90.00');
  await expect(popup.title).toHaveValue('Hot Latte');
  await expect(popup.page.getByText('2 × ฿45.00 = ฿90.00')).toBeVisible();
  await expect(popup.create).toBeFocused();
  await popup.amount.fill('80');
  await expect(popup.page.getByText('2 × ฿45.00')).toBeHidden();
});

test('a total is filled in, and each price in it is offered beside', async ({
  context,
  worker,
  shownPopup,
}) => {
  await chooseItem(context, worker, 'Latte ฿60\nMocha ฿75\nTotal ฿135');
  const popup = popupOf(await shownPopup());
  await expect(popup.amount).toHaveValue('135');
  await expect(popup.amounts('Other amounts in the text')).toHaveText(['฿60.00', '฿75.00']);
});

test('of two prices neither is filled in: one is chosen, and the link is made of that', async ({
  context,
  worker,
  shownPopup,
}) => {
  await chooseItem(context, worker, 'Poster ฿60 or US$4');
  const popup = popupOf(await shownPopup());
  await expect(popup.amount).toHaveValue('');
  await expect(popup.amount).toBeFocused();
  await expect(popup.amounts('Amounts in the text')).toHaveText(['฿60.00', 'US$4.00']);
  await seeNoFault(popup.page);
  await popup.page.keyboard.press('Tab');
  await expect(popup.button('฿60.00')).toBeFocused();
  await popup.page.keyboard.press('Tab');
  await popup.page.keyboard.press('Enter');
  await expect(popup.amount).toHaveValue('4');
  await expect(popup.currency).toHaveValue('USD');
  await expect(popup.create).toBeFocused();
  await popup.button('฿60.00').click();
  await expect(popup.amount).toHaveValue('60');
  await expect(popup.currency).toHaveValue('THB');
  await expect(popup.create).toBeFocused();
  await popup.page.keyboard.press('Enter');
  await expect(popup.status).toHaveText('Link copied');
});

test('what the selection filled can be cleared, and what was typed before is back', async ({
  context,
  worker,
  openPopup,
  shownPopup,
}) => {
  const typed = popupOf(await openPopup());
  await typed.enter();
  await typed.fill('45', 'Espresso');
  await typed.page.close();
  await chooseItem(context, worker, 'Hot Latte ฿74.40');
  const popup = popupOf(await shownPopup());
  await expect(popup.title).toHaveValue('Hot Latte');
  await popup.button('Clear what came from the selection').click();
  await expect(popup.title).toHaveValue('Espresso');
  await expect(popup.amount).toHaveValue('45');
});

test('a selection is taken once', async ({ context, worker, shownPopup, openPopup }) => {
  await chooseItem(context, worker, 'Hot Latte ฿74.40');
  const popup = popupOf(await shownPopup());
  await expect(popup.create).toBeFocused();
  await popup.page.keyboard.press('Enter');
  await expect(popup.status).toHaveText('Link copied');
  await expect(popupOf(await openPopup()).title).toHaveValue('');
});

test('where the popup cannot be opened, a small window with the same page is', async ({
  worker,
  context,
}) => {
  await worker.evaluate(() => {
    chrome.action.openPopup = () => Promise.reject(new Error('not here'));
  });
  const opened = context.waitForEvent('page', (page) => page.url().endsWith('/popup.html'));
  await chooseItem(context, worker, 'Hot Latte ฿74.40');
  const popup = popupOf(await opened);
  await expect(popup.title).toHaveValue('Hot Latte');
  await expect(popup.create).toBeFocused();
});

test('a selection waits behind a link whose end nobody has seen, and is not lost', async ({
  context,
  worker,
  openOptions,
  openPopup,
  api,
}) => {
  const omise = createOmise();
  await api.serve(omise.test);
  await optionsOf(await openOptions()).useKey(testKey);
  const held = await leaveOnItsWay({ api, openPopup }, omise, ['45', 'Espresso']);
  held.letGo();
  await expect.poll(() => omise.count()).toBe(1);
  await worker.evaluate(() => {
    chrome.action.openPopup = () => Promise.reject(new Error('not here'));
  });
  const opened = context.waitForEvent('page', (page) => page.url().endsWith('/popup.html'));
  await chooseItem(context, worker, 'Hot Latte ฿74.40');
  const popup = popupOf(await opened);
  await expect(popup.page.getByText('Espresso')).toBeVisible();
  await popup.button('New link').click();
  await expect(popup.title).toHaveValue('Hot Latte');
  await expect(popup.amount).toHaveValue('74.40');
});
