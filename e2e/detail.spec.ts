import type { BrowserContext, Page } from 'playwright/test';
import { seeNoFault } from './axe.ts';
import { expect, test as base } from './fixtures.ts';
import { createOmise, refusal, testKey } from './omise.ts';
import type { Handler } from './harness/api.ts';
import { detailOf } from './pages/detail.ts';
import { optionsOf } from './pages/options.ts';
import { payerOf } from './pages/payer.ts';
import { popupOf } from './pages/popup.ts';

type Made = { linkId: string; address: string };

type Fixtures = {
  /** A link of the account in use, made as merchants make it. */
  make: (amount: string, title: string, multiple?: boolean) => Promise<Made>;
  openDetail: (linkId: string) => Promise<ReturnType<typeof detailOf>>;
};

/** The id of the latest link of the account in use, asked for as the pages ask. */
const latestIn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const view: { value: { account: { id: string } } } = await chrome.runtime.sendMessage({
      name: 'viewAccounts',
      input: null,
    });
    const paging = { order: 'reverse_chronological', limit: 1 };
    const told: { value: { rows: [{ link: { id: string } }] } } = await chrome.runtime.sendMessage({
      name: 'listLinks',
      input: { accountId: view.value.account.id, paging },
    });
    return told.value.rows[0].link.id;
  });

const test = base.extend<Fixtures>({
  make: ({ openPopup }, use) =>
    use(async (amount, title, multiple = false) => {
      const popup = popupOf(await openPopup());
      // With a key there is no welcome; the form stands there from the first picture on, but cannot send yet.
      await popup.welcome.or(popup.page.locator('button[type=submit]:enabled')).waitFor();
      if (await popup.welcome.isVisible()) await popup.enter();
      await popup.fill(amount, title);
      if (multiple) await popup.manyTimes.check();
      await popup.create.click();
      await expect(popup.status).toHaveText('Link copied');
      const made = { linkId: await latestIn(popup.page), address: await popup.address() };
      await popup.page.close();
      return made;
    }),
  openDetail: ({ context, worker }, use) =>
    use(async (linkId) => {
      const page = await context.newPage();
      await page.setViewportSize({ width: 1200, height: 1000 });
      await page.goto(new URL(`/links.html#${linkId}`, worker.url()).href);
      return detailOf(page);
    }),
});

/** What a payer does, one after the other. */
const payerDoes = async (context: BrowserContext, address: string, acts: ('pay' | 'decline')[]) => {
  const { page, ...payer } = payerOf(await context.newPage());
  for (const act of acts) {
    await page.goto(address);
    await payer[act].click();
    await expect(act === 'pay' ? payer.stamp : payer.alert).toBeVisible();
  }
  await page.close();
};

const chargeOf = (at: number) => ({
  object: 'charge',
  id: `chrg_test_${at}`,
  livemode: false,
  amount: 7440,
  currency: 'THB',
  status: 'successful',
  paid: true,
  fee: 271,
  net: 7150,
  refunded_amount: 0,
  created_at: new Date(Date.UTC(2024, 2, 1, 0, 250 - at)).toISOString(),
  card: { brand: 'Visa', last_digits: '4242' },
});
const all = Array.from({ length: 240 }, (_, at) => chargeOf(at));

/** So many charges as no payer's page makes in a test, told page by page. */
const manyCharges = (url: URL): Response => {
  const offset = Number(url.searchParams.get('offset'));
  const data = all.slice(offset, offset + 100);
  const to = '2024-04-01T00:00:00Z';
  const list = { object: 'list', from: '1970-01-01T00:00:00Z', to, offset, limit: 100, total: all.length };
  return Response.json({ ...list, order: 'reverse_chronological', data });
};

const asMerchants = async (answer: Response): Promise<Response> => {
  const link: object = await answer.json();
  return Response.json({ ...link, merchant_name: 'Kiosk 4', merchant_uid: 'submerchant_4' });
};

/** Omise, but for the answers that a test gives in its stead. */
const omiseBut = (instead: (request: Request, url: URL) => Response | undefined): Handler => {
  const omise = createOmise();
  return async (request) => instead(request, new URL(request.url)) ?? omise.test(request);
};

