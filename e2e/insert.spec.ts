import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Locator, Page, Worker } from 'playwright/test';
import { expect, test as base } from './fixtures.ts';
import { granted } from './harness/granted.ts';
import { createOmise, heldBack, testKey } from './omise.ts';
import { optionsOf } from './pages/options.ts';
import { popupOf } from './pages/popup.ts';

type Clicked = { frameId: number; selectionText?: string; menuItemId?: string };

type Fixtures = {
  /** A page with every kind of field to reply in. */
  chat: Page;
  /** Chooses the menu's item in the field that has the focus, on the page in front. */
  choose: (at?: Clicked) => Promise<void>;
  /** The frame's number, in which a field of this name is. */
  frameWith: (id: string) => Promise<number>;
  /** Makes a link in the popup that the click has opened, which closes it. */
  make: () => Promise<void>;
};

const host = 'https://chat.example';

const openChat = async (context: BrowserContext, url = `${host}/`): Promise<Page> => {
  const body = await readFile(join(import.meta.dirname, 'harness/chat.html'), 'utf8');
  await context.route(`${new URL(url).origin}/**`, (route) =>
    route.fulfill({ body, contentType: 'text/html; charset=utf-8' }),
  );
  const page = await context.newPage();
  await page.goto(url);
  return page;
};

/** What the browser tells the worker when the item is chosen; the native journey has a mouse. */
const chooseItem = (worker: Worker, at: Clicked) =>
  worker.evaluate(async ({ frameId, selectionText, menuItemId = 'insert-link' }) => {
    const [tab] = await chrome.tabs.query({ active: true });
    const info = { menuItemId, editable: true, pageUrl: '', frameId, selectionText };
    Reflect.get(chrome.contextMenus.onClicked, 'dispatch').call(chrome.contextMenus.onClicked, info, tab);
  }, at);

const frameOf = (worker: Worker, id: string) =>
  worker.evaluate(async (name) => {
    const [tab] = await chrome.tabs.query({ active: true });
    const frames = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0, allFrames: true },
      func: (wanted: string) => document.getElementById(wanted) !== null,
      args: [name],
    });
    return frames.find(({ result }) => result === true)?.frameId ?? -1;
  }, id);

/** Presses Enter where that closes the popup, which may be gone before the key is up. */
const pressAway = async (at: Locator): Promise<void> => {
  const closed = at.page().waitForEvent('close');
  await Promise.all([closed, at.press('Enter').catch(() => undefined)]);
};

/** With the page let in, as after the click on the menu's item, which no headless browser has. */
const test = base.extend<Fixtures>({
  extension: async ({ extension }, use) => {
    const copy = await granted(extension, { hosts: [`${host}/*`] });
    await use(copy.folder);
    await copy.remove();
  },
  chat: async ({ context, worker }, use) => {
    await worker.evaluate(() => chrome.storage.local.set({ welcomed: true }));
    await use(await openChat(context));
  },
  choose: ({ worker }, use) => use((at = { frameId: 0 }) => chooseItem(worker, at)),
  frameWith: ({ worker }, use) => use((id) => frameOf(worker, id)),
  make: ({ shownPopup }, use) =>
    use(async () => {
      const popup = popupOf(await shownPopup());
      await expect(popup.create).toBeEnabled();
      await expect(popup.hint).toHaveText('Enter makes the link and puts it into the page');
      await popup.fill('74.40', 'Hot Latte');
      await pressAway(popup.title);
    }),
});

const link = /chrome-extension:\/\/[a-p]{32}\/pay\.html\?\w+/u;
const only = new RegExp(`^${link.source}$`, 'u');

test('it stands at the caret of a plain field, parted from the words beside it, and is copied as well', async ({
  chat,
  choose,
  make,
  clipboardText,
}) => {
  const field = chat.getByLabel('Plain');
  await field.fill('Pay here:please');
  await field.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(9, 9));
  await field.focus();
  await choose();
  await make();
  await expect(field).toHaveValue(new RegExp(`^Pay here: ${link.source} please$`, 'u'));
  expect(await field.inputValue()).toContain(await clipboardText());
  await field.press('Control+z');
  await expect(field).toHaveValue('Pay here:please');
});

