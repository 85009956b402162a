import { expect, test } from './fixtures.ts';
import { popupOf } from './pages/popup.ts';

test.describe('the first opening', () => {
  test('greets, and one key leads to the form', async ({ openPopup }) => {
    const popup = popupOf(await openPopup());
    await expect(popup.welcome).toBeFocused();
    await popup.page.keyboard.press('Enter');
    await expect(popup.amount).toBeFocused();
    await expect(popup.mode).toHaveText('SANDBOX');
  });

  test('makes and copies a link without key and network', async ({ openPopup, clipboardText, api }) => {
    const popup = popupOf(await openPopup());
    await popup.enter();
    await popup.make('74.40', 'Hot Latte');
    await expect(popup.status).toHaveText('Link copied');
    expect(await clipboardText()).toBe(await popup.address());
    expect(api.asked).toEqual([]);
  });

  test('is greeted once', async ({ openPopup }) => {
    const first = popupOf(await openPopup());
    await first.enter();
    await first.page.close();
    const second = popupOf(await openPopup());
    await expect(second.amount).toBeFocused();
    await expect(second.welcome).toBeHidden();
  });

  test('leads to the settings for those who have a key', async ({ openPopup, context }) => {
    const popup = popupOf(await openPopup());
    const settings = context.waitForEvent('page', (page) => page.url().endsWith('/options.html'));
    await popup.button(/^Add my Omise key/u).click();
    await expect((await settings).getByLabel('Secret key')).toBeVisible();
  });
});

test('the install warning speaks of Omise’s API alone', async ({ worker }) => {
  const warnings = await worker.evaluate(() =>
    chrome.management.getPermissionWarningsByManifest(JSON.stringify(chrome.runtime.getManifest())),
  );
  expect(warnings).toEqual(['Read and change your data on api.omise.co']);
});
