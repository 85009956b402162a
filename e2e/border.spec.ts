import type { BrowserContext, Page, Worker } from 'playwright/test';
import { senders } from '../lib/messages/contract.ts';
import { samples } from '../lib/messages/samples.fixture.ts';
import { expect, test as base } from './fixtures.ts';
import { shop, talkative, writeStranger } from './harness/stranger.ts';
import { always, keptBy, known, rowOf, type Say, sayFrom, unknown } from './matrix.ts';
import { createOmise } from './omise.ts';
import { popupOf } from './pages/popup.ts';

type Fixtures = {
  /** The worker of another extension. */
  stranger: Worker;
  /** Opens one of our pages by its name, or a web page by its address; the popup has asked its own then. */
  open: (page: string) => Promise<Page>;
};

const workerNamed = (context: BrowserContext, file: string) => {
  const isIt = (worker: Worker) => worker.url().endsWith(`/${file}`);
  return context.serviceWorkers().find(isIt) ?? context.waitForEvent('serviceworker', isIt);
};

/** With another extension beside ours, web pages, an Omise that knows any key, and something to lose. */
const test = base.extend<Fixtures>({
  extension: async ({ extension }, use) => {
    const stranger = await writeStranger();
    await use(`${extension},${stranger.folder}`);
    await stranger.remove();
  },
  worker: async ({ context }, use) => use(await workerNamed(context, 'background.js')),
  stranger: async ({ context }, use) => use(await workerNamed(context, 'stranger.js')),
  open: ({ context, worker }, use) =>
    use(async (name) => {
      const page = await context.newPage();
      await page.goto(name.includes(':') ? name : new URL(`/${name}.html`, worker.url()).href);
      if (name === 'popup') await expect(popupOf(page).create).toBeEnabled();
      return page;
    }),
});

test.beforeEach(async ({ context, api, open, worker, extensionId }) => {
  const web = { contentType: 'text/html', body: '<title>Shop</title>' };
  for (const site of [shop, talkative]) await context.route(site, (route) => route.fulfill(web));
  await api.serve(createOmise().test);
  for (const [page, name] of [
    ['options', 'saveKey'],
    ['popup', 'saveDraft'],
    ['popup', 'createLink'],
  ] as const) {
    const opened = await open(page);
    const messages = known.filter((message) => message.name === name);
    expect(await rowOf(sayFrom(opened, extensionId), messages)).toEqual([[name, 'heard']]);
    await opened.close();
  }
  expect(JSON.stringify(await keptBy(worker))).toContain(samples.saveKey.key);
});

const pages = [...new Set(Object.values(senders).flat())];

for (const page of pages) {
  const allowed = known.filter(({ name }) => senders[name].includes(page));
  const refused = [...known.filter(({ name }) => !senders[name].includes(page)), ...unknown];

  test(`our page ${page} is heard where the contract lets it speak, and refused in all else`, async ({
    open,
    worker,
    extensionId,
  }) => {
    const say = sayFrom(await open(page), extensionId);
    const before = await keptBy(worker);
    expect(await rowOf(say, refused)).toEqual(always('forbidden', refused));
    expect(await keptBy(worker)).toEqual(before);
    expect(await rowOf(say, allowed)).toEqual(always('heard', allowed));
  });
}

/** A frame in a page, when it has loaded or was kept from it. */
const frameIn = async (page: Page, src: string) => {
  await page.evaluate((address) => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const frame = document.createElement('iframe');
    frame.addEventListener('load', resolve);
    frame.src = address;
    document.body.append(frame);
    return promise;
  }, src);
  const frame = page.frames().find((child) => child.parentFrame() !== null);
  if (frame === undefined) throw new Error('There is no frame.');
  return frame;
};

for (const [host, address] of [
  ['a page of ours', 'options'],
  ['a web page', shop],
] as const)
  test(`no page of ours loads in a frame of ${host}, so none can speak there`, async ({
    open,
    worker,
    extensionId,
    complaints,
  }) => {
    complaints.allow(/frame-ancestors 'none'/u, /ERR_BLOCKED_BY_CLIENT/u, /web_accessible_resources/u);
    for (const page of pages) {
      const frame = await frameIn(await open(address), new URL(`/${page}.html`, worker.url()).href);
      expect(frame.url()).toBe('chrome-error://chromewebdata/');
      expect(await rowOf(sayFrom(frame, extensionId), [...known, ...unknown])).toEqual(always('mute'));
    }
  });

/** Who is neither our page nor of our extension, and how far it comes. */
type Foreign = (tools: { open: Fixtures['open']; stranger: Worker; extensionId: string }) => Promise<Say>;

const sayFromShop =
  (stranger: Worker, extensionId: string): Say =>
  (message) =>
    stranger.evaluate(
      async ([address, id, sent]) => {
        const [tab] = await chrome.tabs.query({ url: address });
        const [end] = await chrome.scripting.executeScript({
          target: { tabId: tab?.id ?? 0 },
          args: [{ id, sent }],
          func: (to) => chrome.runtime.sendMessage<unknown, unknown>(to.id, to.sent).catch(String),
        });
        return end?.result;
      },
      [`${shop}*`, extensionId, message] as const,
    );

const foreigners: [string, string, Foreign][] = [
  [
    'an empty frame in our page',
    'mute',
    async ({ open, extensionId }) =>
      sayFrom(await frameIn(await open('options'), 'about:blank'), extensionId),
  ],
  ['a web page', 'mute', async ({ open, extensionId }) => sayFrom(await open(shop), extensionId)],
  [
    'a web page that another extension lets speak',
    'unheard',
    async ({ open, extensionId }) => sayFrom(await open(talkative), extensionId),
  ],
  ['another extension', 'unheard', async ({ stranger, extensionId }) => sayFrom(stranger, extensionId)],
  [
    'a content script of another extension',
    'unheard',
    async ({ open, stranger, extensionId }) => {
      await open(shop);
      return sayFromShop(stranger, extensionId);
    },
  ],
];

for (const [who, end, comes] of foreigners)
  test(`${who} is ${end}, and changes nothing`, async ({ open, stranger, worker, extensionId }) => {
    const say = await comes({ open, stranger, extensionId });
    const before = await keptBy(worker);
    expect(await rowOf(say, [...known, ...unknown])).toEqual(always(end));
    expect(await keptBy(worker)).toEqual(before);
  });
