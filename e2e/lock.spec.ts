import { expect, test } from './fixtures.ts';
import { api as networkOf } from './harness/api.ts';
import { launch } from './harness/launch.ts';
import { openPopup as popupIn } from './harness/popup.ts';
import { workerOf } from './harness/worker.ts';
import { createOmise, testKey } from './omise.ts';
import { optionsOf } from './pages/options.ts';
import { popupOf } from './pages/popup.ts';

const passphrase = 'seven red kettles sing';
const sealed = { keeping: 'locked', passphrase } as const;

/** As after half an hour without use: the safe's secret is still there, and the worker has yet to notice. */
const letTimePass = () => chrome.storage.session.set({ opened: { secret: btoa('x'.repeat(32)), usedAt: 1 } });

/** As `letTimePass`, and the alarm that was set for that moment rings soon. */
const letAlarmRing = async () => {
  await chrome.storage.session.set({ opened: { secret: btoa('x'.repeat(32)), usedAt: 1 } });
  await chrome.alarms.create('auto-lock', { when: Date.now() + 1000 });
};

test.beforeEach(async ({ api, openOptions }) => {
  await api.serve(createOmise().test);
  await optionsOf(await openOptions()).useKey(testKey, sealed);
});

test('“Lock now” shuts every open page; the passphrase opens it, and what was typed is there', async ({
  openPopup,
  openOptions,
}) => {
  const popup = popupOf(await openPopup());
  await popup.fill('74.40', 'Hot Latte');
  await optionsOf(await openOptions()).lockNow.click();
  await popup.page.bringToFront();
  await expect(popup.passphrase).toBeFocused();
  await popup.unlock(passphrase);
  await expect(popup.title).toHaveValue('Hot Latte');
  await expect(popup.create).toBeFocused();
  await popup.page.keyboard.press('Enter');
  await expect(popup.status).toHaveText('Link copied');
});

test('the menu of accounts locks, too', async ({ openPopup }) => {
  const popup = popupOf(await openPopup());
  await expect(popup.create).toBeEnabled();
  await popup.accounts.click();
  await popup.page.getByRole('menuitem', { name: 'Lock now' }).click();
  await expect(popup.passphrase).toBeFocused();
});

test('the browser’s command locks', async ({ openPopup, worker }) => {
  const popup = popupOf(await openPopup());
  await expect(popup.create).toBeEnabled();
  await worker.evaluate(() =>
    Reflect.get(chrome.commands.onCommand, 'dispatch').call(chrome.commands.onCommand, 'lock-now'),
  );
  await expect(popup.passphrase).toBeFocused();
});

test('a browser that is started again is locked, and the same passphrase opens it', async ({
  launched,
  extension,
}) => {
  await launched.end();
  const again = await launch(extension, { locale: 'en', colorScheme: 'light' }, launched.profile);
  const network = await networkOf(again.context);
  await network.serve(createOmise().test);
  const popup = popupOf(await popupIn(again.context, await workerOf(again.context)));
  await popup.unlock(passphrase);
  await expect(popup.create).toBeEnabled();
  await expect(popup.mode).toHaveText('TEST');
  await again.end();
});

test('a wrong passphrase says so, and the next try waits', async ({ openPopup, openOptions }) => {
  await optionsOf(await openOptions()).lockNow.click();
  const popup = popupOf(await openPopup());
  await popup.unlock('eight red kettles sing');
  await expect(popup.alert).toContainText('This is not the passphrase');
  await expect(popup.passphrase).toBeFocused();
  await expect(popup.passphrase).toHaveValue('');
  await expect(popup.button('Unlock')).toBeEnabled({ timeout: 10_000 });
  await popup.unlock(passphrase);
  await expect(popup.create).toBeEnabled();
});

test('a link that the lock overtook is made after unlocking, once, and copied', async ({
  openPopup,
  openOptions,
  api,
  worker,
  stopWorker,
  clipboardText,
}) => {
  const omise = createOmise();
  await api.serve(omise.test);
  const popup = popupOf(await openPopup());
  await popup.fill('74.40', 'Hot Latte');
  await worker.evaluate(letTimePass);
  await stopWorker();
  await popup.title.press('Enter');
  await expect(popup.page.getByText('The link is made as soon as you unlock')).toBeVisible();
  expect(await omise.count()).toBe(0);
  await popup.unlock(passphrase);
  await expect(popup.status).toHaveText('Link copied');
  expect(await omise.count()).toBe(1);
  expect(await clipboardText()).toBe(await popup.address());
  await expect(optionsOf(await openOptions()).lockNow).toBeVisible();
});

test('it locks by itself with the worker stopped, and a window that stands open shows it', async ({
  openPopup,
  worker,
  stopWorker,
}) => {
  const popup = popupOf(await openPopup());
  await popup.fill('74.40', 'Hot Latte');
  await worker.evaluate(letAlarmRing);
  await stopWorker();
  await expect(popup.passphrase).toBeVisible({ timeout: 60_000 });
  await popup.unlock(passphrase);
  await expect(popup.title).toHaveValue('Hot Latte');
});

test('a damaged safe is told apart, and the sandbox is one key away', async ({
  openPopup,
  worker,
  stopWorker,
}) => {
  await worker.evaluate(async () => {
    const { safe } = await chrome.storage.local.get('safe');
    const kdf = { ...Object(Object(safe).kdf), rounds: 1_000_001 };
    await chrome.storage.local.set({ safe: { ...Object(safe), kdf } });
    await chrome.storage.session.clear();
  });
  await stopWorker();
  const popup = popupOf(await openPopup());
  await popup.unlock(passphrase);
  await expect(popup.alert).toContainText('are damaged, and no passphrase opens them');
  await popup.button('Use the sandbox').click();
  await expect(popup.mode).toHaveText('SANDBOX');
});

test('a key kept until the browser closes is asked for again afterwards', async ({
  openPopup,
  openOptions,
  worker,
  stopWorker,
  context,
}) => {
  const options = optionsOf(await openOptions());
  await options.useKey(testKey, { keeping: 'session' });
  for (const page of context.pages()) if (page.url().endsWith('/options.html')) await page.close();
  // The browser empties this area when it closes.
  await worker.evaluate(() => chrome.storage.session.clear());
  await stopWorker();
  const popup = popupOf(await openPopup());
  await expect(popup.button('Paste the key again')).toBeFocused();
  const settings = context.waitForEvent('page', (page) => page.url().endsWith('/options.html'));
  await popup.page.keyboard.press('Enter');
  await expect(optionsOf(await settings).account).toContainText('paste it again');
});
