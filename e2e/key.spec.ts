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
  await expect(options.account).toContainText('THB · Thailand');
  await expect(options.account).toContainText('skey_test_••••k3v9');
  await expect(options.add).toBeFocused();
  await options.add.click();
  await expect(options.key).toBeFocused();
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

test('removing an account asks first, and leads back to the sandbox', async ({
  openOptions,
  openPopup,
  api,
}) => {
  await api.serve(createOmise().test);
  const options = optionsOf(await openOptions());
  await options.useKey(testKey);
  await options.remove.click();
  await expect(options.keep).toBeFocused();
  await options.page.keyboard.press('Escape');
  await expect(options.remove).toBeFocused();
  await options.remove.click();
  await options.removeKey.click();
  await options.seeDone('Account removed');
  await expect(options.account).toContainText('SANDBOX');
  await expect(popupOf(await openPopup()).mode).toHaveText('SANDBOX');
});

test('several accounts stand side by side, the newest in use, the sandbox last', async ({
  openOptions,
  api,
}) => {
  const omise = createOmise();
  await api.serve(omise.test);
  const options = optionsOf(await openOptions());
  await options.useKey(testKey);
  await api.serve(omise.live);
  await options.useKey(liveKey, { keeping: 'session' });
  await expect(options.accounts).toHaveCount(3);
  await expect(options.account).toContainText('LIVE');
  await expect(options.account).toContainText('Until the browser closes');
  await expect(options.accounts.last()).toContainText('SANDBOX');
});

test('an account takes a name, a colour and what its links start with', async ({
  openOptions,
  openPopup,
  api,
}) => {
  await api.serve(createOmise().test);
  const options = optionsOf(await openOptions());
  await options.useKey(testKey);
  await options.edit.click();
  await options.page.getByLabel('Name').fill('ร้านกาแฟบ้านอารีย์');
  await options.page.getByRole('radio', { name: 'Violet' }).check();
  await options.page.getByRole('radio', { name: 'Many times' }).check();
  await options.button('Save').click();
  await options.seeDone('Changes saved');
  await expect(options.account).toContainText('ร้านกาแฟบ้านอารีย์');
  await expect(options.edit).toBeFocused();
  const popup = popupOf(await openPopup());
  await expect(popup.manyTimes).toBeChecked();
});

test('a new key takes the place of the old one only if it is of the same account', async ({
  openOptions,
  api,
}) => {
  const omise = createOmise();
  await api.serve(omise.test);
  const options = optionsOf(await openOptions());
  await options.useKey(testKey);
  await options.replace.click();
  await api.serve(omise.live);
  await options.key.fill(liveKey);
  await options.save.click();
  await expect(options.alert).toContainText('This is a live key and the account is a test account');
  await expect(options.key).toHaveValue('');
  await expect(options.account).toContainText('skey_test_••••k3v9');
  await api.serve(omise.test);
  await options.key.fill('skey_test_e2e0000000000n3w1');
  await options.save.click();
  await options.seeDone('Key replaced');
  await expect(options.account).toContainText('skey_test_••••n3w1');
  await expect(options.accounts).toHaveCount(2);
});

const passphrase = 'glacier mustard umbrella trophy violin';

test('a live key is locked unless somebody chooses otherwise, with a passphrase that is judged honestly', async ({
  openOptions,
  api,
}) => {
  await api.serve(createOmise().live);
  const options = optionsOf(await openOptions());
  await options.key.fill(liveKey);
  await expect(options.keeping('locked')).toBeChecked();
  await options.typePassphrase('correct horse battery staple');
  await expect(options.page.getByText('Weak: somebody')).toBeVisible();
  await options.newPassphrase.fill(passphrase);
  await expect(options.page.getByText('Strong: somebody')).toBeVisible();
  await options.save.click();
  await expect(options.alert).toContainText('The two are not the same');
  await expect(options.again).toBeFocused();
  expect(api.asked).toEqual([]);
  await options.again.fill(passphrase);
  await options.save.click();
  await options.seeDone('Key saved');
  await expect(options.account).toContainText('Locked with a passphrase');
});

test('a lock that is closed opens with the passphrase, also from the form that needs it', async ({
  openOptions,
  api,
}) => {
  const omise = createOmise();
  await api.serve(omise.test);
  const options = optionsOf(await openOptions());
  await options.useKey(testKey, { keeping: 'locked', passphrase });
  await options.lockNow.click();
  await expect(options.unlockButton).toBeFocused();
  await expect(options.account).toContainText('Locked: the passphrase opens it');
  await api.serve(omise.live);
  await options.add.click();
  await options.key.fill(liveKey);
  await options.unlock(passphrase);
  await expect(options.save).toBeFocused();
  await options.save.click();
  await options.seeDone('Key saved');
  await expect(options.accounts).toHaveCount(3);
});

test('a key that lay on the device and is locked now: the page says that the old copy may linger', async ({
  openOptions,
  api,
}) => {
  await api.serve(createOmise().test);
  const options = optionsOf(await openOptions());
  await options.useKey(testKey);
  await options.edit.click();
  await options.keeping('locked').check();
  await options.typePassphrase(passphrase);
  await options.button('Save').click();
  await options.seeDone('The key is now locked with a passphrase');
  await options.button('Replace key').click();
  await expect(options.page.getByLabel('New secret key')).toBeFocused();
});

test('everything is forgotten, after a question whose safe answer comes first', async ({
  openOptions,
  openPopup,
  api,
}) => {
  await api.serve(createOmise().test);
  const options = optionsOf(await openOptions());
  await options.useKey(testKey);
  await options.button('Forget everything').click();
  await expect(options.button('Keep everything')).toBeFocused();
  await options.button('Forget everything').click();
  await options.seeDone('Everything is forgotten');
  await expect(options.accounts).toHaveCount(1);
  await expect(popupOf(await openPopup()).welcome).toBeVisible();
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

test('a popup that is open over an empty form follows the account', async ({
  openOptions,
  openPopup,
  api,
}) => {
  await api.serve(createOmise().test);
  const popup = popupOf(await openPopup());
  await popup.enter();
  await optionsOf(await openOptions()).useKey(testKey);
  await popup.page.bringToFront();
  await expect(popup.mode).toHaveText('TEST');
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
  await options.useKey(liveKey);
  await expect(options.account).toContainText('LIVE');

  const live = popupOf(await openPopup());
  await expect(live.mode).toHaveText('LIVE');
  await expect(live.create).toBeVisible();
  await expect(live.qr).toHaveCount(0);
});
