import { seeNoFault } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { popupOf } from './pages/popup.ts';

// A browser opens its side panel by a click alone: here is its page, as wide and high as one.
const panel = { width: 420, height: 900 };

test.beforeEach(async ({ context, openPopup }) => {
  await popupOf(await openPopup()).enter();
  await Promise.all(context.pages().map((page) => page.setViewportSize(panel)));
});

test('the side panel makes link after link', async ({ context, extensionId, clipboardText }) => {
  const page = await context.newPage();
  await page.setViewportSize(panel);
  await page.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  const popup = popupOf(page);
  const links: string[] = [];
  for (const title of ['Hot Latte', 'Cha Yen']) {
    await popup.make('74.40', title);
    await expect(popup.status).toHaveText('Link copied');
    links.push(await clipboardText());
    await popup.button(/^New link/u).click();
  }
  expect(new Set(links).size).toBe(2);
});

test('the browser opens it beside the page, in a click', async ({ context, openPopup, worker }) => {
  const page = await openPopup();
  const session = await context.newCDPSession(page);
  const opened = await session.send('Runtime.evaluate', {
    expression: 'chrome.windows.getCurrent().then(({ id }) => chrome.sidePanel.open({ windowId: id }))',
    awaitPromise: true,
    userGesture: true,
  });
  expect(opened.exceptionDetails).toBeUndefined();
  await expect
    .poll(() =>
      worker.evaluate(async () => {
        const panels = await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] });
        return panels.map(({ documentUrl }) => documentUrl);
      }),
    )
    .toEqual([expect.stringMatching(/\/sidepanel\.html$/u)]);
});

for (const width of [320, 360, 560])
  test(`its form takes the whole of a panel ${width} wide, and none is cut off`, async ({
    context,
    extensionId,
  }) => {
    const page = await context.newPage();
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`chrome-extension://${extensionId}/sidepanel.html`);
    await expect(popupOf(page).create).toBeEnabled();
    const form = await page.locator('.Popup:visible').boundingBox();
    expect(form).toMatchObject({ x: 0, width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await seeNoFault(page);
  });