test.describe('a link of the sandbox', () => {
  test('that was declined once says why, and is not paid', async ({ context, make, openDetail }) => {
    const { linkId, address } = await make('74.40', 'Hot Latte');
    await payerDoes(context, address, ['decline']);
    const detail = await openDetail(linkId);
    await expect(detail.title).toHaveText('Hot Latte');
    await expect(detail.fact('State')).toHaveText('Declined');
    await expect(detail.fact('Received')).toHaveText('฿0.00');
    await expect(detail.charges).toContainText(['•••• 4242Declined: Not enough funds']);
    await expect(detail.panel.getByText('0 paid, 1 not paid')).toBeVisible();
  });

  test('for many payments sums them up, with fee and net of each, and no way to a dashboard', async ({
    context,
    make,
    openDetail,
  }) => {
    const { linkId, address } = await make('1450', 'Cupping class', true);
    await payerDoes(context, address, ['pay', 'decline', 'pay', 'pay']);
    const detail = await openDetail(linkId);
    await expect(detail.fact('State')).toHaveText('Paid 3×');
    await expect(detail.fact('Received')).toHaveText('฿4,350.00');
    await expect(detail.panel.getByText('3 paid, 1 not paid')).toBeVisible();
    const newest = detail.charges.first();
    await newest.getByText('•••• 4242').click();
    await expect(newest).toContainText(/Fee฿[\d.]+Net฿[\d,.]+Refunded฿0\.00/u);
    await expect(newest.getByRole('link')).toHaveCount(0);
    await expect(detail.button('Replace with a corrected amount')).toHaveCount(0);
  });

  test('tells what Omise tells, to unfold and to copy', async ({ make, openDetail, clipboardText }) => {
    const { linkId, address } = await make('74.40', 'Hot Latte');
    const detail = await openDetail(linkId);
    await detail.unfoldRaw.click();
    await expect(detail.raw).toHaveValue(/"object": "link"/u);
    await detail.button('Copy the JSON').click();
    await expect(detail.status).toHaveText('Copied');
    expect(JSON.parse(await clipboardText())).toMatchObject({ id: linkId, title: 'Hot Latte' });
    await detail.button('Copy link').click();
    await expect.poll(clipboardText).toBe(address);
  });

  test('is deleted only when that is wanted, and can be made again', async ({
    make,
    openDetail,
    shownPopup,
  }) => {
    const { linkId } = await make('74.40', 'Hot Latte');
    const detail = await openDetail(linkId);
    await detail.button('Delete').click();
    await expect(detail.keep).toBeFocused();
    await expect(detail.question).toContainText('This cannot be undone.');
    await expect(detail.destroy).toHaveText('Delete the sandbox link');
    await detail.page.keyboard.press('Escape');
    await expect(detail.question).toHaveCount(0);
    await expect(detail.button('Delete')).toBeFocused();
    await detail.button('Delete').click();
    await detail.destroy.click();
    await expect(detail.status.filter({ hasText: 'Link deleted' })).toBeVisible();
    await expect(detail.fact('State')).toHaveText('Deleted');
    await expect(detail.title).toBeFocused();
    await expect(detail.button('Delete')).toHaveCount(0);
    await detail.button('Make another like this').click();
    const popup = popupOf(await shownPopup());
    await expect(popup.title).toHaveValue('Hot Latte');
    await expect(popup.amount).toHaveValue('74.40');
  });

  test('is corrected in a form that leaves the amount open', async ({ make, openDetail, shownPopup }) => {
    const { linkId } = await make('74.40', 'Hot Latte');
    const detail = await openDetail(linkId);
    await detail.button('Replace with a corrected amount').click();
    const popup = popupOf(await shownPopup());
    await expect(popup.title).toHaveValue('Hot Latte');
    await expect(popup.amount).toHaveValue('');
  });

  test('that was paid before the question is asked says so in it', async ({ context, make, openDetail }) => {
    const { linkId, address } = await make('74.40', 'Hot Latte');
    const detail = await openDetail(linkId);
    await expect(detail.fact('State')).toHaveText('Unpaid');
    await payerDoes(context, address, ['pay']);
    await detail.button('Delete').click();
    await expect(detail.question).toContainText('Paid');
  });

  test('that is not there is said to be unknown', async ({ make, openDetail }) => {
    await make('74.40', 'Hot Latte');
    const detail = await openDetail('link_test_nosuchlinkanywhere');
    await expect(detail.alert).toContainText('Omise does not know this link');
    await expect(detail.title).toHaveText('link_test_nosuchlinkanywhere');
  });
});

