import { expect } from 'vitest';
import { extension, it } from './harness.ts';
import { chooseItem, copied, selectText, tabTo } from './merchant.ts';
import { hasFocus, isReady, shownLink, shownText } from './popup.ts';

const payerPage = /^chrome-extension:\/\/[a-p]{32}\/pay\.html\?\w+$/u;

it('selected text becomes a link on the clipboard by one click and Return', async ({ desk }) => {
  const { hands, window, url } = desk;
  const place = await selectText(hands, await window.page(url), '#latte');
  await chooseItem(hands, extension, place);
  const popup = await window.page('/popup.html');
  await isReady(popup);
  await hasFocus(popup, '[type=submit]');
  await hands.press('Return');
  const link = await shownLink(popup);
  expect(link).toMatch(payerPage);
  expect(await copied(hands)).toBe(link);
  expect(await shownText(popup)).toMatch(/THB\s+74\.40\s+Hot Latte/u);
});

it('a selection without an amount waits for it to be typed', async ({ desk }) => {
  const { hands, window, url } = desk;
  const place = await selectText(hands, await window.page(url), '#cake');
  await chooseItem(hands, extension, place);
  const popup = await window.page('/popup.html');
  await isReady(popup);
  await hasFocus(popup, '[name=amount]');
  await hands.type('95');
  await hands.press('Return');
  expect(await copied(hands)).toBe(await shownLink(popup));
  expect(await shownText(popup)).toMatch(/THB\s+95\.00\s+Cake of the day/u);
});

it('the keyboard alone makes a link: shortcut, welcome, amount, title, Return', async ({ desk }) => {
  const { hands, window, url } = desk;
  await hasFocus(await window.page(url), 'body');
  await hands.press('alt+shift+l');
  const popup = await window.page('/popup.html');
  await hasFocus(popup, '.Choice');
  await hands.press('Return');
  await isReady(popup);
  await hasFocus(popup, '[name=amount]');
  await hands.type('1,250.50');
  await tabTo(hands, popup, 'title');
  await hands.type('Cupping class');
  await hands.press('Return');
  expect(await copied(hands)).toBe(await shownLink(popup));
  expect(await shownText(popup)).toMatch(/THB\s+1,250\.50\s+Cupping class/u);
});
