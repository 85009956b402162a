import { afterEach, beforeEach, expect, it } from 'vitest';
import { until } from '../harness/until.ts';
import { type Desk, extension, sitDown } from './harness.ts';
import { chooseItem, copied, selectText } from './merchant.ts';
import type { Seen } from './window.ts';

let desk: Desk;

beforeEach(async () => {
  desk = await sitDown();
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await desk.hands.screenshot(`test-results/native-${task.id}.png`);
  await desk.close();
});

const ready = (popup: Seen) =>
  until('the popup to wait for keys', async () =>
    popup.ask(`document.hasFocus() && !!document.querySelector('button[type=submit]:enabled')`).then(Boolean),
  );

const shownLink = (popup: Seen) =>
  until(
    'the link',
    async () => String(await popup.ask(`document.querySelector('.UrlRow a')?.href ?? ''`)) || undefined,
  );

it('selected text becomes a link on the clipboard by one click and Return', async () => {
  const { hands, window, url } = desk;
  const place = await selectText(hands, await window.page(url), '#latte');
  await chooseItem(hands, extension, place);
  const popup = await window.page('/popup.html');
  await ready(popup);
  await hands.press('Return');
  const text = await copied(hands);
  expect(text).toBe(await shownLink(popup));
});

const hasFocus = async (popup: Seen, name: string) =>
  (await popup.ask('document.activeElement.name')) === name;

it('the keyboard alone makes a link: shortcut, welcome, amount, title, Return', async () => {
  const { hands, window, url } = desk;
  const page = await window.page(url);
  await until('the focus', () => page.ask('document.hasFocus()').then(Boolean));
  await hands.press('alt+shift+l');
  const popup = await window.page('/popup.html');
  await until('the welcome', () =>
    popup.ask(`document.hasFocus() && document.activeElement.matches('.Choice')`).then(Boolean),
  );
  await hands.press('Return');
  await until('the form', () => hasFocus(popup, 'amount'));
  await ready(popup);
  await hands.type('1,250.50');
  await until('the title', async () => (await hasFocus(popup, 'title')) || (await hands.press('Tab'), false));
  await hands.type('Cupping class');
  await hands.press('Return');
  const text = await copied(hands);
  expect(text).toBe(await shownLink(popup));
});
