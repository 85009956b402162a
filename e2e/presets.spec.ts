import { readFile } from 'node:fs/promises';
import type { Page, Worker } from 'playwright/test';
import { seeNoFault } from './axe.ts';
import { expect, test as base } from './fixtures.ts';
import { createOmise, testKey } from './omise.ts';
import { optionsOf } from './pages/options.ts';
import { popupOf } from './pages/popup.ts';

/** The presets in the settings, as a user meets them. */
const presetsOf = (page: Page) => ({
  page,
  rows: page.locator('.PresetRow'),
  titles: page.locator('.PresetRow b'),
  button: (name: string | RegExp) => page.getByRole('button', { name }),
  title: page.locator('#preset-title'),
  amount: page.locator('#preset-amount'),
  description: page.locator('#preset-description'),
  file: page.locator('.FileButton input'),

  async add(title: string, amount: string) {
    await this.button('Add a preset').click();
    await this.title.fill(title);
    await this.amount.fill(amount);
    await this.amount.press('Enter');
    await expect(this.rows.last()).toContainText(title);
  },
});

type Fixtures = { presets: ReturnType<typeof presetsOf> };

const test = base.extend<Fixtures>({
  presets: async ({ openOptions }, use) => use(presetsOf(await openOptions())),
});

const three = [
  ['Hot Latte', '74.40'],
  ['Espresso', '45'],
  ['คลาสชิมกาแฟ', '1,500'],
] as const;

const addThree = async (presets: ReturnType<typeof presetsOf>) => {
  for (const [title, amount] of three) await presets.add(title, amount);
};

const titlesOf = async ({ titles }: ReturnType<typeof presetsOf>) => titles.allTextContents();

/** What the browser keeps for the user's other machines. */
const synced = (worker: Worker) => worker.evaluate(() => chrome.storage.sync.get(null));

const click = (worker: Worker, title: string) =>
  worker.evaluate(async (wanted) => {
    const all = Object.entries(await chrome.storage.sync.get(null));
    const [key = ''] = all.find(([, kept]) => Object(kept).draft.title === wanted) ?? [];
    const info = { menuItemId: key.replace('preset/', 'presets/'), editable: false, pageUrl: '', frameId: 0 };
    Reflect.get(chrome.contextMenus.onClicked, 'dispatch').call(chrome.contextMenus.onClicked, info);
  }, title);

test.describe('in the popup', () => {
  test('a number key fills the form, and Enter makes the link', async ({
    presets,
    openPopup,
    clipboardText,
  }) => {
    await addThree(presets);
    const popup = popupOf(await openPopup());
    await popup.enter();
    await expect(popup.quick).toHaveText([/1.*Hot Latte.*฿74\.40/u, /2.*Espresso.*฿45/u, /3.*คลาสชิมกาแฟ/u]);
    await seeNoFault(popup.page);
    await expect(popup.amount).toBeFocused();
    await popup.page.keyboard.press('Alt+2');
    await expect(popup.title).toHaveValue('Espresso');
    await expect(popup.amount).toHaveValue('45.00');
    await expect(popup.create).toBeFocused();
    await popup.page.keyboard.press('Enter');
    await expect(popup.status).toHaveText('Link copied');
    const address = await popup.address();
    expect(await clipboardText()).toBe(address);
  });

  test('where nothing was typed the digit alone is enough, and in a field it is typed', async ({
    presets,
    openPopup,
  }) => {
    await addThree(presets);
    const popup = popupOf(await openPopup());
    await popup.enter();
    await expect(popup.quick).toHaveCount(3);
    await popup.amount.press('1');
    await expect(popup.amount).toHaveValue('1');
    await popup.create.focus();
    await popup.page.keyboard.press('3');
    await popup.title.focus();
    // Windows writes a sign by its number so.
    await popup.page.keyboard.press('Alt+Numpad3');
    await expect(popup.amount).toHaveValue('1');
    await expect(popup.title).toHaveValue('');
    await popup.amount.fill('');
    await popup.page.keyboard.press('Alt+2');
    await expect(popup.create).toBeFocused();
    await popup.page.keyboard.press('3');
    await expect(popup.title).toHaveValue('คลาสชิมกาแฟ');
    await expect(popup.amount).toHaveValue('1,500.00');
  });

  test('what was typed before comes back', async ({ presets, openPopup }) => {
    await addThree(presets);
    const popup = popupOf(await openPopup());
    await popup.enter();
    await popup.fill('20', 'Deposit');
    await popup.quick.first().click();
    await expect(popup.title).toHaveValue('Hot Latte');
    await popup.quick.nth(1).click();
    await expect(popup.title).toHaveValue('Espresso');
    await popup.button('Clear').click();
    await expect(popup.title).toHaveValue('Deposit');
    await expect(popup.amount).toHaveValue('20');
  });

  test('what holds a key is not offered to be saved as one', async ({ openPopup }) => {
    const popup = popupOf(await openPopup());
    await popup.enter();
    await popup.fill('74.40', 'Hot Latte');
    await expect(popup.button('Save as preset')).toBeVisible();
    await popup.fill('74.40', testKey);
    await expect(popup.button('Save as preset')).toBeHidden();
  });

  test('what is typed is saved as a preset, and what was made last is under 0', async ({
    openPopup,
    openOptions,
  }) => {
    const popup = popupOf(await openPopup());
    await popup.enter();
    await popup.fill('74.40', 'Hot Latte');
    await popup.button('Save as preset').click();
    await expect(popup.quick).toHaveText([/1.*Hot Latte/u]);
    await expect(popup.button('Save as preset')).toBeHidden();
    await popup.make('60', 'Mocha');
    await expect(popup.status).toHaveText('Link copied');
    await popup.button(/^New link/u).click();
    await expect(popup.quick).toHaveText([/0.*Same as last.*฿60/u, /1.*Hot Latte/u]);
    await popup.page.keyboard.press('Alt+0');
    await expect(popup.title).toHaveValue('Mocha');
    await expect(presetsOf(await openOptions()).titles).toHaveText(['Hot Latte']);
  });
});

