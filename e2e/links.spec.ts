import { readCsv } from '../lib/links/csv.fixture.ts';
import { seeNoFault } from './axe.ts';
import { expect, test as base } from './fixtures.ts';
import type { Handler } from './harness/api.ts';
import type { Sold } from './made-before.ts';
import { cups, madeBefore } from './made-before.ts';
import { createOmise, liveKey, refusal, testKey } from './omise.ts';
import { linksOf } from './pages/links.ts';
import { optionsOf } from './pages/options.ts';

const shop: Sold[] = [
  { title: 'Hot Latte', paid: 1 },
  { title: 'Cold Brew', amount: 9500 },
  { title: 'Beans', amount: 42_000, multiple: true, paid: 2, description: 'Doi Chang, 250 g' },
  { title: 'Gift card', amount: 50_000, multiple: true },
  { title: 'Birthday cake', amount: 100_000, isDeleted: true },
  { title: '抹茶ラテ', amount: 1200, currency: 'JPY' },
];

type Fixtures = {
  /** An account with these links, and its page of links. `between` answers in Omise's place what it wants to. */
  openLinks: (sold: readonly Sold[], between?: Between, key?: string) => Promise<Opened>;
};

type Between = (omise: Handler) => Handler;
type Opened = ReturnType<typeof linksOf> & { omise: ReturnType<typeof createOmise> };

const unchanged: Between = (omise) => omise;

const test = base.extend<Fixtures>({
  openLinks: ({ api, openOptions, context, worker }, use) =>
    use(async (sold, between = unchanged, key = testKey) => {
      const omise = createOmise(madeBefore(sold));
      await api.serve(between(key === testKey ? omise.test : omise.live));
      const options = optionsOf(await openOptions());
      await options.useKey(key);
      await options.page.close();
      const page = await context.newPage();
      await page.setViewportSize({ width: 1200, height: 900 });
      await page.goto(new URL('/links.html', worker.url()).href);
      return { ...linksOf(page), omise };
    }),
});

const pathOf = ({ url }: Request): string => new URL(url).pathname;
const offsetOf = ({ url }: Request): number => Number(new URL(url).searchParams.get('offset'));
const isList = (request: Request): boolean => request.method === 'GET' && pathOf(request) === '/links';

/** Changes the rows of the list, each by its title. */
const withRows =
  (change: (row: Record<string, unknown>) => unknown): Between =>
  (omise) =>
  async (request) => {
    const answer = await omise(request);
    if (!isList(request)) return answer;
    const page: { data: Record<string, unknown>[] } = await answer.json();
    return Response.json({ ...page, data: page.data.map(change) });
  };

test('everything of the account is listed, the newest first, with what was asked and what came in', async ({
  openLinks,
}) => {
  const links = await openLinks(shop);
  await links.seeWhole(6);
  await expect(links.titles).toHaveText(shop.map(({ title }) => title).toReversed());
  await expect(links.row('Hot Latte')).toContainText('Paid');
  await expect(links.row('Hot Latte').getByRole('cell')).toContainText(['', '', '', '', '฿74.40', '฿74.40']);
  await expect(links.row('Beans')).toContainText('Paid 2×');
  await expect(links.row('Beans')).toContainText('฿840.00');
  await expect(links.row('Birthday cake')).toContainText('Deleted');
  await expect(links.row('抹茶ラテ')).toContainText('¥1,200');
  await expect(links.shown).toContainText('Links shown: 6 of 6');
  await seeNoFault(links.page);
});

test('sums are of what is shown, each currency its own', async ({ openLinks }) => {
  const links = await openLinks(shop);
  await links.seeWhole(6);
  await expect(links.totals).toHaveCount(2);
  await expect(links.totals.first()).toContainText('฿914.40');
  await expect(links.totals.first()).toContainText('Payments: 3');
  await expect(links.totals.first()).toContainText('฿95.00');
  await expect(links.totals.first()).toContainText('1 for one payment');
  await expect(links.totals.last()).toContainText('¥1,200');
  await links.state('Paid').check();
  await expect(links.totals).toHaveCount(1);
  await expect(links.totals).toContainText('฿914.40');
  await expect(links.column(/^Asked/u)).toHaveText('Asked, THB');
});

