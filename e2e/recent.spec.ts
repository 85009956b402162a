import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { createOmise, testKey } from './omise.ts';
import { optionsOf } from './pages/options.ts';
import { payerOf } from './pages/payer.ts';
import { popupOf } from './pages/popup.ts';

/** The popup's list of what was made, and one link of it. */
const linksIn = (page: Page) => ({
  button: page.getByRole('button', { name: /^Links/u }),
  rows: page.locator('.LinkRow'),
  row: (title: string) => page.locator('.LinkRow', { hasText: title }),
  status: page.locator('.Sheet').getByRole('status'),
  tab: (name: RegExp) => page.getByRole('group', { name: 'Links' }).getByRole('button', { name }),
  none: page.getByRole('heading', { name: 'Nothing here yet' }),
});

test('the latest links are listed with what became of them, and one key copies', async ({
  openPopup,
  context,
  clipboardText,
}) => {
  const popup = popupOf(await openPopup());
  const links = linksIn(popup.page);
  await popup.enter();
  await links.button.click();
  await expect(links.none).toBeVisible();
  await popup.button('New link').click();
  await popup.make('74.40', 'Hot Latte');
  await expect(popup.qr).toBeVisible();
  const address = await popup.address();
  const payer = payerOf(await context.newPage());
  await payer.page.goto(address);
  await payer.pay.click();
  await expect(payer.stamp).toBeVisible();
  await payer.page.close();
  await popup.button('New link').click();
  await popup.make('1,200', 'Cake');
  await expect(popup.qr).toBeVisible();
  await links.button.click();
  await expect(links.row('Hot Latte')).toContainText('Paid');
  await expect(links.row('Cake')).toContainText('Unpaid');
  await expect(links.status).toContainText(/Checked at \d\d:\d\d/u);
  await links.row('Hot Latte').focus();
  await popup.page.keyboard.press('c');
  await expect(links.status).toHaveText('Link of “Hot Latte” copied');
  expect(await clipboardText()).toBe(address);
  await popup.page.keyboard.press('ArrowUp');
  await expect(links.row('Cake')).toBeFocused();
  await links.tab(/^Paid 1/u).click();
  await expect(links.rows).toHaveCount(1);
});

test('a link that became one is not asked for again from the list', async ({ openPopup }) => {
  const popup = popupOf(await openPopup());
  const links = linksIn(popup.page);
  await popup.enter();
  await popup.make('74.40', 'Hot Latte');
  await expect(popup.qr).toBeVisible();
  await links.button.click();
  await popup.button('New link').click();
  await expect(popup.title).toHaveValue('');
  await expect(popup.amount).toBeFocused();
});

test('one link shows its details; another like it, or a corrected one, is begun in the form', async ({
  openPopup,
}) => {
  const popup = popupOf(await openPopup());
  const links = linksIn(popup.page);
  await popup.enter();
  await popup.make('74.40', 'Hot Latte');
  await expect(popup.qr).toBeVisible();
  await links.button.click();
  await links.row('Hot Latte').click();
  await popup.button('Replace with a corrected amount').click();
  await expect(popup.page.getByRole('status').filter({ hasText: 'Corrects' })).toContainText(
    'Corrects “Hot Latte”, ฿74.40',
  );
  await expect(popup.amount).toBeFocused();
  await popup.make('80', 'Hot Latte');
  await expect(popup.page.getByText('The old link is deleted')).toBeVisible();
  await links.button.click();
  await expect(links.rows.nth(0)).toContainText('80.00');
  await expect(links.rows.nth(1)).toContainText('Deleted');
});

test('without a connection, what was known is shown, and said to be old', async ({
  openPopup,
  openOptions,
  api,
  complaints,
}) => {
  complaints.allow(/ERR_|Failed to load/u);
  await api.serve(createOmise().test);
  await optionsOf(await openOptions()).useKey(testKey);
  const popup = popupOf(await openPopup());
  const links = linksIn(popup.page);
  await popup.make('74.40', 'Hot Latte');
  await expect(popup.qr).toBeVisible();
  await links.button.click();
  await expect(links.status).toContainText('Checked at');
  await api.serve(() => Promise.reject(new Error('no network')));
  await popup.button('New link').click();
  await links.button.click();
  await expect(links.row('Hot Latte')).toBeVisible();
  await expect(links.status).toContainText('You are offline. These links are from');
});