test.describe('a link at Omise', () => {
  test.beforeEach(async ({ api, openOptions }) => {
    await api.serve(createOmise().test);
    await optionsOf(await openOptions()).useKey(testKey);
  });

  test('has as many charges as there are, page by page, each with a way to the dashboard', async ({
    api,
    make,
    openDetail,
  }) => {
    await api.serve(omiseBut((_, url) => (url.pathname.endsWith('/charges') ? manyCharges(url) : undefined)));
    const { linkId } = await make('74.40', 'Hot Latte', true);
    const detail = await openDetail(linkId);
    await expect(detail.charges).toHaveCount(100);
    await expect(detail.fact('Received')).toHaveText('at least ฿7,440.00');
    await detail.button('Show more charges').click();
    await expect(detail.charges).toHaveCount(200);
    await detail.button('Show more charges').click();
    await expect(detail.charges).toHaveCount(240);
    await expect(detail.fact('Received')).toHaveText('฿17,856.00');
    await expect(detail.button('Show more charges')).toHaveCount(0);
    await detail.charges.first().getByText('•••• 4242').click();
    const way = detail.charges.first().getByRole('link', { name: 'See it in the dashboard' });
    await expect(way).toHaveAttribute('href', 'https://dashboard.omise.co/test/charges/chrg_test_0');
  });

  test('names its sub-merchant', async ({ api, make, openDetail }) => {
    const { test: omise } = createOmise();
    await api.serve(async (request) => {
      const answer = await omise(request);
      return /\/links\/[^/]+$/u.test(request.url) ? asMerchants(answer) : answer;
    });
    const { linkId } = await make('74.40', 'Hot Latte');
    const detail = await openDetail(linkId);
    await expect(detail.fact('Sub-merchant')).toHaveText('Kiosk 4');
    await expect(detail.fact('Sub-merchant id')).toHaveText('submerchant_4');
  });

  test('that Omise will not delete stays, with Omise’s answer', async ({ api, make, openDetail }) => {
    await api.serve(
      omiseBut(({ method }) =>
        method === 'DELETE' ? refusal(403, 'forbidden', 'this link may not be deleted') : undefined,
      ),
    );
    const { linkId } = await make('74.40', 'Hot Latte');
    const detail = await openDetail(linkId);
    await detail.button('Delete').click();
    await detail.destroy.click();
    await expect(detail.alert).toContainText('The link was not deleted');
    await expect(detail.panel).toContainText(/403 forbidden.*this link may not be deleted.*req_e2e_7/u);
    await expect(detail.fact('State')).toHaveText('Unpaid');
  });

  test('is known to be deleted though the answer got lost', async ({ api, make, openDetail }) => {
    const { test: omise } = createOmise();
    await api.serve(async (request) => {
      const answer = await omise(request);
      if (request.method === 'DELETE') throw new Error('lost');
      return answer;
    });
    const { linkId } = await make('74.40', 'Hot Latte');
    const detail = await openDetail(linkId);
    await detail.button('Delete').click();
    await detail.destroy.dblclick();
    await expect(detail.status.filter({ hasText: 'Link deleted' })).toBeVisible();
    await expect(detail.fact('State')).toHaveText('Deleted');
    expect(api.asked.filter((call) => call.startsWith('DELETE'))).toHaveLength(1);
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('axe finds nothing in the details and the question', async ({ context, make, openDetail }) => {
      const { linkId, address } = await make('1450', 'Cupping class', true);
      await payerDoes(context, address, ['decline', 'pay']);
      const detail = await openDetail(linkId);
      await detail.charges.first().getByText('•••• 4242').click();
      await detail.unfoldRaw.click();
      await seeNoFault(detail.page);
      await detail.button('Delete').click();
      await expect(detail.keep).toBeFocused();
      await seeNoFault(detail.page);
    });
  });