test.describe('in the settings', () => {
  test('they are edited, sorted by keyboard, removed and put back', async ({ presets }) => {
    await addThree(presets);
    await seeNoFault(presets.page);
    const up = presets.button('Move “คลาสชิมกาแฟ” up');
    await up.press('Enter');
    await expect(presets.titles).toHaveText(['Hot Latte', 'คลาสชิมกาแฟ', 'Espresso']);
    await expect(up).toBeFocused();
    await up.press('Enter');
    await expect(presets.titles).toHaveText(['คลาสชิมกาแฟ', 'Hot Latte', 'Espresso']);
    await expect(up).toBeFocused();
    await presets.button('Edit “Hot Latte”').click();
    await presets.amount.fill('1.234,56');
    await presets.amount.press('Enter');
    await expect(presets.page.getByRole('alert')).toBeVisible();
    await expect(presets.amount).toBeFocused();
    await presets.amount.fill('80');
    await presets.amount.press('Enter');
    await expect(presets.rows.nth(1)).toContainText('฿80.00');
    await presets.button('Remove “Hot Latte”').click();
    await expect(presets.titles).toHaveText(['คลาสชิมกาแฟ', 'Espresso']);
    await presets.button('Put it back').click();
    await expect(presets.titles).toHaveText(['คลาสชิมกาแฟ', 'Hot Latte', 'Espresso']);
    await expect(presets.rows.nth(1)).toContainText('฿80.00');
  });

  test('a key is refused at its field before it goes anywhere, and hidden characters are taken out', async ({
    presets,
    worker,
  }) => {
    await presets.button('Add a preset').click();
    await presets.title.fill('Hot Latte');
    await presets.amount.fill('74.40');
    await presets.description.fill(`For ${testKey}`);
    await presets.amount.press('Enter');
    await expect(presets.page.getByRole('alert')).toContainText('This holds an Omise key');
    await expect(presets.description).toBeFocused();
    await presets.description.fill('Hot\u202ELatte');
    await presets.description.press('Enter');
    await expect(presets.page.getByRole('alert')).toContainText('They are taken out now');
    await expect(presets.description).toHaveValue('HotLatte');
    expect(await synced(worker)).toEqual({});
    await presets.description.press('Enter');
    await expect(presets.titles).toHaveText(['Hot Latte']);
  });

  test('they are exported, and imported where they are not yet', async ({ presets }) => {
    await addThree(presets);
    const [download] = await Promise.all([
      presets.page.waitForEvent('download'),
      presets.button('Export').click(),
    ]);
    expect(download.suggestedFilename()).toBe('quick-links-presets.json');
    const saved = await readFile(await download.path(), 'utf8');
    await presets.button('Remove “Espresso”').click();
    await expect(presets.rows).toHaveCount(2);
    await presets.file.setInputFiles({
      name: 'presets.json',
      mimeType: 'application/json',
      buffer: Buffer.from(saved),
    });
    await expect(presets.page.getByText('Imported: 1 new')).toBeVisible();
    await expect(presets.page.getByText('2 were here already.')).toBeVisible();
    await expect(presets.titles).toHaveText(['Hot Latte', 'คลาสชิมกาแฟ', 'Espresso']);
  });

  test('a file that is none changes nothing, and an odd entry is told by its number', async ({ presets }) => {
    await addThree(presets);
    const give = (text: string) =>
      presets.file.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await give('Hot Latte;74.40');
    await expect(presets.page.getByText('This is no file of presets')).toBeVisible();
    const entries = [
      { title: 'Cake', amount: '95', currency: 'THB' },
      { title: 'Tea', amount: '1.5k', currency: 'THB' },
    ];
    await give(JSON.stringify({ format: 'quick-links-presets', version: 1, presets: entries }));
    await expect(presets.page.getByText('Imported: 1 new')).toBeVisible();
    await expect(presets.page.getByText('could not be read, and were left out: 2.')).toBeVisible();
    expect((await titlesOf(presets)).at(-1)).toBe('Cake');
    const many = Array.from({ length: 101 }, (_, at) => ({
      title: `Cup ${at}`,
      amount: '45',
      currency: 'THB',
    }));
    await give(JSON.stringify({ format: 'quick-links-presets', version: 1, presets: many }));
    await expect(presets.page.getByText('There is no room for it')).toBeVisible();
    await expect(presets.rows).toHaveCount(4);
  });

  test('what another machine has changed is there at once, and what was edited there meanwhile is kept beside', async ({
    presets,
    worker,
  }) => {
    await presets.add('Hot Latte', '74.40');
    await presets.button('Edit “Hot Latte”').click();
    await presets.title.fill('Latte L');
    // As the browser brings it: the old one is gone, and its edit from there is here.
    await worker.evaluate(async () => {
      const all = await chrome.storage.sync.get(null);
      const [key = ''] = Object.keys(all);
      const { draft, rank } = Object(all[key]);
      await chrome.storage.sync.set({ 'preset/there': { draft: { ...draft, title: 'Latte, hot' }, rank } });
      await chrome.storage.sync.remove(key);
    });
    await expect(presets.titles).toHaveText(['Latte, hot']);
    await presets.title.press('Enter');
    await expect(presets.titles).toHaveText(['Latte, hot', 'Latte L']);
  });
});

