import { expect, test } from './fixtures.ts';
import { createOmise, liveKey, refusal, testKey } from './omise.ts';
import { leaveOnItsWay } from './on-its-way.ts';
import { optionsOf } from './pages/options.ts';
import { popupOf } from './pages/popup.ts';

test('a key is checked with Omise, then its account is shown, never the key', async ({
  openOptions,
  api,
}) => {
  await api.serve(createOmise().test);
  const options = optionsOf(await openOptions());
  await options.useKey(`  ${testKey}\n`);
  await expect(options.account).toContainText('TEST');
  await expect(options.account).toContainText('till@sandbox.example');
  await expect(options.account).toContainText('Thailand · THB');
  await expect(options.account).toContainText('skey_test_••••k3v9');
  await expect(options.key).toHaveValue('');
  await expect(options.key).toHaveAttribute('type', 'password');
  expect(await options.page.content()).not.toContain(testKey);
  expect(api.asked).toEqual(['GET https://api.omise.co/account', 'GET https://api.omise.co/capability']);
});

for (const [name, key, words] of [
  ['a public key', 'pkey_test_no1t4tnemucod0e51mo', 'This is a public key'],
  ['another text', 'hello world', 'This is not an Omise secret key'],
  ['nothing', '   ', 'Paste your secret key'],
] as const)
  test(`${name} is refused before anything is sent`, async ({ openOptions, api }) => {
    const options = optionsOf(await openOptions());
    await options.saveKey(key);
    await expect(options.alert).toContainText(words);
    await expect(options.key).toBeFocused();
    expect(api.asked).toEqual([]);
  });

test('a key that Omise does not know is not saved', async ({ openOptions, api }) => {
  await api.serve(() => refusal(401, 'authentication_failure', 'authentication failed'));
  const options = optionsOf(await openOptions());
  await options.saveKey('skey_test_wrong00000000wrong');
  await expect(options.alert).toContainText('Omise did not accept this key');
  await expect(options.page.getByText('req_e2e_7')).toBeVisible();
  await expect(options.account).toContainText('SANDBOX');
});

test('without a connection the key is not saved, and the page says so', async ({
  openOptions,
  complaints,
}) => {
  complaints.allow(/ERR_INTERNET_DISCONNECTED/u);
  const options = optionsOf(await openOptions());
  await options.saveKey(testKey);
  await expect(options.alert).toContainText('The key could not be checked');
  await expect(options.account).toContainText('SANDBOX');
});

test('removing the key asks first, and leads back to the sandbox', async ({
  openOptions,
  openPopup,
  api,
}) => {
  await api.serve(createOmise().test);
  const options = optionsOf(await openOptions());
  await options.useKey(testKey);
  await options.remove.click();
  await expect(options.keep).toBeFocused();
  await options.keep.click();
  await options.remove.click();
  await options.remove.click();
  await expect(options.account).toContainText('SANDBOX');
  await expect(popupOf(await openPopup()).mode).toHaveText('SANDBOX');
});

test('a form shown for one account never makes a link in another', async ({
  openOptions,
  openPopup,
  api,
}) => {
  const omise = createOmise();
  await api.serve(omise.test);
  const popup = popupOf(await openPopup());
  await popup.enter();
  await popup.fill('74.40', 'Hot Latte');
  await optionsOf(await openOptions()).useKey(testKey);
  await popup.page.bringToFront();
  await popup.title.press('Enter');
  await expect(popup.alert).toContainText('The account was changed in another window');
  expect(await omise.count()).toBe(0);
  await popup.button('Back to the form').click();
  await expect(popup.mode).toHaveText('TEST');
  await expect(popup.title).toHaveValue('Hot Latte');
});

test('a link made in one account is never shown under another’s banner', async ({
  openOptions,
  openPopup,
  api,
}) => {
  const omise = createOmise();
  await api.serve(omise.test);
  const options = optionsOf(await openOptions());
  await options.useKey(testKey);
  const held = await leaveOnItsWay({ api, openPopup }, omise);
  held.letGo();
  await expect.poll(() => omise.count()).toBe(1);
  await api.serve(omise.live);
  await options.saveKey(liveKey);
  await expect(options.account).toContainText('LIVE');

  const live = popupOf(await openPopup());
  await expect(live.mode).toHaveText('LIVE');
  await expect(live.create).toBeVisible();
  await expect(live.qr).toHaveCount(0);
});
