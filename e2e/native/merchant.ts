import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
import { until } from '../harness/until.ts';
import type { Hands, Point } from './hands.ts';
import { findIcon, type Picture } from './picture.ts';
import type { Seen } from './window.ts';

const point = z.object({ x: z.number(), y: z.number() });

// The bars of a window are above the page: what is not inside it is above it.
const pointIn = (selector: string, x: string) => `(() => {
  const box = document.querySelector('${selector}').getBoundingClientRect();
  return { x: screenX + box.${x}, y: screenY + outerHeight - innerHeight + box.y + box.height / 2 };
})()`;

const isThere = (selector: string) =>
  `document.readyState === 'complete' && !!document.querySelector('${selector}')`;

/** Selects an element's text with the mouse; answers where. The page may still be settling, so it is tried again. */
export const selectText = async (hands: Hands, page: Seen, selector: string): Promise<Point> => {
  await until('the page', async () => (await page.ask(isThere(selector))) === true);
  return until(`the selection of ${selector}`, async () => {
    const place = point.parse(await page.ask(pointIn(selector, 'left + 40')));
    await hands.tripleClick(place);
    return (await page.ask('getSelection().toString() !== ""')) === true && place;
  });
};

/** Clicks into a field with the mouse, behind what is written there; answers where. */
export const clickInto = async (hands: Hands, page: Seen, selector: string): Promise<Point> => {
  await until('the page', async () => (await page.ask(isThere(selector))) === true);
  return until(`the focus on ${selector}`, async () => {
    const place = point.parse(await page.ask(pointIn(selector, 'right - 20')));
    await hands.click(place);
    return (
      (await page.ask(`document.hasFocus() && document.activeElement.matches('${selector}')`)) === true &&
      place
    );
  });
};

/** The extension's small icon, as the context menu shows it. */
const iconOf = async (extension: string): Promise<Picture> => {
  const file = join(extension, 'icons/icon-16.png');
  const { stdout } = await promisify(execFile)('convert', [file, '-depth', '8', 'rgba:-'], {
    encoding: 'buffer',
  });
  return { width: 16, pixels: stdout };
};

/** Opens the native context menu, and clicks the extension's item where its icon is seen on the screen. */
export const chooseItem = async (hands: Hands, extension: string, place: Point): Promise<void> => {
  const icon = await iconOf(extension);
  await hands.rightClick(place);
  const seen = await until('the item in the menu', async () => findIcon(await hands.look(), icon));
  await hands.click({ x: seen.x + 60, y: seen.y + 8 });
};

const hasFocus = async (page: Seen) => (await page.ask('document.hasFocus()')) === true;

const toBar = async (hands: Hands, page: Seen) => {
  await until('the page to have the focus', () => hasFocus(page));
  await hands.press('ctrl+l');
  await until('the address bar to have it', async () => !(await hasFocus(page)));
};

/** Goes to an address, in the tab that is open. */
export const goTo = async (hands: Hands, page: Seen, address: string): Promise<void> => {
  await toBar(hands, page);
  await hands.type(address);
  await hands.press('Return');
};

/** Types a line behind the extension's keyword in the address bar, and presses Return. */
export const typeIntoBar = async (hands: Hands, page: Seen, line: string): Promise<void> => {
  await toBar(hands, page);
  await hands.type('pay');
  await hands.press('Tab');
  await hands.type(line);
  await hands.press('Return');
};

/** What is on the clipboard, once something is. */
export const copied = (hands: Hands): Promise<string> =>
  until('something on the clipboard', async () => (await hands.clipboard()) || undefined, 20);

const focused = (page: Seen) => page.ask('document.activeElement?.name');

/** Goes from field to field, by a key press each, until it is in the one of this name. */
export const tabTo = async (hands: Hands, page: Seen, name: string): Promise<void> => {
  while ((await focused(page)) !== name) {
    const left = await focused(page);
    await hands.press('Tab');
    await until(`the focus to leave ${String(left)}`, async () => (await focused(page)) !== left);
  }
};
