import { randomUUID } from 'node:crypto';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { until } from '../harness/until.ts';
import { complaintsOf, speak } from './privileged.ts';
import { unpack } from './unpacked.ts';

/** A headless Firefox with the extension and nothing else. Its clipboard is its own, not the desktop's. */
export type Firefox = {
  /** Opens a page of the extension, by its file's name, once `selector` is on it. */
  open: (file: string, selector: string) => Promise<Page>;
  /** A page that is not the extension's. */
  openBlank: () => Promise<Page>;
  /** What Firefox's console has against the extension. */
  complaints: () => Promise<string[]>;
  close: () => Promise<void>;
};

type Settings = { executablePath: string; language: string };

const start = (executablePath: string, prefs: Record<string, unknown>) =>
  launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // For what only Firefox itself can tell and do: its console, its language.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...prefs,
      // No network: whatever is asked for ends at a port where nobody listens.
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': 9,
      // Who asks for a permission in a click gets it: a test cannot press the button of Firefox's own question.
      'extensions.webextOptionalPermissionPrompts': false,
    },
  });

const pagesOf = (browser: Browser, origin: string): Omit<Firefox, 'close'> => ({
  open: async (file, selector) => {
    const page = await browser.newPage();
    // The end of loading is never reported for a page of an extension: the element tells. Who asks while the blank
    // page makes way for another process may be answered with an error of Firefox's own, so it is asked again.
    void page.goto(`${origin}/${file}`).catch(() => {});
    const isThere = async () => (await page.$(selector).catch(() => null)) !== null;
    await until(`${selector} in ${file}`, isThere, 30);
    return page;
  },
  openBlank: () => browser.newPage(),
  complaints: () => complaintsOf(browser, origin),
});

/** Starts the Firefox at `executablePath`, in `language`, and installs the extension as built. */
export const openFirefox = async ({ executablePath, language }: Settings): Promise<Firefox> => {
  const extension = await unpack();
  // Firefox gives each installation another host, unless this names it.
  const host = randomUUID();
  const uuids = JSON.stringify({ [extension.id]: host });
  const close = async (browser?: Browser) => {
    await browser?.close();
    await extension.remove();
  };
  let browser: Browser | undefined;
  try {
    browser = await start(executablePath, { 'extensions.webextensions.uuids': uuids });
    await speak(browser, language);
    await browser.installExtension(extension.folder);
    const started = browser;
    return { ...pagesOf(started, `moz-extension://${host}`), close: () => close(started) };
  } catch (error) {
    await close(browser);
    throw error;
  }
};
