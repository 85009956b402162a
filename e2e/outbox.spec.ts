import { expect, test as base } from './fixtures.ts';
import type { Handler } from './harness/api.ts';
import { createOmise, liveKey, testKey } from './omise.ts';
import { optionsOf } from './pages/options.ts';
import { popupOf } from './pages/popup.ts';

/** Not found counts when two looks 20 seconds apart have said so. */
const twoLooks = { timeout: 45_000 };

type Omise = ReturnType<typeof createOmise>;

/** A merchant with a test account. `sent`: how many links were asked for, over the wire. */
const test = base.extend<{ omise: Omise; sent: () => number }>({
  omise: [
    async ({ api, openOptions, complaints }, use) => {
      complaints.allow(/Failed to load resource/u);
      const omise = createOmise();
      await api.serve(omise.test);
      const options = optionsOf(await openOptions());
      await options.useKey(testKey);
      await options.page.close();
      await use(omise);
    },
    { auto: true },
  ],
  sent: ({ api }, use) => use(() => api.asked.filter((asked) => asked.startsWith('POST')).length),
});

const fails = (): Promise<Response> => Promise.reject(new Error('no network'));

/** A link is made, and its answer lost; all else is answered. */
const losing =
  (omise: Omise): Handler =>
  async (request) => {
    const answer = await omise.test(request);
    return request.method === 'POST' ? fails() : answer;
  };

/** No link is made; all else is answered. */
const refusing =
  (omise: Omise): Handler =>
  (request) =>
    request.method === 'POST' ? fails() : omise.test(request);

/** A link is made, and nothing is answered at all. */
const silent =
  (omise: Omise): Handler =>
  async (request) => {
    if (request.method === 'POST') await omise.test(request);
    return fails();
  };

test('a link whose answer got lost is found, and not made again', async ({ openPopup, api, omise, sent }) => {
  await api.serve(losing(omise));
  const popup = popupOf(await openPopup());
  await popup.make('74.40', 'Hot Latte');
  await expect(popup.status).toHaveText('Link made');
  await popup.button('Copy link').click();
  await expect(popup.status).toHaveText('Link copied');
  expect([await omise.count(), sent()]).toEqual([1, 1]);
});

test('a link that never arrived is said to be not created, after two looks, and can be sent again', async ({
  openPopup,
  api,
  omise,
  sent,
}) => {
  await api.serve(refusing(omise));
  const popup = popupOf(await openPopup());
  await popup.make('74.40', 'Hot Latte');
  await expect(popup.alert).toContainText('We could not confirm this link');
  await expect(popup.page.getByText('Not there so far')).toBeVisible();
  await expect(popup.button('Checking…')).toHaveAttribute('aria-disabled', 'true');
  await expect(popup.alert).toContainText('This link was not created', twoLooks);
  await expect(popup.button('Try again')).toBeFocused();
  expect([await omise.count(), sent()]).toEqual([0, 1]);
  await api.serve(omise.test);
  await popup.button('Try again').click();
  await expect(popup.status).toHaveText('Link copied');
  expect([await omise.count(), sent()]).toEqual([1, 2]);
});

test('an end that nobody knows is looked for after the popup has closed, and the next one shows it', async ({
  openPopup,
  api,
  omise,
  sent,
}) => {
  await api.serve(silent(omise));
  const first = popupOf(await openPopup());
  await first.make('74.40', 'Hot Latte');
  await expect(first.page.getByText('Omise cannot be reached now')).toBeVisible();
  await first.page.close();
  await api.serve(omise.test);
  const second = popupOf(await openPopup());
  await expect(second.status).toHaveText('Link made', twoLooks);
  expect([await omise.count(), sent()]).toEqual([1, 1]);
});

test('a second Enter on the way back to the form makes no second link: it is asked about', async ({
  openPopup,
  api,
  omise,
  sent,
}) => {
  await api.serve(silent(omise));
  const popup = popupOf(await openPopup());
  await popup.make('74.40', 'Hot Latte');
  await expect(popup.button('Back to the form')).toBeFocused();
  await popup.page.keyboard.press('Enter');
  await expect(popup.amount).toBeFocused();
  await popup.page.keyboard.press('Enter');
  await expect(popup.alert).toContainText('A link like this may already exist');
  await expect(popup.button('Back to the form')).toBeFocused();
  expect(sent()).toBe(1);
  await api.serve(omise.test);
  await popup.page.close();
  const later = popupOf(await openPopup());
  await expect(later.create).toBeEnabled();
  expect([await omise.count(), sent()]).toEqual([1, 1]);
});

