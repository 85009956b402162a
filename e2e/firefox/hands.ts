import type { KeyInput, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Firefox } from './firefox.ts';

const commandKey = process.platform === 'darwin' ? 'Meta' : 'Control';

/** Ctrl and a key; Cmd and the key on a Mac. */
export const pressWithCommand = async ({ keyboard }: Page, key: KeyInput): Promise<void> => {
  await keyboard.down(commandKey);
  await keyboard.press(key);
  await keyboard.up(commandKey);
};

/** `expect` of what is asked for again and again, until it is so. */
export const soon = <Value>(ask: () => Promise<Value>) => expect.poll(ask, { timeout: 15_000 });

export const textOf = (page: Page, selector: string): Promise<string | null | undefined> =>
  page.evaluate((wanted) => document.querySelector(wanted)?.textContent, selector);

export const valueOf = (page: Page, name: string): Promise<string | undefined> =>
  page.evaluate((wanted) => document.querySelector<HTMLInputElement>(`input[name=${wanted}]`)?.value, name);

/** What a paste brings into another page. A key pressed after it tells when it is done, also where it brings nothing. */
export const paste = async (firefox: Firefox): Promise<string> => {
  const page = await firefox.openBlank();
  await page.setContent('<input name="pasted">');
  await page.focus('input');
  await pressWithCommand(page, 'v');
  await page.keyboard.type('|');
  await soon(() => valueOf(page, 'pasted')).toMatch(/\|$/u);
  const pasted = await valueOf(page, 'pasted');
  await page.close();
  return pasted?.slice(0, -1) ?? '';
};
