import type { Worker } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { payerOf } from './pages/payer.ts';
import { popupOf } from './pages/popup.ts';

/** What the icon says, and on which colour. */
const badgeOf = (worker: Worker) =>
  worker.evaluate(async () => {
    const colour = await chrome.action.getBadgeBackgroundColor({});
    return { text: await chrome.action.getBadgeText({}), colour: [...colour] };
  });

const green = [10, 107, 75, 255];

test('a link that its customer pays turns to paid where it is shown, and the icon counts it', async ({
  openPopup,
  context,
  worker,
}) => {
  const popup = popupOf(await openPopup());
  await popup.enter();
  expect(await badgeOf(worker)).toMatchObject({ text: 'TEST' });
  await popup.make('74.40', 'Hot Latte');
  await expect(popup.qr).toBeVisible();
  const payer = payerOf(await context.newPage());
  await payer.page.goto(await popup.address());
  await payer.pay.click();
  await expect(payer.stamp).toBeVisible();
  await expect(popup.page.getByRole('img', { name: /^PAID/u })).toBeVisible();
  await expect.poll(() => badgeOf(worker)).toEqual({ text: '1', colour: green });
  await expect(popup.page.getByRole('button', { name: 'Links, newly paid: 1' })).toBeVisible();
});
