import type { BrowserContext, Worker } from 'playwright/test';
import { expect, test as base } from './fixtures.ts';
import { granted } from './harness/granted.ts';
import { createOmise, heldBack, liveKey, refusal, testKey } from './omise.ts';
import { optionsOf } from './pages/options.ts';
import { popupOf } from './pages/popup.ts';

type Fixtures = {
  /** The settings, with instant links on. */
  options: ReturnType<typeof optionsOf>;
  /** Chooses the menu's item on a page where this text is selected. */
  choose: (selectionText: string) => Promise<void>;
  badge: () => Promise<string>;
  /** Whether the item is in the context menu. */
  isInMenu: () => Promise<boolean>;
};

const itemId = 'instant-from-selection';

/** What the browser tells the worker when the menu's item is chosen on a page; the native journey has a mouse. */
const chooseItem = async (context: BrowserContext, worker: Worker, selectionText: string) => {
  const page = await context.newPage();
  await page.bringToFront();
  await worker.evaluate(
    ([menuItemId, text]) => {
      const info = { menuItemId, selectionText: text, editable: false, pageUrl: '' };
      Reflect.get(chrome.contextMenus.onClicked, 'dispatch').call(chrome.contextMenus.onClicked, info);
    },
    [itemId, selectionText] as const,
  );
};

/** Chrome has no list of its items: one that is there can be updated. */
const hasItem = (worker: Worker) =>
  worker.evaluate(
    (id) =>
      chrome.contextMenus.update(id, {}).then(
        () => true,
        () => false,
      ),
    itemId,
  );

/** With the clipboard allowed, as after the question that the settings ask; the native journey answers that one. */
const test = base.extend<Fixtures>({
  extension: async ({ extension }, use) => {
    const copy = await granted(extension, { permissions: ['clipboardWrite'] });
    await use(copy.folder);
    await copy.remove();
  },
  options: async ({ openOptions }, use) => {
    const options = optionsOf(await openOptions());
    await options.instant.click();
    await expect(options.instant).toBeChecked();
    await use(options);
  },
  choose: ({ context, worker }, use) => use((text) => chooseItem(context, worker, text)),
  isInMenu: ({ worker }, use) => use(() => hasItem(worker)),
  badge: ({ worker }, use) => use(() => worker.evaluate(() => chrome.action.getBadgeText({}))),
});

const sandboxLink = /^chrome-extension:\/\/[a-p]{32}\/pay\.html\?\w+$/u;

test('a selection with a price is a link on the clipboard, with no popup', async ({
  options,
  choose,
  badge,
  clipboardText,
  api,
}) => {
  await expect(options.instant).toBeChecked();
  await choose('Hot Latte ฿74.40');
  await expect.poll(badge).toBe('✓');
  expect(await clipboardText()).toMatch(sandboxLink);
  expect(api.asked).toEqual([]);
});

const indigo = [21, 82, 122, 255];

test('the icon says for ten seconds that it was made, in another colour than money has', async ({
  options,
  choose,
  badge,
  worker,
}) => {
  await expect(options.instant).toBeChecked();
  await choose('Hot Latte ฿74.40');
  await expect.poll(badge).toBe('✓');
  const colour = await worker.evaluate(() => chrome.action.getBadgeBackgroundColor({}));
  expect([...colour]).toEqual(indigo);
  await expect.poll(badge, { timeout: 15_000 }).toBe('TEST');
});

test('nothing is in the menu, and nothing made at once, until it is switched on', async ({
  openOptions,
  choose,
  shownPopup,
  isInMenu,
}) => {
  const options = optionsOf(await openOptions());
  await expect(options.instant).not.toBeChecked();
  await expect(options.instantFirst).toBeHidden();
  expect(await isInMenu()).toBe(false);
  await options.instant.click();
  await expect.poll(isInMenu).toBe(true);
  await options.instantFirst.click();
  await expect(options.instantFirst).toBeChecked();
  await expect.poll(isInMenu).toBe(true);
  await options.instant.click();
  await expect.poll(isInMenu).toBe(false);
  await choose('Hot Latte ฿74.40');
  await expect(popupOf(await shownPopup()).title).toHaveValue('Hot Latte');
});