test('filters and search narrow the list, and are undone at once', async ({ openLinks }) => {
  const links = await openLinks(shop);
  await links.seeWhole(6);
  await links.state('Unpaid').check();
  await expect(links.titles).toHaveText(['抹茶ラテ', 'Gift card', 'Cold Brew']);
  await links.choose('Can be paid').selectOption('Can be paid many times');
  await expect(links.titles).toHaveText(['Gift card']);
  await links.choose('Currency').selectOption('JPY');
  await expect(links.page.getByRole('heading', { name: 'No link is like this' })).toBeVisible();
  await links.button('Show all links').click();
  await expect(links.titles).toHaveCount(6);
  for (const [text, title] of [
    ['doi chang', 'Beans'],
    ['74.40', 'Hot Latte'],
    ['0000003', 'Gift card'],
    ['cold br', 'Cold Brew'],
  ] as const) {
    await links.search.fill(text);
    await expect(links.titles).toHaveText([title]);
  }
  await expect(links.shown).toContainText('Links shown: 1 of 6');
});

test('columns sort, and say how', async ({ openLinks }) => {
  const links = await openLinks(shop.slice(0, 4));
  await links.seeWhole(4);
  await links.sortBy(/^Asked/u);
  await expect(links.titles).toHaveText(['Gift card', 'Beans', 'Cold Brew', 'Hot Latte']);
  await expect(links.column(/^Asked/u)).toHaveAttribute('aria-sort', 'descending');
  await links.sortBy(/^Asked/u);
  await expect(links.titles.first()).toHaveText('Hot Latte');
  await links.sortBy(/^Title/u);
  await expect(links.titles).toHaveText(['Beans', 'Cold Brew', 'Gift card', 'Hot Latte']);
  await expect(links.column(/^Asked/u)).toHaveAttribute('aria-sort', 'none');
});

test('a deleted link’s stub and a row that nobody can read stand beside the others', async ({
  openLinks,
}) => {
  const odd = withRows((row) => {
    if (row['title'] === 'Birthday cake')
      return { object: 'link', id: row['id'], livemode: false, deleted: true };
    return row['title'] === 'Beans' ? { ...row, amount: 'much' } : row;
  });
  const links = await openLinks(shop, odd);
  await links.seeWhole(6);
  await expect(links.row('link_test_0000000000000000004')).toContainText('Deleted');
  await expect(links.row('link_test_0000000000000000002')).toContainText('Could not be read');
  await expect(links.row('Hot Latte')).toContainText('Paid');
});

test('a link that is made while the list is read shifts nothing', async ({ openLinks }) => {
  let made = 0;
  const making: Between = (omise) => async (request) => {
    const answer = await omise(request);
    if (!isList(request) || made > 1) return answer;
    made += 1;
    await omise(
      new Request('https://api.omise.co/links', {
        method: 'POST',
        headers: request.headers,
        body: new URLSearchParams({ amount: '5000', currency: 'thb', title: 'Late', description: 'Late' }),
      }),
    );
    return answer;
  };
  const links = await openLinks(cups(150), making);
  await expect(links.progress).toBeHidden();
  await links.search.fill('cup');
  await expect(links.shown).toContainText('Links shown: 150 of 15');
});

const gated = (offset: number): { between: Between; letGo: () => void } => {
  const { promise: gate, resolve } = Promise.withResolvers<null>();
  const between: Between = (omise) => async (request) => {
    if (isList(request) && offsetOf(request) >= offset) await gate;
    return omise(request);
  };
  return { between, letGo: () => resolve(null) };
};

test('a long list tells how far it is, can be stopped, and goes on where it came to', async ({
  openLinks,
}) => {
  const held = gated(100);
  const links = await openLinks(cups(250), held.between);
  await expect(links.page.getByText('100 of 250')).toBeVisible();
  await expect(links.titles.first()).toHaveText('Cup 250');
  await links.button('Stop').click();
  await expect(links.page.getByText('Stopped. Links that are not loaded')).toBeVisible();
  held.letGo();
  await expect(links.shown).toContainText('Links shown: 100 of 100');
  await links.button('Go on loading').click();
  await links.seeWhole(250);
});

