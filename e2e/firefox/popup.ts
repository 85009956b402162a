import type { Page } from 'puppeteer-core';
import type { Firefox } from './firefox.ts';
import { soon, textOf } from './hands.ts';

const amount = 'input[name=amount]:focus';
const title = 'input[name=title]:focus';

/** The first popup of an installation, by the keyboard alone: past the welcome, and the form filled. */
export const openAndType = async (firefox: Firefox): Promise<Page> => {
  const popup = await firefox.open('popup.html', '.Choice:focus');
  await popup.keyboard.press('Enter');
  await popup.waitForSelector(amount);
  await popup.keyboard.type('74.40');
  await popup.keyboard.press('Tab');
  await popup.waitForSelector(title);
  await popup.keyboard.type('Hot Latte');
  await popup.waitForSelector('button[type=submit]:enabled');
  return popup;
};

/** Sees that the popup says this of the link, and answers the address it shows. */
export const madeLink = async (popup: Page, words: string): Promise<string> => {
  await soon(() => textOf(popup, '[role=status]')).toBe(words);
  return popup.$eval('.UrlRow a', (link) => link.getAttribute('href') ?? '');
};

/** Sends the form as soon as the browser holds no key press or click for its reason any more. */
export const sendUnasked = (popup: Page): Promise<void> =>
  popup.evaluate(() => {
    const send = () => {
      if (navigator.userActivation.isActive) requestAnimationFrame(send);
      else document.querySelector('form')?.requestSubmit();
    };
    send();
  });
