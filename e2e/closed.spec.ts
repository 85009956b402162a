import { expect, test } from './fixtures.ts';
import { createOmise, testKey } from './omise.ts';
import { leaveOnItsWay } from './on-its-way.ts';
import { optionsOf } from './pages/options.ts';
import { popupOf } from './pages/popup.ts';

test('what was typed survives the popup’s closing', async ({ openPopup }) => {
  const first = popupOf(await openPopup());
  await first.enter();
  await first.fill('74.40', 'Hot Latte');
  await first.manyTimes.check();
  await first.page.close();
  const second = popupOf(await openPopup());
  await expect(second.amount).toHaveValue('74.40');
  await expect(second.title).toHaveValue('Hot Latte');
  await expect(second.manyTimes).toBeChecked();
  await expect(second.create).toBeFocused();
});

test('what was typed survives the worker’s end too', async ({ openPopup, stopWorker, worker }) => {
  const first = popupOf(await openPopup());
  await first.enter();
  await first.fill('74.40', 'Hot Latte');
  await first.page.close();
  await expect
    .poll(() => worker.evaluate(async () => JSON.stringify(await chrome.storage.local.get('draft'))))
    .toContain('Hot Latte');
  await stopWorker();
  await expect(popupOf(await openPopup()).title).toHaveValue('Hot Latte');
});

test('a link made while the popup was closed is shown when it opens', async ({
  openOptions,
  openPopup,
  api,
}) => {
  const omise = createOmise();
  await api.serve(omise.test);
  await optionsOf(await openOptions()).useKey(testKey);
  const held = await leaveOnItsWay({ api, openPopup }, omise);
  held.letGo();
  await expect.poll(() => omise.count()).toBe(1);

  const second = popupOf(await openPopup());
  await expect(second.status).toHaveText('Link made');
  await second.button('Copy link').click();
  await expect(second.status).toHaveText('Link copied');
  await second.page.close();

  const third = popupOf(await openPopup());
  await expect(third.amount).toHaveValue('');
  expect(await omise.count()).toBe(1);
});

test('a popup that opens while the link is on its way waits for it', async ({
  openOptions,
  openPopup,
  api,
}) => {
  const omise = createOmise();
  await api.serve(omise.test);
  await optionsOf(await openOptions()).useKey(testKey);
  const held = await leaveOnItsWay({ api, openPopup }, omise);
  const second = popupOf(await openPopup());
  await expect(second.button('Creating link…')).toBeVisible();
  held.letGo();
  await expect(second.status).toHaveText('Link made');
  expect(await omise.count()).toBe(1);
});

test('a worker stopped in flight sends no second link: the next one finds what became of the first', async ({
  openOptions,
  openPopup,
  stopWorker,
  api,
  complaints,
}) => {
  complaints.allow(/Failed to load resource/u);
  const omise = createOmise();
  await api.serve(omise.test);
  await optionsOf(await openOptions()).useKey(testKey);
  await api.serve(async (request) => {
    const answer = await omise.test(request);
    return request.method === 'POST' ? Promise.withResolvers<Response>().promise : answer;
  });
  const first = popupOf(await openPopup());
  await first.make('74.40', 'Hot Latte');
  await expect.poll(() => omise.count()).toBe(1);
  await first.page.close();
  await stopWorker();
  const second = popupOf(await openPopup());
  await expect(second.status).toHaveText('Link made');
  expect(await omise.count()).toBe(1);
  expect(api.asked.filter((asked) => asked.startsWith('POST'))).toHaveLength(1);
});
