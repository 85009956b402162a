import { expect } from 'vitest';
import { until } from '../harness/until.ts';
import { extension, it } from './harness.ts';
import { chooseItem, clickInto, copied, goTo, tabTo } from './merchant.ts';
import { hasFocus, isReady } from './popup.ts';
import type { Seen } from './window.ts';

const payerPage = 'chrome-extension://[a-p]{32}/pay\\.html\\?\\w+';

const textOf = async (page: Seen, selector: string) =>
  String(
    await page.ask(
      `(({ value, textContent }) => value ?? textContent)(document.querySelector('${selector}'))`,
    ),
  );

const fields = {
  'a plain field': '#plain',
  'a field whose page keeps its value': '#controlled',
  'a rich editor': '#rich',
} as const;

for (const [name, selector] of Object.entries(fields))
  it(`by the mouse, the link goes into ${name}, and Ctrl+Z takes it back`, async ({ desk, chats }) => {
    const { hands, window, url } = desk;
    await goTo(hands, await window.page(url), chats);
    const page = await window.page(chats);
    const place = await clickInto(hands, page, selector);
    await hands.type('Pay here:');
    await until('the words', async () => (await textOf(page, selector)) === 'Pay here:');
    await chooseItem(hands, extension, place);
    const popup = await window.page('/popup.html');
    await hasFocus(popup, '.Choice');
    await hands.press('Return');
    await isReady(popup);
    await hasFocus(popup, '[name=amount]');
    await hands.type('74.40');
    await tabTo(hands, popup, 'title');
    await hands.type('Hot Latte');
    await hands.press('Return');
    const wanted = new RegExp(`^Pay here:\\s${payerPage}$`, 'u');
    const text = await until('the link in the page', async () => {
      const now = await textOf(page, selector);
      return wanted.test(now) && now;
    });
    expect(text).toContain(await copied(hands));
    await hasFocus(page, selector);
    expect(await window.has('/popup.html')).toBe(false);
    await hands.press('ctrl+z');
    await until('it to be taken back', async () => (await textOf(page, selector)) === 'Pay here:');
  });
