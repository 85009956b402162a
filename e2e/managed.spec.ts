import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test as base } from './fixtures.ts';
import { extensionId } from './harness/extension-id.ts';
import { createOmise, liveKey, testKey } from './omise.ts';
import { linksOf } from './pages/links.ts';
import { optionsOf } from './pages/options.ts';
import { popupOf } from './pages/popup.ts';

const rules = {
  testModeOnly: true,
  allowedCurrencies: ['THB', 'JPY'],
  largestAmount: { THB: '500.00' },
  passphraseRequired: true,
  autoLockMinutes: 5,
  noExport: true,
  defaultCurrency: 'JPY',
};

const policies = '/etc/chromium/policies/managed';

const fileOf = (extension: string): string => join(policies, `${extensionId(extension)}.json`);

/** Chromium watches its folder of policies, and reads what is new there. */
const setRules = (extension: string, set: Partial<typeof rules>) =>
  writeFile(
    fileOf(extension),
    JSON.stringify({ '3rdparty': { extensions: { [extensionId(extension)]: set } } }),
  );

/** A copy of the extension under an id of its own, with rules for that id in the machine's policies. */
const test = base.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what is needed
  extension: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'quick-links-managed-'));
    await cp(resolve(import.meta.dirname, '../.output/chrome-mv3'), folder, { recursive: true });
    await mkdir(policies, { recursive: true });
    await setRules(folder, rules);
    await use(folder);
    await rm(fileOf(folder));
    await rm(folder, { recursive: true });
  },
});

test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'Only root may set Chromium’s policies.');

test('an administrator’s rules are shown, and what they forbid is greyed out with the reason', async ({
  openOptions,
}) => {
  const options = optionsOf(await openOptions());
  const notice = options.page.locator('.Section').filter({ hasText: 'Set by your administrator' });
  for (const words of [
    'Only test keys',
    'locked with a passphrase',
    '5 minutes',
    'THB',
    '฿500.00',
    'exported',
  ])
    await expect(notice).toContainText(words);
  await expect(options.keeping('device')).toBeDisabled();
  await expect(options.keeping('locked')).toBeChecked();
});

test('presets leave in no file either', async ({ openOptions }) => {
  const { page } = optionsOf(await openOptions());
  await page.getByRole('button', { name: 'Add a preset' }).click();
  await page.locator('#preset-title').fill('Hot Latte');
  await page.locator('#preset-amount').fill('580');
  await page.locator('#preset-amount').press('Enter');
  await expect(page.locator('.PresetRow')).toContainText('Hot Latte');
  await expect(page.getByText('Import', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toHaveCount(0);
});

test('a live key is refused before anything is sent', async ({ openOptions, api }) => {
  const options = optionsOf(await openOptions());
  await options.key.fill(liveKey);
  await options.typePassphrase('seven red kettles sing');
  await options.save.click();
  await expect(options.alert).toContainText('Only test keys');
  expect(api.asked).toEqual([]);
});

test('the form begins with the currency that is set, offers the allowed ones, and knows the most', async ({
  openOptions,
  openPopup,
  api,
}) => {
  const omise = createOmise();
  await api.serve(omise.test);
  const passphrase = 'seven red kettles sing';
  await optionsOf(await openOptions()).useKey(testKey, { keeping: 'locked', passphrase });
  const popup = popupOf(await openPopup());
  await expect(popup.currency).toHaveValue('JPY');
  await expect(popup.currency.locator('option')).toHaveText(['THB', 'JPY']);
  await popup.currency.selectOption('THB');
  await popup.make('500.01', 'Hot Latte');
  await expect(popup.alert).toContainText('The most your administrator allows is ฿500.00');
  await expect(popup.amount).toBeFocused();
  await popup.make('500', 'Hot Latte');
  await expect(popup.status).toHaveText('Link copied');
  expect(await omise.count()).toBe(1);
});

test('links are listed, and leave in no file as long as the rule stands: the button says why', async ({
  extension,
  context,
  worker,
}) => {
  const page = await context.newPage();
  await page.goto(new URL('/links.html', worker.url()).href);
  const links = linksOf(page);
  await expect(links.button('Export CSV')).toHaveAttribute('aria-disabled', 'true');
  await expect(links.button('Export CSV')).toHaveAccessibleDescription('Set by your administrator');
  await expect(links.exportMenu).toHaveCount(0);
  await setRules(extension, { noExport: false });
  await expect(links.exportMenu).toBeVisible({ timeout: 30_000 });
});

test('an account that a rule forbids from now on says so in popup, menu and settings, before anything is typed', async ({
  extension,
  openOptions,
  openPopup,
  api,
}) => {
  // Chromium takes its time to read its rules again, twice here.
  test.setTimeout(120_000);
  await setRules(extension, { testModeOnly: false });
  await api.serve(createOmise().live);
  const options = optionsOf(await openOptions());
  await expect(options.page.getByText('Only test keys may be used here.')).toHaveCount(0, {
    timeout: 30_000,
  });
  await options.useKey(liveKey);
  const popup = popupOf(await openPopup());
  await popup.amount.fill('500');
  await setRules(extension, { testModeOnly: true });
  await expect(
    popup.page.getByRole('heading', { name: 'Your administrator does not allow this' }),
  ).toBeVisible({
    timeout: 30_000,
  });
  await expect(popup.page.getByRole('main').getByRole('button', { name: 'Settings' })).toBeFocused();
  await expect(options.accounts.first()).toContainText('Only test keys may be used here.');
  await popup.accounts.click();
  const item = popup.page.getByRole('menuitemradio', { name: /LIVE/u });
  await expect(item).toHaveAttribute('aria-disabled', 'true');
  await expect(popup.menu.locator(':focus')).toHaveCount(1);
  await popup.page.keyboard.press('Escape');
  await expect(popup.menu).toBeHidden();
  await popup.button('Use the sandbox').click();
  await expect(popup.amount).toHaveValue('500');
});

test('what a rule stood in the way of is tried again as soon as the rules change', async ({
  extension,
  worker,
  stopWorker,
}) => {
  // Chromium takes its time to read its rules again.
  test.setTimeout(90_000);
  await worker.evaluate(async () => {
    const rest = { accountId: 'acct_1', failures: 1, since: Date.now(), until: Date.now() + 3_600_000 };
    const watch = { waited: [], payments: [], rests: [{ ...rest, isOmises: false }], adopted: [] };
    await chrome.storage.local.set({ watch });
  });
  // It remembers what it has read; the next one reads this.
  await stopWorker();
  await setRules(extension, { testModeOnly: false });
  const rests = () =>
    worker.evaluate(() => chrome.storage.local.get<{ watch: { rests: unknown[] } }>('watch'));
  await expect.poll(rests, { timeout: 60_000 }).toMatchObject({ watch: { rests: [] } });
});
