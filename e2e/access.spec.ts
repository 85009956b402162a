import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { payerOf } from './pages/payer.ts';
import { popupOf } from './pages/popup.ts';

const seeNoFault = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
};

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('axe finds nothing in the popup’s screens', async ({ openPopup }) => {
      const popup = popupOf(await openPopup());
      await expect(popup.welcome).toBeVisible();
      await seeNoFault(popup.page);
      await popup.enter();
      await seeNoFault(popup.page);
      await popup.make('7.40', 'Hot Latte');
      await expect(popup.alert).toBeVisible();
      await seeNoFault(popup.page);
      await popup.make('74.40', 'Hot Latte');
      await expect(popup.status).toHaveText('Link copied');
      await seeNoFault(popup.page);
    });

    test('axe finds nothing in settings and payer’s page', async ({ openPopup, openOptions }) => {
      const popup = popupOf(await openPopup());
      await popup.enter();
      await popup.make('74.40', 'Hot Latte');
      await expect(popup.status).toHaveText('Link copied');
      await popup.page.goto(await popup.address());
      await payerOf(popup.page).decline.click();
      await expect(payerOf(popup.page).alert).toBeVisible();
      await seeNoFault(popup.page);
      await payerOf(popup.page).pay.click();
      await expect(payerOf(popup.page).stamp).toBeVisible();
      await seeNoFault(popup.page);
      const options = await openOptions();
      await expect(options.locator('.AccountRow')).toBeVisible();
      await seeNoFault(options);
    });
  });

test('the keyboard alone makes a link, for many payments, and the next one', async ({
  openPopup,
  clipboardText,
}) => {
  const popup = popupOf(await openPopup());
  const { keyboard } = popup.page;
  await expect(popup.welcome).toBeFocused();
  await keyboard.press('Enter');
  await expect(popup.create).toBeEnabled();
  await keyboard.type('1,450');
  await keyboard.press('Tab');
  await keyboard.type('Cupping class');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await expect(popup.once).toBeFocused();
  await keyboard.press('ArrowRight');
  await expect(popup.manyTimes).toBeChecked();
  await keyboard.press('Enter');
  await expect(popup.status).toHaveText('Link copied');
  expect(await clipboardText()).toBe(await popup.address());
  await popup.page.bringToFront();
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(popup.amount).toBeFocused();
});
