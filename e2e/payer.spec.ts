import { expect, test } from './fixtures.ts';
import { payerOf } from './pages/payer.ts';
import { popupOf } from './pages/popup.ts';

test.describe('the payer of a sandbox link', () => {
  test('sees shop, title and amount, and that no money moves', async ({ openPopup, context }) => {
    const popup = popupOf(await openPopup());
    await popup.enter();
    await popup.make('1450', 'Cupping class, 29 Nov');
    const opened = context.waitForEvent('page');
    await popup.link.click();
    const { page, pay } = payerOf(await opened);
    await expect(page.getByText('Sandbox: no real money')).toBeVisible();
    await expect(page.getByText('Practice till')).toBeVisible();
    await expect(page.getByRole('heading')).toHaveText('Cupping class, 29 Nov');
    await expect(pay).toHaveText('Pay ฿1,450.00');
    await expect(pay).toBeFocused();
  });

  test('declines, then pays, then finds it closed', async ({ openPopup }) => {
    const popup = popupOf(await openPopup());
    await popup.enter();
    await popup.make('74.40', 'Hot Latte');
    await expect(popup.status).toHaveText('Link copied');
    await popup.page.goto(await popup.address());
    const payer = payerOf(popup.page);
    await payer.decline.click();
    await expect(payer.alert).toContainText('The card was declined');
    await payer.pay.click();
    await expect(payer.stamp).toBeVisible();
    await expect(payer.pay).toHaveCount(0);
    await payer.page.reload();
    await expect(payer.status).toContainText('This link is already paid');
    await expect(payer.pay).toHaveCount(0);
  });

  test('pays a link for many payments again and again', async ({ openPopup }) => {
    const popup = popupOf(await openPopup());
    await popup.enter();
    await popup.fill('74.40', 'Hot Latte');
    await popup.manyTimes.check();
    await popup.create.click();
    await expect(popup.status).toHaveText('Link copied');
    await popup.page.goto(await popup.address());
    const payer = payerOf(popup.page);
    for (const _ of [1, 2]) {
      await payer.pay.click();
      await expect(payer.stamp).toBeVisible();
      await payer.page.reload();
    }
    await expect(payer.pay).toBeVisible();
  });

  test('is told of a link that is not there', async ({ openPopup }) => {
    const page = await openPopup();
    await page.goto(new URL('/pay.html?NOSUCHLINK', page.url()).href);
    await expect(payerOf(page).status).toContainText('There is no such link');
  });

  test('still finds the link after the worker’s end', async ({ openPopup, stopWorker }) => {
    const popup = popupOf(await openPopup());
    await popup.enter();
    await popup.make('74.40', 'Hot Latte');
    await expect(popup.status).toHaveText('Link copied');
    const address = await popup.address();
    await stopWorker();
    await popup.page.goto(address);
    await expect(payerOf(popup.page).pay).toBeVisible();
  });
});