test('opened within ten seconds, the popup shows the link and undoes it', async ({
  options,
  choose,
  badge,
  openPopup,
}) => {
  await expect(options.instant).toBeChecked();
  await choose('Hot Latte ฿74.40');
  await expect.poll(badge).toBe('✓');
  const popup = popupOf(await openPopup());
  await expect(popup.status).toHaveText('Link copied');
  await popup.button(/^Undo \(\d+\)$/u).click();
  await expect(popup.page.getByText('Nobody can pay with it any more')).toBeVisible();
  await expect.poll(badge).toBe('TEST');
  const next = popupOf(await openPopup());
  await expect(next.create).toBeVisible();
  await expect(next.title).toHaveValue('');
});

test('later, the popup opens over an empty form: what was copied need not be shown', async ({
  options,
  choose,
  badge,
  openPopup,
}) => {
  await expect(options.instant).toBeChecked();
  await choose('Hot Latte ฿74.40');
  await expect.poll(badge).toBe('✓');
  await expect.poll(badge, { timeout: 15_000 }).toBe('TEST');
  const popup = popupOf(await openPopup());
  await popup.enter();
  await expect(popup.title).toHaveValue('');
});

test('a form that was being filled stays as it was', async ({ options, choose, badge, openPopup }) => {
  await expect(options.instant).toBeChecked();
  const typed = popupOf(await openPopup());
  await typed.enter();
  await typed.fill('45', 'Espresso');
  await typed.page.close();
  await choose('Hot Latte ฿74.40');
  await expect.poll(badge).toBe('✓');
  const popup = popupOf(await openPopup());
  await expect(popup.button(/^Undo/u)).toBeVisible();
  await popup.button('New link').click();
  await expect(popup.title).toHaveValue('Espresso');
  await expect(popup.amount).toHaveValue('45');
});

test('the same chosen again is not made again: the popup shows the one there is', async ({
  options,
  choose,
  badge,
  shownPopup,
  api,
}) => {
  const omise = createOmise();
  await api.serve(omise.test);
  await options.useKey(testKey);
  await choose('Hot Latte ฿74.40');
  await expect.poll(badge).toBe('✓');
  await choose('Hot Latte ฿74.40');
  const popup = popupOf(await shownPopup());
  await expect(popup.button(/^Undo/u)).toBeVisible();
  expect(await omise.count()).toBe(1);
});

test('what is not clear is asked: the popup opens, filled as far as it goes', async ({
  options,
  choose,
  shownPopup,
}) => {
  await expect(options.instant).toBeChecked();
  await choose('Cupping class');
  const popup = popupOf(await shownPopup());
  await expect(popup.title).toHaveValue('Cupping class');
  await expect(popup.amount).toBeFocused();
});

test('a total among prices is asked about: it is filled in, and nothing is made yet', async ({
  options,
  choose,
  shownPopup,
}) => {
  await expect(options.instant).toBeChecked();
  await choose('Latte ฿60, cake ฿85, total ฿145');
  const popup = popupOf(await shownPopup());
  await expect(popup.amount).toHaveValue('145');
  await expect(popup.amounts('Other amounts in the text')).toHaveText(['฿60.00', '฿85.00']);
});