test('what is selected stays, and fills the form', async ({ chat, choose, shownPopup }) => {
  const field = chat.getByLabel('Plain');
  await field.fill('Hot Latte ฿74.40');
  await field.selectText();
  await choose({ frameId: 0, selectionText: 'Hot Latte ฿74.40' });
  const popup = popupOf(await shownPopup());
  await expect(popup.create).toBeFocused();
  await pressAway(popup.create);
  await expect(field).toHaveValue(new RegExp(`^Hot Latte ฿74.40 ${link.source}$`, 'u'));
});

test('a field whose page keeps its value hears of it', async ({ chat, choose, make }) => {
  const field = chat.getByLabel('Controlled');
  await field.pressSequentially('Here:');
  await choose();
  await make();
  await expect(field).toHaveValue(new RegExp(`^Here: ${link.source}$`, 'u'));
  expect(await chat.evaluate('stateOf()')).toBe(await field.inputValue());
  await field.press('Control+z');
  await expect(field).toHaveValue('Here:');
});

test('a rich editor takes it where the caret was', async ({ chat, choose, make }) => {
  const editor = chat.getByRole('textbox', { name: 'Rich' });
  await editor.pressSequentially('one two');
  for (let steps = 0; steps < 4; steps += 1) await editor.press('ArrowLeft');
  await choose();
  await make();
  await expect(editor).toHaveText(new RegExp(`^one ${link.source} two$`, 'u'));
  await editor.press('Control+z');
  await expect(editor).toHaveText('one two');
});

test('an editor with a model of its own takes it as typed', async ({ chat, choose, make }) => {
  const editor = chat.getByRole('textbox', { name: 'Modelled' });
  await editor.pressSequentially('Hi');
  await expect(editor).toHaveText('Hi');
  await choose();
  await make();
  await expect(editor).toHaveText(new RegExp(`^Hi ${link.source}$`, 'u'));
});

test('a field in a frame takes it', async ({ chat, choose, make, frameWith }) => {
  const field = chat.frameLocator('#frame').getByLabel('Framed');
  await field.click();
  await choose({ frameId: await frameWith('framed') });
  await make();
  await expect(field).toHaveValue(only);
});

test('a field in a shadow tree takes it', async ({ chat, choose, make }) => {
  const field = chat.getByLabel('Shadowed');
  await field.click();
  await choose();
  await make();
  await expect(field).toHaveValue(only);
});

test('the whole message goes there where that was chosen', async ({ openOptions, chat, choose, make }) => {
  const options = optionsOf(await openOptions());
  await options.insertsMessage.click();
  await expect(options.insertsMessage).toBeChecked();
  await options.page.close();
  await chat.bringToFront();
  const field = chat.getByLabel('Plain');
  await field.click();
  await choose();
  await make();
  await expect(field).toHaveValue(
    new RegExp(`^Hot Latte: ฿74\\.40\nPay here: ${link.source}\nThank you\\.$`, 'u'),
  );
});

test.describe('where the page does not take it, the words say so, and the clipboard has it:', () => {
  const cases: readonly [string, (chat: Page) => Promise<unknown>][] = [
    ['a password’s field', (chat) => chat.getByLabel('Secret').click()],
    ['a field that is too short', (chat) => chat.getByLabel('Small').click()],
    [
      'a field that went meanwhile',
      async (chat) => {
        await chat.getByLabel('Plain').click();
        return chat.evaluate('setTimeout(() => document.querySelector("#plain").remove(), 300)');
      },
    ],
  ];
  for (const [what, focus] of cases)
    test(what, async ({ chat, choose, shownPopup, clipboardText }) => {
      await focus(chat);
      await choose();
      const popup = popupOf(await shownPopup());
      if (what.includes('went')) await expect(chat.getByLabel('Plain')).toHaveCount(0);
      await popup.make('74.40', 'Hot Latte');
      await expect(popup.page.getByText('This page does not let us insert it.')).toBeVisible();
      const address = await popup.address();
      expect(await clipboardText()).toBe(address);
      await expect(chat.getByLabel('Secret')).toHaveValue('');
      await expect(chat.getByLabel('Small')).toHaveValue('');
    });

  test('a page that the browser lets nobody into', async ({ context, chat, choose, shownPopup }) => {
    await chat.close();
    const other = await openChat(context, 'https://bank.example/');
    await other.getByLabel('Plain').click();
    await choose();
    const popup = popupOf(await shownPopup());
    await popup.make('74.40', 'Hot Latte');
    await expect(popup.page.getByText('This page does not let us insert it.')).toBeVisible();
    await expect(other.getByLabel('Plain')).toHaveValue('');
  });

  test('a page that was left meanwhile', async ({ chat, choose, shownPopup }) => {
    await chat.getByLabel('Plain').click();
    await choose();
    const popup = popupOf(await shownPopup());
    await expect(popup.create).toBeEnabled();
    await chat.reload();
    await popup.make('74.40', 'Hot Latte');
    await expect(popup.page.getByText('This page does not let us insert it.')).toBeVisible();
    await expect(chat.getByLabel('Plain')).toHaveValue('');
  });
});

