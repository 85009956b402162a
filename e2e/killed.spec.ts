import { expect, test } from './fixtures.ts';
import type { Handler } from './harness/api.ts';
import { api as networkOf } from './harness/api.ts';
import { launch, type Launched } from './harness/launch.ts';
import { openPopup as popupIn } from './harness/popup.ts';
import { workerOf } from './harness/worker.ts';
import { createOmise, testKey } from './omise.ts';
import { optionsOf } from './pages/options.ts';
import { popupOf } from './pages/popup.ts';

/** The same profile in another browser, once the first was killed. */
const startAgain = async ({ profile, kill }: Launched, extension: string, omise: Handler) => {
  await kill();
  const again = await launch(extension, { locale: 'en', colorScheme: 'light' }, profile);
  const network = await networkOf(again.context);
  await network.serve(omise);
  return { ...again, network, worker: await workerOf(again.context) };
};

test('a link asked for when the browser was killed is found by the next one, and not made again', async ({
  launched,
  extension,
  openOptions,
  openPopup,
  api,
}) => {
  const omise = createOmise();
  await api.serve(omise.test);
  await optionsOf(await openOptions()).useKey(testKey);
  await api.serve(async (request) => {
    const answer = await omise.test(request);
    return request.method === 'POST' ? Promise.withResolvers<Response>().promise : answer;
  });
  await popupOf(await openPopup()).make('74.40', 'Hot Latte');
  await expect.poll(() => omise.count()).toBe(1);

  const again = await startAgain(launched, extension, omise.test);
  const popup = popupOf(await popupIn(again.context, again.worker));
  await expect(popup.status).toHaveText('Link made', { timeout: 30_000 });
  await expect(popup.page.locator('.LinkResult-title')).toHaveText('Hot Latte');
  expect(await omise.count()).toBe(1);
  expect(again.network.asked.filter((asked) => asked.startsWith('POST'))).toEqual([]);
  await again.end();
});

test('what was typed is there after the browser was killed', async ({
  launched,
  extension,
  openPopup,
  worker,
}) => {
  const first = popupOf(await openPopup());
  await first.enter();
  await first.fill('80', 'Iced Latte');
  await expect
    .poll(() => worker.evaluate(async () => JSON.stringify(await chrome.storage.local.get('draft'))))
    .toContain('Iced Latte');

  const again = await startAgain(launched, extension, createOmise().test);
  const popup = popupOf(await popupIn(again.context, again.worker));
  await expect(popup.title).toHaveValue('Iced Latte');
  await expect(popup.amount).toHaveValue('80');
  await again.end();
});
