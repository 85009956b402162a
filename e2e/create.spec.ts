import { expect, test } from './fixtures.ts';
import { createOmise, heldBack, liveKey, testKey } from './omise.ts';
import { optionsOf } from './pages/options.ts';
import { popupOf } from './pages/popup.ts';

const form = (body: string) => Object.fromEntries(new URLSearchParams(body));

test('a link for one payment is made with exactly what was typed', async ({
  openOptions,
  openPopup,
  api,
}) => {
  const omise = createOmise();
  await api.serve(omise.test);
  await optionsOf(await openOptions()).useKey(testKey);
  const popup = popupOf(await openPopup());
  await expect(popup.mode).toHaveText('TEST');
  await popup.make('1,250.50', 'Cupping class');
  await expect(popup.status).toHaveText('Link copied');
  expect(omise.bodies.map(form)).toEqual([
    {
      amount: '125050',
      currency: 'thb',
      title: 'Cupping class',
      description: 'Cupping class',
      multiple: 'false',
    },
  ]);
});

test('a link for many payments, described, in yen', async ({
  openOptions,
  openPopup,
  api,
  clipboardText,
}) => {
  const omise = createOmise();
  await api.serve(omise.test);
  await optionsOf(await openOptions()).useKey(testKey);
  const popup = popupOf(await openPopup());
  await popup.fill('1,200', '抹茶ラテ 2杯');
  await popup.currency.selectOption('JPY');
  await popup.description.fill('11月29日 受け取り');
  await popup.manyTimes.check();
  await popup.create.click();
  await expect(popup.page.getByText('Can be paid many times')).toBeVisible();
  expect(omise.bodies.map(form)).toMatchObject([{ amount: '1200', currency: 'jpy', multiple: 'true' }]);
  expect(await clipboardText()).toMatch(/^https:\/\/link\.omise\.co\/\w+$/u);
});

test('the button of a live account says the amount', async ({ openOptions, openPopup, api }) => {
  const omise = createOmise();
  await api.serve(omise.live);
  await optionsOf(await openOptions()).useKey(liveKey);
  const popup = popupOf(await openPopup());
  await popup.fill('48600', 'Wholesale beans');
  await expect(popup.mode).toHaveText('LIVE');
  await expect(popup.create).toHaveAccessibleName('Create live link for ฿48,600.00');
  await popup.create.click();
  await popup.confirm();
  await expect(popup.status).toHaveText('Link copied');
});

for (const typed of ['๗๔.๔๐', '７４．４０', ' 74.4 ', '฿74.40'])
  test(`“${typed}” is 74.40`, async ({ openPopup }) => {
    const popup = popupOf(await openPopup());
    await popup.enter();
    await popup.make(typed, 'Hot Latte');
    await expect(popup.page.locator('.Amount--hero')).toHaveText('74.40');
  });

test('the wheel changes nothing', async ({ openPopup }) => {
  const popup = popupOf(await openPopup());
  await popup.enter();
  await popup.amount.fill('74.40');
  await popup.amount.hover();
  await popup.page.mouse.wheel(0, 300);
  await popup.page.keyboard.press('ArrowUp');
  await expect(popup.amount).toHaveValue('74.40');
});

test('a result can be copied again, opened, and followed by a new link', async ({
  openPopup,
  clipboardText,
}) => {
  const popup = popupOf(await openPopup());
  await popup.enter();
  await popup.make('74.40', 'Hot Latte');
  await expect(popup.qr).toBeVisible();
  await expect(popup.button('Copy again')).toBeFocused();
  await popup.page.keyboard.press('Enter');
  await expect(popup.status).toHaveText('Link copied');
  expect(await clipboardText()).toBe(await popup.address());
  await popup.button('New link').click();
  await expect(popup.amount).toBeFocused();
  await expect(popup.amount).toHaveValue('');
});

test('an answer that is slow is still copied', async ({ openOptions, openPopup, api, clipboardText }) => {
  const omise = createOmise();
  const held = heldBack(omise.test);
  await api.serve(omise.test);
  await optionsOf(await openOptions()).useKey(testKey);
  await api.serve(held.handler);
  const popup = popupOf(await openPopup());
  await popup.make('74.40', 'Hot Latte');
  await expect(popup.button('Creating link…')).toBeVisible();
  await expect(popup.amount).not.toBeEditable();
  held.letGo();
  await expect(popup.status).toHaveText('Link copied');
  expect(await clipboardText()).toBe(await popup.address());
});

test('Enter pressed many times makes one link', async ({ openOptions, openPopup, api }) => {
  const omise = createOmise();
  await api.serve(omise.test);
  await optionsOf(await openOptions()).useKey(testKey);
  const popup = popupOf(await openPopup());
  await popup.fill('74.40', 'Hot Latte');
  await popup.page.locator('form').evaluate((owner) => {
    if (owner instanceof HTMLFormElement) for (let times = 0; times < 5; times += 1) owner.requestSubmit();
  });
  await expect(popup.status).toHaveText('Link copied');
  expect(await omise.count()).toBe(1);
});