test('a key that is revoked while the list is read leaves what came, and goes on with a new one', async ({
  openLinks,
  context,
}) => {
  let isRevoked = true;
  const revoked: Between = (omise) => (request) =>
    isRevoked && isList(request) && offsetOf(request) === 100
      ? refusal(401, 'authentication_failure', 'authentication failed')
      : omise(request);
  const links = await openLinks(cups(150), revoked);
  await expect(links.alert).toContainText('Omise did not accept this key');
  await expect(links.page.getByText('authentication_failure')).toBeVisible();
  await expect(links.shown).toContainText('Links shown: 100 of 100');
  const settings = context.waitForEvent('page');
  await links.button('Replace key').click();
  await (await settings).close();
  isRevoked = false;
  await links.button('Go on loading').click();
  await links.seeWhole(150);
  await expect(links.alert).toBeHidden();
});

test('asked to slow down, it says so and goes on by itself', async ({ openLinks }) => {
  let isBusy = true;
  const busy: Between = (omise) => (request) => {
    if (!isBusy || !isList(request) || offsetOf(request) !== 100) return omise(request);
    isBusy = false;
    return new Response('', { status: 429, headers: { 'Retry-After': '1' } });
  };
  const links = await openLinks(cups(150), busy);
  await expect(links.page.getByText('Omise asks to slow down')).toBeVisible();
  await links.seeWhole(150);
});

test('without a connection it shows what is known, and checks it once there is one', async ({
  openLinks,
  context,
  api,
}) => {
  const links = await openLinks(shop);
  await links.seeWhole(6);
  await api.serve(() => Promise.reject(new Error('cut')));
  await context.setOffline(true);
  await links.page.reload();
  await expect(links.alert).toContainText('You are offline');
  await expect(links.alert).toContainText(/These links are from \d\d:\d\d/u);
  await expect(links.titles).toHaveCount(6);
  await seeNoFault(links.page);
  await api.serve(links.omise.test);
  await context.setOffline(false);
  await links.seeWhole(6);
  await expect(links.alert).toBeHidden();
});

