import { resolve } from 'node:path';
import { serveShop } from '../../scripts/shop.ts';
import { startDisplay } from './display.ts';
import { type Hands, hands } from './hands.ts';
import { openWindow, type Window } from './window.ts';

/** The unpacked extension. */
export const extension = resolve(import.meta.dirname, '../../.output/chrome-mv3');

/** A merchant at a desktop, with a shop's page open in a browser that has the extension. */
export type Desk = { hands: Hands; window: Window; url: string; close: () => Promise<void> };

export const sitDown = async (): Promise<Desk> => {
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