test('a popup that is closed before is opened again, and the link goes where it was asked for', async ({
  chat,
  choose,
  shownPopup,
  realPopup,
}) => {
  const field = chat.getByLabel('Plain');
  await field.click();
  await choose();
  const popup = popupOf(await shownPopup());
  await popup.fill('74.40', 'Hot Latte');
  await popup.page.close();
  const again = popupOf(await realPopup());
  await expect(again.amount).toHaveValue('74.40');
  await pressAway(again.title);
  await expect(field).toHaveValue(only);
});

test('a link that was made while no popup was open goes there by a press', async ({
  chat,
  choose,
  shownPopup,
  realPopup,
  openOptions,
  api,
}) => {
  const omise = createOmise();
  const { handler, letGo } = heldBack(omise.test);
  await api.serve(omise.test);
  const options = optionsOf(await openOptions());
  await options.useKey(testKey);
  await options.page.close();
  await api.serve(handler);
  await chat.bringToFront();
  const field = chat.getByLabel('Plain');
  await field.click();
  await choose();
  const popup = popupOf(await shownPopup());
  await popup.make('74.40', 'Hot Latte');
  await expect.poll(() => api.asked).toContain('POST https://api.omise.co/links');
  await popup.page.close();
  letGo();
  const again = popupOf(await realPopup());
  await expect(again.link).toBeVisible();
  await expect(field).toHaveValue('');
  const closed = again.page.waitForEvent('close');
  await again.button('Insert into the page').click();
  await closed;
  await expect(field).toHaveValue(/^https:\/\/link\.omise\.co\/\w+$/u);
});

test('what was refused goes there once it is mended', async ({
  chat,
  choose,
  shownPopup,
  openOptions,
  api,
}) => {
  const omise = createOmise();
  await api.serve(omise.test);
  const options = optionsOf(await openOptions());
  await options.useKey(testKey);
  await options.page.close();
  await chat.bringToFront();
  await chat.getByLabel('Plain').click();
  await choose();
  const popup = popupOf(await shownPopup());
  await popup.make('1', 'Hot Latte');
  await expect(popup.alert).toBeVisible();
  await popup.fill('74.40', 'Hot Latte');
  await pressAway(popup.title);
  await expect(chat.getByLabel('Plain')).toHaveValue(/^https:\/\/link\.omise\.co\/\w+$/u);
});

test('a preset chosen in a field fills the form, and its link goes there', async ({
  chat,
  choose,
  worker,
  shownPopup,
}) => {
  const draft = {
    title: 'Espresso',
    amount: 4500,
    currency: 'THB',
    description: 'Espresso',
    multiple: false,
  };
  await worker.evaluate((kept) => chrome.storage.sync.set({ 'preset/1': { draft: kept, rank: 1 } }), draft);
  const field = chat.getByLabel('Plain');
  await field.click();
  await choose({ frameId: 0, menuItemId: 'presets/1' });
  const popup = popupOf(await shownPopup());
  await expect(popup.create).toBeFocused();
  await expect(popup.amount).toHaveValue('45.00');
  await pressAway(popup.create);
  await expect(field).toHaveValue(only);
});

test('the link after it goes nowhere but to the clipboard', async ({ chat, choose, make, realPopup }) => {
  const field = chat.getByLabel('Plain');
  await field.click();
  await choose();
  await make();
  await expect(field).toHaveValue(only);
  const popup = popupOf(await realPopup());
  await expect(popup.hint).toHaveText('Enter makes the link and copies it');
  await popup.make('60', 'Espresso');
  await expect(popup.status).toHaveText('Link copied');
  await expect(field).toHaveValue(only);
});
