import type { BrowserContext, Page } from 'playwright/test';
import { counterHash } from '../lib/links/counter-place.ts';
import { seeNoFault } from './axe.ts';
import { expect, test as base } from './fixtures.ts';
import { counterOf } from './pages/counter.ts';
import { payerOf } from './pages/payer.ts';
import { popupOf } from './pages/popup.ts';

type Made = { linkId: string; address: string };

type Fixtures = {
  /** A link of the sandbox, made as merchants make it. */
  make: (amount: string, title: string, multiple?: boolean) => Promise<Made>;
  openCounter: (place: { accountId: string; linkId: string }) => Promise<ReturnType<typeof counterOf>>;
};

/** The id of the account's latest link, asked for as the popup asks. */
const latestIn = (page: Page) =>
  page.evaluate(async () => {
    const input = { accountId: 'sandbox', paging: { order: 'reverse_chronological' } };
    const told: { value: { rows: [{ link: { id: string } }] } } = await chrome.runtime.sendMessage({
      name: 'listLinks',
      input,
    });
    return told.value.rows[0].link.id;
  });

const test = base.extend<Fixtures>({
  make: ({ openPopup }, use) =>
    use(async (amount, title, multiple = false) => {
      const popup = popupOf(await openPopup());
      await popup.enter();
      await popup.fill(amount, title);
      if (multiple) await popup.manyTimes.check();
      await popup.create.click();
      await expect(popup.status).toHaveText('Link copied');
      const made = { linkId: await latestIn(popup.page), address: await popup.address() };
      await popup.page.close();
      return made;
    }),
  openCounter: ({ context, worker }, use) =>
    use(async (place) => {
      const page = await context.newPage();
      await page.goto(new URL(`/counter.html#${counterHash(place)}`, worker.url()).href);
      return counterOf(page);
    }),
});

const pay = async (context: BrowserContext, address: string) => {
  const payer = payerOf(await context.newPage());
  await payer.page.goto(address);
  await payer.pay.click();
  await expect(payer.stamp).toBeVisible();
  return payer;
};

test('the counter shows the sandbox’s link large, and flips to paid when the customer has paid', async ({
  context,
  make,
  openCounter,
}) => {
  const { linkId, address } = await make('74.40', 'Hot Latte');
  const counter = await openCounter({ accountId: 'sandbox', linkId });
  await expect(counter.mode).toHaveText('SANDBOX');
  await expect(counter.title).toHaveText('Hot Latte');
  await expect(counter.page.getByText('฿74.40')).toBeVisible();
  await expect(counter.page.getByText(address)).toBeVisible();
  await expect(counter.status).toHaveText('Scan to pay');
  await pay(context, address);
  // It looks by itself every 15 seconds, and sooner where the worker has news.
  await expect(counter.status).toHaveText('Paid', { timeout: 20_000 });
  await expect(counter.stamp).toBeVisible();
  await expect(counter.qr).toHaveCount(0);
  await expect(counter.page).toHaveTitle('Paid · Hot Latte');
});

test('a link for many payments counts them and stays one to scan', async ({ context, make, openCounter }) => {
  const { linkId, address } = await make('74.40', 'Hot Latte', true);
  const counter = await openCounter({ accountId: 'sandbox', linkId });
  for (const times of [1, 2]) {
    await pay(context, address);
    await counter.turnTo();
    await expect(counter.status).toHaveText(`Paid ${times}×`);
  }
  await expect(counter.qr).toBeVisible();
});

test('the code fills what room there is, in whole pixels, on any window', async ({ make, openCounter }) => {
  const { linkId } = await make('1,250.50', 'Cupping class on Saturday');
  const counter = await openCounter({ accountId: 'sandbox', linkId });
  for (const size of [
    { width: 1920, height: 1080 },
    { width: 1024, height: 600 },
    { width: 600, height: 1000 },
    { width: 360, height: 640 },
  ]) {
    await counter.page.setViewportSize(size);
    const box = await counter.qr.boundingBox();
    const modules = Number((await counter.qr.getAttribute('viewBox'))?.split(' ')[2]);
    expect((box?.width ?? 0) % modules).toBe(0);
    expect(box?.width).toBe(box?.height);
    const room =
      size.width > size.height ? size.height - 170 : Math.min(size.height - 420, size.width * 0.92);
    expect(box?.width).toBeGreaterThan(Math.max(2 * modules, room - modules) - 1);
    const overflow = await counter.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  }
});

test('fills the screen at a click', async ({ make, openCounter }) => {
  const { linkId } = await make('74.40', 'Hot Latte');
  const counter = await openCounter({ accountId: 'sandbox', linkId });
  await counter.fullScreen.click();
  await expect.poll(() => counter.page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
});

for (const [what, linkId] of [
  ['a link that nobody knows', 'link_test_nosuchlink'],
  ['no link at all', ''],
] as const)
  test(`the counter of ${what} says so`, async ({ openCounter, complaints }) => {
    complaints.allow(/Failed to load resource/u);
    const counter = await openCounter({ accountId: 'sandbox', linkId });
    await expect(counter.page.getByRole('alert')).toContainText('This link cannot be looked up here');
  });

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('axe finds nothing at the counter, before and after', async ({ context, make, openCounter }) => {
      const { linkId, address } = await make('74.40', 'Hot Latte');
      const counter = await openCounter({ accountId: 'sandbox', linkId });
      await expect(counter.qr).toBeVisible();
      await seeNoFault(counter.page);
      expect(await counter.qr.locator('path').evaluate((path) => getComputedStyle(path).fill)).toBe(
        'rgb(16, 32, 42)',
      );
      expect(await counter.qr.evaluate((svg) => getComputedStyle(svg).backgroundColor)).toBe(
        'rgb(255, 255, 255)',
      );
      await pay(context, address);
      await counter.turnTo();
      await expect(counter.stamp).toBeVisible();
      await seeNoFault(counter.page);
    });
  });