test('real money is asked about, unless that was allowed; the first link is even then', async ({
  options,
  choose,
  shownPopup,
  badge,
  clipboardText,
  api,
}) => {
  const omise = createOmise();
  await api.serve(omise.live);
  await options.useKey(liveKey);
  await choose('Hot Latte ฿74.40');
  const asked = popupOf(await shownPopup());
  await expect(asked.create).toBeFocused();
  expect(await omise.count()).toBe(0);
  await asked.page.keyboard.press('Enter');
  await asked.confirm();
  await expect(asked.status).toHaveText('Link copied');
  await options.instantLive.click();
  await expect(options.instantLive).toBeChecked();
  await choose('Espresso ฿45');
  await expect.poll(badge).toBe('✓');
  expect(await clipboardText()).toMatch(/^https:\/\/link\.omise\.co\//u);
  expect(await omise.count()).toBe(2);
});

test('a refusal is told by the popup, and what was selected is in the form behind it', async ({
  options,
  choose,
  badge,
  shownPopup,
  api,
}) => {
  await api.serve(createOmise().test);
  await options.useKey(testKey);
  await api.serve(() => refusal(400, 'bad_request', 'currency is currently not supported'));
  await choose('Hot Latte ฿74.40');
  const popup = popupOf(await shownPopup());
  await expect(popup.alert).toContainText('Omise did not make this link');
  expect(await badge()).toBe('!');
  await popup.button('Back to the form').click();
  await expect(popup.title).toHaveValue('Hot Latte');
  await expect(popup.amount).toHaveValue('74.40');
});

test('an answer that never comes leaves one link, which the popup finds', async ({
  options,
  choose,
  shownPopup,
  api,
  complaints,
}) => {
  complaints.allow(/ERR_FAILED/u);
  const omise = createOmise();
  await api.serve(omise.test);
  await options.useKey(testKey);
  await api.serve(async (request) => {
    const answer = await omise.test(request);
    if (request.method === 'POST') throw new Error('lost');
    return answer;
  });
  await choose('Hot Latte ฿74.40');
  const popup = popupOf(await shownPopup());
  await expect(popup.qr).toBeVisible({ timeout: 20_000 });
  await expect(popup.title).toBeHidden();
  expect(await omise.count()).toBe(1);
});

test('a worker that is stopped in between makes one link, and the next popup shows it', async ({
  options,
  choose,
  openPopup,
  stopWorker,
  api,
}) => {
  const omise = createOmise();
  await api.serve(omise.test);
  await options.useKey(testKey);
  const { handler, letGo } = heldBack(omise.test);
  await api.serve(handler);
  await choose('Hot Latte ฿74.40');
  await expect.poll(() => api.asked).toContain('POST https://api.omise.co/links');
  await stopWorker();
  letGo();
  await expect.poll(() => omise.count()).toBe(1);
  const popup = popupOf(await openPopup());
  await expect(popup.qr).toBeVisible({ timeout: 20_000 });
  expect(await omise.count()).toBe(1);
});

test('a locked account asks for its passphrase, and keeps what was selected', async ({
  options,
  choose,
  shownPopup,
  api,
}) => {
  await api.serve(createOmise().test);
  await options.useKey(testKey, { keeping: 'locked', passphrase: 'seven red kettles sing' });
  await options.lockNow.click();
  await choose('Hot Latte ฿74.40');
  const popup = popupOf(await shownPopup());
  await popup.unlock('seven red kettles sing');
  await expect(popup.title).toHaveValue('Hot Latte');
  await expect(popup.create).toBeEnabled();
});

test('a preset in the menu is made at once as well', async ({ options, worker, badge, clipboardText }) => {
  await expect(options.instant).toBeChecked();
  await worker.evaluate(async () => {
    const draft = {
      title: 'Espresso',
      amount: 4500,
      currency: 'THB',
      description: 'Espresso',
      multiple: false,
    };
    await chrome.storage.sync.set({ 'preset/1': { draft, rank: 1 } });
    const info = { menuItemId: 'presets/1', editable: false, pageUrl: '', frameId: 0 };
    Reflect.get(chrome.contextMenus.onClicked, 'dispatch').call(chrome.contextMenus.onClicked, info);
  });
  await expect.poll(badge).toBe('✓');
  expect(await clipboardText()).toMatch(sandboxLink);
});
