import { seeNoFault } from './axe.ts';
import { expect, test as base } from './fixtures.ts';
import type { Handler } from './harness/api.ts';
import { createOmise, liveKey, testKey } from './omise.ts';
import { leaveOnItsWay } from './on-its-way.ts';
import { optionsOf } from './pages/options.ts';
import { popupOf } from './pages/popup.ts';

type Popup = ReturnType<typeof popupOf>;

const keyOf = ({ headers }: Request): string =>
  atob((headers.get('Authorization') ?? '').replace(/^Basic /u, '')).replace(/:$/u, '');

/** Omise as both accounts reach it, each with its key; tells which key each link was asked for with. */
const createBoth = () => {
  const omise = createOmise();
  const keys: string[] = [];
  const both: Handler = (request) => {
    const key = keyOf(request);
    if (request.method === 'POST') keys.push(key);
    return key === liveKey ? omise.live(request) : omise.test(request);
  };
  return { ...omise, test: both, keys };
};

/** Two accounts beside the sandbox, a test account and a live one, which is in use. */
const test = base.extend<{ omise: ReturnType<typeof createBoth> }>({
  omise: [
    async ({ api, openOptions }, use) => {
      const omise = createBoth();
      await api.serve(omise.test);
      const options = optionsOf(await openOptions());
      await options.useKey(testKey);
      await options.useKey(liveKey);
      await options.page.close();
      await use(omise);
    },
    { auto: true },
  ],
});

test('the keyboard alone changes the account', async ({ openPopup }) => {
  const popup = popupOf(await openPopup());
  const { keyboard } = popup.page;
  const add = popup.page.getByRole('menuitem', { name: 'Add an account' });
  await expect(popup.create).toBeEnabled();
  for (const stop of [popup.currency, popup.button('Settings'), popup.button('Links'), popup.accounts]) {
    await keyboard.press('Shift+Tab');
    await expect(stop).toBeFocused();
  }
  await keyboard.press('Enter');
  await expect(popup.choice('LIVE')).toBeFocused();
  await expect(popup.choice('LIVE')).toBeChecked();
  await keyboard.press('ArrowDown');
  await expect(popup.choice('TEST')).toBeFocused();
  await keyboard.press('End');
  await expect(add).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(popup.choice('LIVE')).toBeFocused();
  await keyboard.press('ArrowUp');
  await expect(add).toBeFocused();
  await keyboard.press('ArrowUp');
  await expect(popup.choice('SANDBOX')).toBeFocused();
  await keyboard.press('Home');
  await expect(popup.choice('LIVE')).toBeFocused();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(popup.mode).toHaveText('TEST');
  await expect(popup.menu).toBeHidden();
  await expect(popup.amount).toBeFocused();
});

test('Escape leaves everything as it was, and gives the focus back', async ({ openPopup }) => {
  const popup = popupOf(await openPopup());
  await expect(popup.create).toBeEnabled();
  await popup.accounts.focus();
  await popup.page.keyboard.press('Enter');
  await expect(popup.choice('LIVE')).toBeFocused();
  await expect(popup.accounts).toHaveAttribute('aria-expanded', 'true');
  await popup.page.keyboard.press('ArrowDown');
  await popup.page.keyboard.press('Escape');
  await expect(popup.menu).toBeHidden();
  await expect(popup.accounts).toBeFocused();
  await expect(popup.accounts).toHaveAttribute('aria-expanded', 'false');
  await expect(popup.mode).toHaveText('LIVE');
});

const seeMode = async (popup: Popup, [mode, money, button]: readonly [string, string, string]) => {
  await expect(popup.page.locator('.Popup:visible')).toHaveAttribute('data-mode', mode);
  await expect(popup.accounts).toContainText(money);
  await expect(popup.create).toHaveAccessibleName(button);
};

test('banner and button say which account it is, and what was typed goes along', async ({ openPopup }) => {
  const popup = popupOf(await openPopup());
  await popup.fill('74.40', 'Hot Latte');
  await popup.description.fill('A warm cup of coffee');
  await popup.manyTimes.check();
  await seeMode(popup, ['live', 'Real money', 'Create live link for ฿74.40']);
  await popup.change('TEST');
  await seeMode(popup, ['test', 'No real money', 'Create test link']);
  await popup.change('SANDBOX');
  await seeMode(popup, ['sandbox', 'No real money', 'Create sandbox link']);
  await popup.change('LIVE');
  await seeMode(popup, ['live', 'Real money', 'Create live link for ฿74.40']);
  await expect(popup.amount).toHaveValue('74.40');
  await expect(popup.title).toHaveValue('Hot Latte');
  await expect(popup.description).toHaveValue('A warm cup of coffee');
  await expect(popup.manyTimes).toBeChecked();
});

