import { resolve } from 'node:path';
import { test as base, expect, type Page, type Worker } from 'playwright/test';
import { type Api, api } from './harness/api.ts';
import { clipboardText } from './harness/clipboard.ts';
import { collectComplaints, type Complaints } from './harness/complaints.ts';
import { type Launched, launch } from './harness/launch.ts';
import { openPopup, shownPopup } from './harness/popup.ts';
import { stopWorker, workerOf } from './harness/worker.ts';

export { expect };

type Options = {
  /** The unpacked extension. */
  extension: string;
};

type Fixtures = {
  launched: Launched;
  worker: Worker;
  extensionId: string;
  complaints: Complaints;
  api: Api;
  openPopup: () => Promise<Page>;
  openOptions: () => Promise<Page>;
  /** The real popup, once the extension has opened it. */
  shownPopup: () => Promise<Page>;
  /** Opens the real popup, as a click on the icon does. */
  realPopup: () => Promise<Page>;
  stopWorker: () => Promise<void>;
  clipboardText: () => Promise<string>;
};

/** A test with its own browser, which holds the built extension and nothing else, and has no network. */
export const test = base.extend<Options & Fixtures>({
  extension: [resolve(import.meta.dirname, '../.output/chrome-mv3'), { option: true }],
  /** The language of browser and extension: en, th or ja. */
  locale: 'en',

  launched: async ({ extension, locale, colorScheme }, use) => {
    const launched = await launch(extension, { locale: locale ?? 'en', colorScheme: colorScheme ?? 'light' });
    await use(launched);
    await launched.close();
  },
  context: ({ launched }, use) => use(launched.context),
  worker: async ({ context, locale }, use) => {
    const worker = await workerOf(context);
    const language = await worker.evaluate(() => chrome.i18n.getUILanguage());
    expect(language, 'the browser’s language; Debian’s Chromium needs the package chromium-l10n').toMatch(
      locale ?? 'en',
    );
    await use(worker);
  },
  extensionId: ({ worker }, use) => use(new URL(worker.url()).host),

  complaints: [
    async ({ launched }, use) => {
      const complaints = await collectComplaints(launched.context, launched.endpoint);
      await use(complaints);
      complaints.stop();
      expect(complaints.unexpected(), 'the console of pages and worker').toEqual([]);
    },
    { auto: true },
  ],
  api: [async ({ context }, use) => use(await api(context)), { auto: true }],

  openPopup: ({ context, worker }, use) => use(() => openPopup(context, worker)),
  openOptions: ({ context, worker }, use) =>
    use(async () => {
      const page = await context.newPage();
      await page.goto(new URL('/options.html', worker.url()).href);
      return page;
    }),
  shownPopup: async ({ worker, launched, complaints, colorScheme }, use) => {
    const releases: (() => Promise<void>)[] = [];
    await use(async () => {
      const popup = await shownPopup(worker, launched.endpoint);
      releases.push(popup.release);
      complaints.watch(popup.page);
      await popup.page.emulateMedia({ colorScheme: colorScheme ?? 'light' });
      return popup.page;
    });
    for (const release of releases) await release();
  },
  realPopup: ({ worker, shownPopup: shown }, use) =>
    use(async () => {
      await worker.evaluate(() => chrome.action.openPopup());
      return shown();
    }),
  stopWorker: ({ context, worker }, use) => use(() => stopWorker(context, worker)),
  clipboardText: ({ context }, use) => use(() => clipboardText(context)),
});