test('a key in a title is neither sent nor kept', async ({ openPopup, worker, sent }) => {
  const popup = popupOf(await openPopup());
  await popup.make('74.40', `Latte ${testKey}`);
  await expect(popup.alert).toContainText('This holds an Omise key');
  await expect(popup.title).toBeFocused();
  expect(sent()).toBe(0);
  const kept = await worker.evaluate(async () =>
    JSON.stringify(await chrome.storage.local.get(['draft', 'outbox'])),
  );
  expect(kept).not.toContain(testKey);
});

test('the same draft in two popups, with Enter in both, is one link', async ({ openPopup, omise, sent }) => {
  const first = popupOf(await openPopup());
  await first.fill('74.40', 'Hot Latte');
  const second = popupOf(await openPopup());
  await expect(second.title).toHaveValue('Hot Latte');
  await Promise.all([first.title.press('Enter'), second.title.press('Enter')]);
  for (const popup of [first, second]) await expect(popup.link).toBeVisible();
  expect(await first.address()).toBe(await second.address());
  expect([await omise.count(), sent()]).toEqual([1, 1]);
});

test('a key that was locked meanwhile is unlocked to look', async ({
  openOptions,
  openPopup,
  api,
  omise,
}) => {
  const options = optionsOf(await openOptions());
  await options.edit.first().click();
  await options.keeping('locked').check();
  await options.typePassphrase('seven red kettles sing');
  await options.button('Save').click();
  await options.seeDone('The key is now locked');
  await api.serve(silent(omise));
  const popup = popupOf(await openPopup());
  await popup.make('74.40', 'Hot Latte');
  await expect(popup.page.getByText('Omise cannot be reached now')).toBeVisible();
  await options.lockNow.click();
  await expect(popup.page.getByText('Unlock your keys, so that it can be looked for')).toBeVisible(twoLooks);
  await api.serve(omise.test);
  await popup.button('Unlock').click();
  await popup.unlock('seven red kettles sing');
  await expect(popup.status).toHaveText('Link made');
  expect(await omise.count()).toBe(1);
});

test('a record that nobody can read is set aside and told, and all else goes on', async ({
  openPopup,
  worker,
  stopWorker,
}) => {
  await worker.evaluate(() =>
    chrome.storage.local.set({ outbox: { list: [{ draftId: 7 }, null], odd: [] } }),
  );
  await stopWorker();
  const popup = popupOf(await openPopup());
  await expect(popup.alert).toContainText('A record of an earlier link could not be read');
  await popup.make('74.40', 'Hot Latte');
  await expect(popup.status).toHaveText('Link copied');
  await popup.button('New link').click();
  await popup.button('I have looked').click();
  await expect(popup.alert).toHaveCount(0);
  await popup.page.close();
  const later = popupOf(await openPopup());
  await expect(later.create).toBeEnabled();
  await expect(later.alert).toHaveCount(0);
});

test('the first link with real money is asked about, once', async ({
  openOptions,
  openPopup,
  api,
  omise,
  sent,
}) => {
  await api.serve(omise.live);
  await optionsOf(await openOptions()).useKey(liveKey);
  const popup = popupOf(await openPopup());
  await popup.make('74.40', 'Hot Latte');
  await expect(popup.alert).toContainText('The first link with real money here');
  expect(sent()).toBe(0);
  await popup.button('Back to the form').click();
  await expect(popup.title).toHaveValue('Hot Latte');
  await popup.create.click();
  await popup.confirm();
  await expect(popup.status).toHaveText('Link copied');
  await popup.button('New link').click();
  await popup.make('75', 'Iced Latte');
  await expect(popup.status).toHaveText('Link copied');
  expect([await omise.count(), sent()]).toEqual([2, 2]);
});

test('an amount far above the usual is asked about, unless that is switched off', async ({
  openOptions,
  openPopup,
  sent,
}) => {
  const popup = popupOf(await openPopup());
  await popup.make('74.40', 'Hot Latte');
  await expect(popup.status).toHaveText('Link copied');
  await popup.button('New link').click();
  await popup.make('7,440.01', 'Hot Latte');
  await expect(popup.alert).toContainText('usually ask about ฿74.40');
  expect(sent()).toBe(1);
  const options = optionsOf(await openOptions());
  const guard = options.page.getByRole('checkbox', { name: /over 100 times/u });
  await guard.click();
  await expect(guard).not.toBeChecked();
  await popup.page.bringToFront();
  await popup.button('Back to the form').click();
  await popup.title.press('Enter');
  await expect(popup.status).toHaveText('Link copied');
  expect(sent()).toBe(2);
});
