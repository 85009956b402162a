import { seeNoFault } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { createOmise, heldBack, refusal, testKey } from './omise.ts';
import { optionsOf } from './pages/options.ts';
import { payerOf } from './pages/payer.ts';
import { popupOf } from './pages/popup.ts';

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
  for (const stop of [popup.button('Share'), popup.link, popup.button('New link')]) {
    await keyboard.press('Tab');
    await expect(stop).toBeFocused();
  }
  await keyboard.press('Enter');
  await expect(popup.amount).toBeFocused();
});

test('what happens to a link is put into a region that was there before', async ({ openPopup }) => {
  const popup = popupOf(await openPopup());
  await popup.enter();
  await expect(popup.status).toHaveText('');
  const region = await popup.status.elementHandle();
  await popup.make('74.40', 'Hot Latte');
  await expect(popup.status).toHaveText('Link copied');
  expect(await region?.textContent()).toBe('Link copied');
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`what goes wrong, in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('axe finds nothing in what is seldom seen of the popup', async ({
      openOptions,
      openPopup,
      api,
      complaints,
    }) => {
      complaints.allow(/Failed to load resource/u);
      const omise = createOmise();
      await api.serve(omise.test);
      await optionsOf(await openOptions()).useKey(testKey);
      await api.serve(() => refusal(403, 'forbidden', 'links are not enabled for this account'));
      const popup = popupOf(await openPopup());
      await popup.make('74.40', 'Hot Latte');
      await expect(popup.button('Try again')).toBeFocused();
      await seeNoFault(popup.page);

      await api.serve(() => new Response('', { status: 503 }));
      await popup.button('Try again').click();
      await expect(popup.link).toBeHidden();
      await expect(popup.button('Back to the form')).toBeFocused();
      await seeNoFault(popup.page);

      const { handler, letGo } = heldBack(omise.test);
      await api.serve(handler);
      await popup.button('Back to the form').click();
      await popup.make('74.40', 'Hot Latte');
      await expect(popup.button('Back to the form')).toBeFocused();
      await seeNoFault(popup.page);
      await popup.create.click();
      await expect(popup.status).toHaveText('Creating link…');
      await seeNoFault(popup.page);

      await popup.page.evaluate(() => {
        navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      });
      letGo();
      await popup.button('Copy link').or(popup.button('Copy again')).click();
      await expect(popup.page.getByRole('textbox', { name: 'Payment link' })).toBeFocused();
      await seeNoFault(popup.page);
    });

    test('axe finds nothing in settings with an account, a fault and a question', async ({
      openOptions,
      api,
      complaints,
    }) => {
      complaints.allow(/Failed to load resource/u);
      await api.serve(createOmise().test);
      const options = optionsOf(await openOptions());
      await options.useKey(testKey);
      await options.remove.click();
      await expect(options.keep).toBeFocused();
      await seeNoFault(options.page);
      await options.saveKey('pkey_test_no1t4tnemucod0e51mo');
      await expect(options.alert).toBeVisible();
      await seeNoFault(options.page);
    });
  });