test.describe('in the menu', () => {
  test('a click opens the form, filled', async ({ presets, worker, shownPopup }) => {
    await addThree(presets);
    await click(worker, 'Espresso');
    const popup = popupOf(await shownPopup());
    await expect(popup.title).toHaveValue('Espresso');
    await expect(popup.amount).toHaveValue('45.00');
    await expect(popup.create).toBeFocused();
  });
});

test('nothing but presets is synced', async ({ presets, openOptions, openPopup, worker, api }) => {
  await api.serve(createOmise().test);
  const options = optionsOf(await openOptions());
  await options.useKey(testKey);
  await presets.add('Hot Latte', '74.40');
  const popup = popupOf(await openPopup());
  await popup.make('60', 'Mocha');
  await expect(popup.status).toHaveText('Link copied');
  const kept = await synced(worker);
  expect(Object.keys(kept)).toEqual([expect.stringMatching(/^preset\/[\da-f-]{36}$/u)]);
  expect(JSON.stringify(kept)).not.toMatch(/skey|link\.omise|Mocha/u);
});

test('forgotten with everything else', async ({ presets, worker }) => {
  await presets.add('Hot Latte', '74.40');
  await presets.button('Forget everything').click();
  await presets.button('Forget everything').last().click();
  await expect(presets.rows).toHaveCount(0);
  expect(await synced(worker)).toEqual({});
});
