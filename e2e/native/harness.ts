import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { it as base } from 'vitest';
import { lacksNative } from '../../scripts/checks/machine-steps.ts';
import { servePage, serveShop } from '../../scripts/shop.ts';
import { startDisplay } from './display.ts';
import { type Hands, hands } from './hands.ts';
import { openWindow, type Window } from './window.ts';

const root = resolve(import.meta.dirname, '../..');

/** The unpacked extension. */
export const extension = resolve(root, '.output/chrome-mv3');

/** A merchant at a desktop, with a shop's page open in a browser that has the extension. */
type Desk = { hands: Hands; window: Window; url: string; close: () => Promise<void> };

const sitDown = async (): Promise<Desk> => {
  await using opened = new AsyncDisposableStack();
  const shop = await serveShop();
  opened.defer(shop.close);
  const display = await startDisplay();
  opened.defer(display.close);
  const window = await openWindow(display, extension, shop.url);
  opened.defer(window.close);
  const all = opened.move();
  return { hands: hands(display.name), window, url: shop.url, close: () => all.disposeAsync() };
};

/** What cannot be tested here is skipped in words; in CI, where it must be, it fails. */
export const requireTools = async (skip: (why: string) => void) => {
  const lack = await lacksNative();
  if (lack === undefined) return;
  if (process.env['CI'] === 'true') throw new Error(lack);
  skip(lack);
};

const keepPicture = async ({ screenshot }: Hands) => {
  await mkdir(resolve(root, 'test-results'), { recursive: true });
  await screenshot(resolve(root, 'test-results/native.png'));
};

/** A test at a desk of its own. What the screen showed when it failed is kept. */
export const it = base.extend<{ desk: Desk; chats: string }>({
  desk: async ({ task, skip }, use) => {
    await requireTools(skip);
    const desk = await sitDown();
    try {
      await use(desk);
      if (task.result?.state === 'fail') await keepPicture(desk.hands);
    } finally {
      await desk.close();
    }
  },
  /** The address of a page with every kind of field to reply in. */
  // oxlint-disable-next-line no-empty-pattern
  chats: async ({}, use) => {
    const page = await servePage(resolve(import.meta.dirname, '../harness/chat.html'));
    await use(page.url);
    page.close();
  },
});