test('what has become a link is not asked for once more in another account', async ({ openPopup, omise }) => {
  const popup = popupOf(await openPopup());
  await popup.make('74.40', 'Hot Latte');
  await popup.confirm();
  await expect(popup.status).toHaveText('Link copied');
  await popup.change('TEST');
  await expect(popup.amount).toBeFocused();
  await expect(popup.amount).toHaveValue('');
  await expect(popup.title).toHaveValue('');
  await popup.page.keyboard.press('Enter');
  await expect(popup.alert).toBeVisible();
  await popup.change('LIVE');
  await expect(popup.amount).toHaveValue('');
  expect(await omise.count()).toBe(1);
});

test('each account makes its links with its own key', async ({ openPopup, omise }) => {
  const popup = popupOf(await openPopup());
  await popup.make('74.40', 'Hot Latte');
  await popup.confirm();
  await expect(popup.status).toHaveText('Link copied');
  await popup.change('TEST');
  await popup.make('55', 'Cold Brew');
  await expect(popup.status).toHaveText('Link copied');
  expect(omise.keys).toEqual([liveKey, testKey]);
});

test('the sandbox makes its links with no key, and asks nobody', async ({ openPopup, omise, api }) => {
  const popup = popupOf(await openPopup());
  await popup.change('SANDBOX');
  const before = [...api.asked];
  await popup.make('74.40', 'Hot Latte');
  await expect(popup.status).toHaveText('Link copied');
  expect(api.asked).toEqual(before);
  expect(omise.keys).toEqual([]);
});

test('a link that nobody saw made is shown in its own account, and in no other', async ({
  openPopup,
  omise,
  api,
}) => {
  const beside = popupOf(await openPopup());
  await beside.change('TEST');
  const held = await leaveOnItsWay({ api, openPopup }, omise);
  await beside.change('LIVE');
  await beside.page.close();
  held.letGo();
  await expect.poll(() => omise.count()).toBe(1);

  const popup = popupOf(await openPopup());
  await expect(popup.create).toBeEnabled();
  await expect(popup.mode).toHaveText('LIVE');
  await expect(popup.qr).toBeHidden();
  await popup.change('TEST');
  await expect(popup.qr).toBeVisible();
  await expect(popup.page.locator('.LinkResult-title')).toHaveText('Hot Latte');
  await popup.change('LIVE');
  await expect(popup.create).toBeEnabled();
  await expect(popup.title).toHaveValue('');
  expect(omise.keys).toEqual([testKey]);
});

test('what an account’s links start with is set for that account alone', async ({
  openOptions,
  openPopup,
}) => {
  const options = optionsOf(await openOptions());
  await options.account.getByRole('button', { name: /^Edit, / }).click();
  await options.page.getByLabel('New links start with').selectOption('JPY');
  await options.page.getByRole('radio', { name: 'Many times' }).check();
  await options.button('Save').click();
  await options.seeDone('Changes saved');
  const popup = popupOf(await openPopup());
  await expect(popup.currency).toHaveValue('JPY');
  await expect(popup.manyTimes).toBeChecked();
  await popup.change('TEST');
  await expect(popup.currency).toHaveValue('THB');
  await expect(popup.once).toBeChecked();
  await popup.change('LIVE');
  await expect(popup.currency).toHaveValue('JPY');
  await expect(popup.manyTimes).toBeChecked();
});

/** The pattern of the banner's lower edge, without its colours. */
const patternOf = async ({ page }: Popup): Promise<string> => {
  const image = await page
    .locator('.ModeBanner')
    .evaluate((banner) => getComputedStyle(banner, '::after').backgroundImage);
  return image.replaceAll(/\(.*/gu, '');
};

test('without any colour, words tell which money it is', async ({ openPopup }) => {
  const popup = popupOf(await openPopup());
  await popup.page.emulateMedia({ forcedColors: 'active' });
  await expect(popup.mode).toHaveText('LIVE');
  await popup.accounts.click();
  const group = (name: string) => popup.menu.getByRole('group', { name, exact: true });
  await expect(group('Real money').getByRole('menuitemradio')).toHaveText([/^LIVE/u]);
  await expect(group('Real money').getByText('Real money')).toBeVisible();
  await expect(group('No real money').getByRole('menuitemradio')).toHaveText([/^TEST/u, /^SANDBOX/u]);
  await expect(group('No real money').getByText('No real money')).toBeVisible();
});

test('the banner’s pattern, and not its colour alone, tells which money it is', async ({ openPopup }) => {
  const popup = popupOf(await openPopup());
  await expect(popup.mode).toHaveText('LIVE');
  expect(await patternOf(popup)).toBe('none');
  await popup.change('TEST');
  expect(await patternOf(popup)).toBe('repeating-linear-gradient');
  await popup.change('SANDBOX');
  expect(await patternOf(popup)).toBe('radial-gradient');
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('axe finds nothing in the open menu', async ({ openPopup }) => {
      const popup = popupOf(await openPopup());
      await popup.accounts.click();
      await expect(popup.choice('LIVE')).toBeFocused();
      await seeNoFault(popup.page);
    });
  });
