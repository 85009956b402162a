import type { Worker } from 'playwright/test';
import { expect, test as base } from './fixtures.ts';
import { granted } from './harness/granted.ts';
import { createOmise, testKey } from './omise.ts';
import { optionsOf } from './pages/options.ts';
import { popupOf } from './pages/popup.ts';

type Fixtures = {
  options: ReturnType<typeof optionsOf>;
  /** Enter behind the keyword, as the browser tells it; the native journey has a keyboard. */
  enter: (text: string) => Promise<void>;
  /** What the address bar shows below what is typed: first what Enter does, then what is offered. */
  type: (text: string) => Promise<string[]>;
  badge: () => Promise<string>;
};

const typeIn = (worker: Worker, text: string) =>
  worker.evaluate(async (typed) => {
    const { promise, resolve } = Promise.withResolvers<string[]>();
    let first = '';
    const setDefault = chrome.omnibox.setDefaultSuggestion.bind(chrome.omnibox);
    chrome.omnibox.setDefaultSuggestion = (shown) => {
      first = shown.description;
      return setDefault(shown);
    };
    const suggest = (found: { content: string }[]) =>
      resolve([first, ...found.map(({ content }) => content)]);
    Reflect.get(chrome.omnibox.onInputStarted, 'dispatch').call(chrome.omnibox.onInputStarted);
    Reflect.get(chrome.omnibox.onInputChanged, 'dispatch').call(
      chrome.omnibox.onInputChanged,
      typed,
      suggest,
    );
    return promise;
  }, text);

const test = base.extend<Fixtures>({
  extension: async ({ extension }, use) => {
    const copy = await granted(extension, { permissions: ['clipboardWrite'] });
    await use(copy.folder);
    await copy.remove();
  },
  options: async ({ openOptions }, use) => use(optionsOf(await openOptions())),
  enter: ({ worker }, use) =>
    use((text) =>
      worker.evaluate((typed) => {
        const entered = chrome.omnibox.onInputEntered;
        Reflect.get(entered, 'dispatch').call(entered, typed, 'currentTab');
      }, text),
    ),
  type: ({ worker }, use) => use((text) => typeIn(worker, text)),
  badge: ({ worker }, use) => use(() => worker.evaluate(() => chrome.action.getBadgeText({}))),
});

test('Enter makes the link and copies it where links are made at once', async ({
  options,
  enter,
  badge,
  clipboardText,
}) => {
  await options.instant.click();
  await expect(options.instant).toBeChecked();
  await enter('74.40 Hot Latte');
  await expect.poll(badge).toBe('✓');
  expect(await clipboardText()).toMatch(/^chrome-extension:\/\/[a-p]{32}\/pay\.html\?\w+$/u);
});

test('Enter opens the form, filled, where they are not', async ({ options, enter, shownPopup }) => {
  await expect(options.instant).not.toBeChecked();
  await enter('๗๔.๔๐ ลาเต้ร้อน');
  const popup = popupOf(await shownPopup());
  await expect(popup.create).toBeFocused();
  await expect(popup.amount).toHaveValue('74.40');
  await expect(popup.title).toHaveValue('ลาเต้ร้อน');
  await expect(popup.hint).toContainText('Read from “๗๔.๔๐ ลาเต้ร้อน”');
});

test('what holds no certain amount is the title, and the amount is asked for', async ({
  options,
  enter,
  shownPopup,
}) => {
  await options.instant.click();
  await expect(options.instant).toBeChecked();
  await enter('2 Latte 45');
  const popup = popupOf(await shownPopup());
  await expect(popup.amount).toBeFocused();
  await expect(popup.amount).toHaveValue('');
  await expect(popup.title).toHaveValue('2 Latte 45');
});

test('what Enter will do is said before, and what was asked in this account is offered', async ({
  options,
  enter,
  type,
  shownPopup,
  api,
}) => {
  expect(await type('74.40 Hot Latte')).toEqual(['SANDBOX: open the form with ฿74.40, “Hot Latte”']);
  await api.serve(createOmise().test);
  await options.useKey(testKey);
  await enter('60 "Mac & Cheese" <XL>');
  const popup = popupOf(await shownPopup());
  await popup.create.click();
  await expect(popup.status).toHaveText('Link copied');
  const line = '60.00 THB "Mac & Cheese" <XL>';
  expect(await type('mac')).toEqual(['TEST: open the form with “mac” and type the amount there', line]);
  await options.instant.click();
  await expect(options.instant).toBeChecked();
  expect(await type(line)).toEqual([
    'TEST: make and copy a link for ฿60.00, “&quot;Mac &amp; Cheese&quot; &lt;XL&gt;”',
    line,
  ]);
});