test('an account without links says so', async ({ openLinks }) => {
  const links = await openLinks([]);
  await expect(links.page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
  await seeNoFault(links.page);
});

test('the keyboard alone goes along the links, copies one and opens its details', async ({
  openLinks,
  clipboardText,
}) => {
  const links = await openLinks(cups(300));
  await links.seeWhole(300);
  const { keyboard } = links.page;
  await links
    .column(/^Received/u)
    .getByRole('button')
    .focus();
  await keyboard.press('Tab');
  await expect(links.titles.first()).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(links.row('Cup 299').getByRole('link')).toBeFocused();
  await keyboard.press('End');
  await expect(links.titles.filter({ hasText: /^Cup 1$/u })).toBeFocused();
  await keyboard.press('c');
  await expect(links.toast).toHaveText('Link of “Cup 1” copied');
  expect(await clipboardText()).toBe('https://link.omise.co/CODE0');
  await keyboard.press('PageUp');
  await expect(links.titles.filter({ hasText: /^Cup 11$/u })).toBeFocused();
  await keyboard.press('Enter');
  await expect(links.details.getByRole('heading', { name: 'Cup 11' })).toBeFocused();
  await expect(links.openRow).toContainText('Cup 11');
  await links.button('Close details').click();
  await expect(links.details).toBeHidden();
  await expect(links.titles.filter({ hasText: /^Cup 11$/u })).toBeFocused();
});

test('of many links no more are drawn than are in sight', async ({ openLinks }) => {
  const links = await openLinks(cups(1200));
  await links.seeWhole(1200);
  await expect(links.table).toHaveAttribute('aria-rowcount', '1201');
  expect(await links.rows.count()).toBeLessThan(60);
  await links.page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
  await expect(links.titles.filter({ hasText: /^Cup 600$/u })).toBeInViewport();
  expect(await links.rows.count()).toBeLessThan(60);
});

test('news of links bring the newest by themselves, and nothing else is read anew', async ({
  openLinks,
  worker,
  api,
}) => {
  const links = await openLinks(cups(150));
  await links.seeWhole(150);
  const cup = { title: 'Cup 150', paid: 1 };
  await api.serve(createOmise(madeBefore([...cups(149), cup, { title: 'Late' }])).test);
  const before = api.asked.length;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel ends at its own origin
  await worker.evaluate(() => new BroadcastChannel('links').postMessage(null));
  await expect(links.row('Late')).toContainText('Unpaid');
  await expect(links.row('Cup 150')).toContainText('Paid');
  await expect(links.shown).toContainText('of 151');
  expect(api.asked.slice(before)).toHaveLength(1);
});

test('a link’s address opens its details', async ({ openLinks }) => {
  const links = await openLinks(shop);
  await links.seeWhole(6);
  await links.page.evaluate(() => {
    location.hash = 'link_test_0000000000000000003';
  });
  await expect(links.details.getByRole('heading', { name: 'Gift card' })).toBeVisible();
  await links.page.goBack();
  await expect(links.details).toBeHidden();
});

test('what is shown is saved for spreadsheets, and read back it is the same', async ({ openLinks }) => {
  const links = await openLinks([...shop, { title: '=HYPERLINK("http://evil.example","ลาเต้")' }]);
  await links.seeWhole(7);
  await links.state('Unpaid').check();
  const { name, text } = await links.save('One row a link');
  expect(name).toMatch(/^links-till-sandbox-example-\d{4}-\d\d-\d\d\.csv$/u);
  await expect(links.toast).toContainText(`Saved as ${name}`);
  expect(text.startsWith('\uFEFF')).toBe(true);
  const [head = [], ...lines] = readCsv(text.slice(1));
  const column = (title: string) => lines.map((line) => line[head.indexOf(title)]);
  expect(column('title')).toEqual([
    '\'=HYPERLINK("http://evil.example","ลาเต้")',
    '抹茶ラテ',
    'Gift card',
    'Cold Brew',
  ]);
  expect(column('amount')).toEqual(['74.40', '1200', '500.00', '95.00']);
  expect(column('amount_subunits')).toEqual(['7440', '1200', '50000', '9500']);
});

test('tries to pay are saved one by one, those too that a link does not tell itself', async ({
  openLinks,
}) => {
  const links = await openLinks([
    { title: 'Beans', multiple: true, paid: 23 },
    { title: 'Latte', paid: 1 },
  ]);
  await links.seeWhole(2);
  const { name, text } = await links.save('One row a try to pay');
  expect(name).toMatch(/^payments-/u);
  const [head = [], ...lines] = readCsv(text.slice(1));
  expect(lines).toHaveLength(24);
  expect(new Set(lines.map((line) => line[head.indexOf('charge_id')])).size).toBe(24);
});

test('with real money the page says so, and the account is changed there', async ({ openLinks }) => {
  const links = await openLinks(shop, unchanged, liveKey);
  await links.seeWhole(6);
  await expect(links.page.locator('.Page')).toHaveAttribute('data-mode', 'live');
  await expect(links.accounts).toContainText('LIVE');
  await links.accounts.click();
  await seeNoFault(links.page);
  await links.page.getByRole('menuitemradio', { name: /^SANDBOX/u }).click();
  await expect(links.accounts).toContainText('SANDBOX');
  await expect(links.page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
  await seeNoFault(links.page);
});

test('keys that are locked are unlocked there', async ({ api, openOptions, context, worker }) => {
  await api.serve(createOmise(madeBefore(shop)).test);
  const options = optionsOf(await openOptions());
  await options.useKey(testKey, { keeping: 'locked', passphrase: 'seven red kettles sing' });
  await options.lockNow.click();
  const page = await context.newPage();
  await page.goto(new URL('/links.html', worker.url()).href);
  const links = linksOf(page);
  await expect(page.getByRole('heading', { name: 'Unlock your keys' })).toBeVisible();
  await expect(links.table).toBeHidden();
  await seeNoFault(page);
  await page.getByLabel('Passphrase').fill('not it at all');
  await page.keyboard.press('Enter');
  await expect(links.alert).toBeVisible();
  await expect(links.button('Unlock')).not.toHaveAttribute('aria-disabled', 'true');
  await page.getByLabel('Passphrase').fill('seven red kettles sing');
  await page.keyboard.press('Enter');
  await links.seeWhole(6);
});

test('the settings lead there, and to the page that is open already', async ({
  openLinks,
  openOptions,
  context,
}) => {
  const links = await openLinks(shop);
  await links.seeWhole(6);
  const options = await openOptions();
  const before = context.pages().length;
  await options.getByRole('button', { name: 'All links' }).click();
  await expect.poll(() => links.page.evaluate(() => document.visibilityState)).toBe('visible');
  expect(context.pages()).toHaveLength(before);
  await links.page.close();
  const opened = context.waitForEvent('page');
  await options.getByRole('button', { name: 'All links' }).click();
  await expect(linksOf(await opened).titles).toHaveCount(6);
});
