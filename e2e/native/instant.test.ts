import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import * as z from 'zod/mini';
import { extensionId } from '../harness/extension-id.ts';
import { until } from '../harness/until.ts';
import type { Hands } from './hands.ts';
import { extension, it } from './harness.ts';
import { chooseItem, clickInto, copied, goTo, selectText, typeIntoBar } from './merchant.ts';
import { hasFocus, isReady } from './popup.ts';
import type { Seen, Window } from './window.ts';

const payerPage = /^chrome-extension:\/\/[a-p]{32}\/pay\.html\?\w+$/u;
const settings = `chrome-extension://${extensionId(extension)}/options.html`;

const point = z.object({ x: z.number(), y: z.number() });
const row = (words: string) =>
  `[...document.querySelectorAll('.SetRow')].find(({ textContent }) => textContent.includes('${words}'))`;

/** Brings it to the middle of the window, and tells where on the screen that is. */
const middleOf = (words: string) => `(() => {
  const tick = ${row(words)}.querySelector('input');
  tick.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = tick.getBoundingClientRect();
  const top = screenY + outerHeight - innerHeight;
  return { x: screenX + x + width / 2, y: top + y + height / 2 };
})()`;

const holds = (page: Seen, condition: string) => async () => (await page.ask(condition)) === true;

const isOn = (words: string) => `${row(words)}?.querySelector('input').checked`;

const click = async (hands: Hands, page: Seen, words: string) => {
  await until(words, holds(page, `${row(words)} !== undefined`));
  await hands.click(point.parse(await page.ask(middleOf(words))));
};

const label = 'Make links at once from the menu';

/**
 * The settings, with the browser asked for its clipboard, and not yet answered. Its question takes the focus from the
 * page, and its safe answer has it. The page may still be settling, so it is clicked again.
 */
const switchOn = async (hands: Hands, window: Window, url: string): Promise<Seen> => {
  await goTo(hands, await window.page(url), settings);
  const page = await window.page('/options.html');
  await hasFocus(page, 'body');
  await until('the browser’s question', async () => {
    await click(hands, page, label);
    return holds(page, '!document.hasFocus()')();
  });
  return page;
};

/**
 * Against those who press keys without looking, the question hears none in its first half second, nor in the half
 * second after such a key: nothing on it shows when that is over, so it is given twice as long.
 */
const answer = (hands: Hands, keys: readonly string[], isDone: () => Promise<boolean>) =>
  until('the answer to be heard', async () => {
    await pause(1000);
    for (const key of keys) await hands.press(key);
    return isDone();
  });

const allow = (hands: Hands, page: Seen) => answer(hands, ['Tab', 'Return'], holds(page, isOn(label)));

const first = 'Make it the first in the menu';

const putFirst = async (hands: Hands, page: Seen) => {
  await click(hands, page, first);
  await until('it to be the first', holds(page, isOn(first)));
};

it('refused by the browser, links at once stay off, and the settings say so', async ({ desk }) => {
  const { hands, window, url } = desk;
  const page = await switchOn(hands, window, url);
  const isRefused = holds(page, `document.body.innerText.includes('Instant links stay off')`);
  await answer(hands, ['Return'], isRefused);
  expect(await page.ask(isOn(label))).toBe(false);
});

it('allowed, a selection is a link on the clipboard by the menu alone, with no popup', async ({ desk }) => {
  const { hands, window, url } = desk;
  const page = await switchOn(hands, window, url);
  await allow(hands, page);
  await putFirst(hands, page);
  await goTo(hands, page, url);
  const place = await selectText(hands, await window.page(url), '#latte');
  await chooseItem(hands, extension, place);
  for (const key of ['Right', 'Return']) await hands.press(key);
  expect(await copied(hands)).toMatch(payerPage);
  expect(await window.has('/popup.html')).toBe(false);
});

const fields = { '#plain': 'Latte 74 THB', '#controlled': 'Mocha 80 THB', '#rich': 'Cake 95 THB' } as const;

it('allowed, what is selected in a field of any kind is one as well', async ({ desk, chats }) => {
  const { hands, window, url } = desk;
  const settingsPage = await switchOn(hands, window, url);
  await allow(hands, settingsPage);
  await putFirst(hands, settingsPage);
  await goTo(hands, settingsPage, chats);
  const page = await window.page(chats);
  const links = new Set<string>();
  for (const [selector, text] of Object.entries(fields)) {
    const place = await clickInto(hands, page, selector);
    await hands.type(text);
    await hands.press('ctrl+a');
    await chooseItem(hands, extension, place);
    for (const key of ['Right', 'Return']) await hands.press(key);
    const link = await until('another link', async () => {
      const now = await hands.clipboard();
      return payerPage.test(now) && !links.has(now) && now;
    });
    links.add(link);
  }
  expect(links.size).toBe(3);
  expect(await window.has('/popup.html')).toBe(false);
});

it('the address bar makes a link and copies it, by keyword, line and Return', async ({ desk }) => {
  const { hands, window, url } = desk;
  const page = await switchOn(hands, window, url);
  await allow(hands, page);
  await typeIntoBar(hands, page, '74.40 Hot Latte');
  expect(await copied(hands)).toMatch(payerPage);
  expect(await window.has('/popup.html')).toBe(false);
});

it('the address bar opens the popup, filled, where links are not made at once', async ({ desk }) => {
  const { hands, window, url } = desk;
  await typeIntoBar(hands, await window.page(url), '74.40 Hot Latte');
  const popup = await window.page('/popup.html');
  await isReady(popup);
  await hasFocus(popup, '[type=submit]');
  await hands.press('Return');
  expect(await copied(hands)).toMatch(payerPage);
});
