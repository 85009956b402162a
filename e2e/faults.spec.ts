import { expect, test } from './fixtures.ts';
import type { Handler } from './harness/api.ts';
import { createOmise, refusal, testKey } from './omise.ts';
import { optionsOf } from './pages/options.ts';
import { popupOf } from './pages/popup.ts';

const link = {
  object: 'link',
  id: 'link_test_no1t4tnemucod0e51mo',
  livemode: false,
  location: '/links/link_test_no1t4tnemucod0e51mo',
  deleted: false,
  multiple: false,
  used: false,
  amount: 7440,
  currency: 'THB',
  charges: { object: 'list', data: [], total: 0, limit: 20, offset: 0 },
  description: 'Hot Latte',
  title: 'Hot Latte',
  payment_uri: 'https://link.omise.co/8D7B9C06',
  created_at: '2026-11-22T01:15:07Z',
};

const unknown = 'We could not confirm this link';

type Case = { name: string; answer: Handler; words: string[]; again: boolean };

const cases: Case[] = [
  {
    name: 'a key that was rolled',
    answer: () => refusal(401, 'authentication_failure', 'authentication failed'),
    words: ['Omise did not accept this key', '401 authentication_failure', '••••k3v9', 'req_e2e_7'],
    again: true,
  },
  {
    name: 'a refusal that names no field',
    answer: () => refusal(403, 'forbidden', 'links are not enabled for this account'),
    words: ['Omise did not make this link', '403 forbidden', 'links are not enabled', 'req_e2e_7'],
    again: true,
  },
  {
    name: 'an account without links',
    answer: () => refusal(404, 'not_found', 'the requested object was not found'),
    words: ['Omise has no payment links here', '404 not_found'],
    again: true,
  },
  {
    name: 'too many requests',
    answer: () => new Response('', { status: 429, headers: { 'Retry-After': '7' } }),
    words: ['Omise asks us to slow down', 'Wait 7 seconds'],
    again: true,
  },
  {
    name: 'a server’s fault',
    answer: () => new Response('', { status: 503 }),
    words: [unknown, 'Omise had a problem'],
    again: false,
  },
  {
    name: 'a connection that broke',
    answer: () => Promise.reject(new Error('cut')),
    words: [unknown, 'The connection broke after sending'],
    again: false,
  },
  {
    name: 'a proxy’s page',
    answer: () => new Response('<!doctype html><title>Login</title>'),
    words: [unknown, 'could not be read'],
    again: false,
  },
  {
    name: 'an answer that was cut',
    answer: () => new Response(JSON.stringify(link).slice(0, 90)),
    words: [unknown, 'could not be read'],
    again: false,
  },
  {
    name: 'real money for a test key',
    answer: () => Response.json({ ...link, livemode: true }),
    words: [unknown, 'the other kind of money'],
    again: false,
  },
  {
    name: 'an address that is not Omise’s',
    answer: () => Response.json({ ...link, payment_uri: 'https://omise.co.evil.example/8D7B9C06' }),
    words: [unknown, 'not Omise’s'],
    again: false,
  },
];

for (const { name, answer, words, again } of cases)
  test(`${name} is told with what to do`, async ({
    openOptions,
    openPopup,
    api,
    complaints,
    clipboardText,
  }) => {
    complaints.allow(/Failed to load resource/u);
    await api.serve(createOmise().test);
    await optionsOf(await openOptions()).useKey(testKey);
    await api.serve(answer);
    const popup = popupOf(await openPopup());
    await popup.make('74.40', 'Hot Latte');
    await expect(popup.alert).toBeVisible();
    for (const text of words) await expect(popup.page.locator('.LinkResult')).toContainText(text);
    await expect(popup.page.locator('.Amount--hero')).toHaveText('74.40');
    await expect(popup.button(/^(?:Try again|Replace key)$/u)).toHaveCount(again ? 1 : 0);
    expect(await clipboardText()).not.toContain('omise');
    await popup.button('Back to the form').click();
    await expect(popup.amount).toHaveValue('74.40');
    await expect(popup.title).toHaveValue('Hot Latte');
    await expect(popup.page.getByText('A link like this may already exist')).toHaveCount(again ? 0 : 1);
  });

test('the form goes on warning of a link that may exist, and Enter does not lie ready', async ({
  openOptions,
  openPopup,
  api,
  complaints,
}) => {
  complaints.allow(/Failed to load resource/u);
  await api.serve(createOmise().test);
  await optionsOf(await openOptions()).useKey(testKey);
  await api.serve(() => new Response('', { status: 503 }));
  const popup = popupOf(await openPopup());
  await popup.make('74.40', 'Hot Latte');
  await popup.button('Back to the form').click();
  await expect(popup.amount).toBeFocused();
  await popup.page.close();
  const later = popupOf(await openPopup());
  await expect(later.alert).toContainText('A link like this may already exist');
  await expect(later.amount).toBeFocused();
});

test('a refusal that names a field stands at that field', async ({
  openOptions,
  openPopup,
  api,
  complaints,
}) => {
  complaints.allow(/Failed to load resource/u);
  await api.serve(createOmise().test);
  await optionsOf(await openOptions()).useKey(testKey);
  await api.serve(() => refusal(400, 'invalid_link', 'amount must be less than or equal to 1000000.0'));
  const popup = popupOf(await openPopup());
  await popup.make('74.40', 'Hot Latte');
  await expect(popup.alert).toContainText('amount must be less than or equal to 1000000.0');
  await expect(popup.alert).toContainText('invalid_link');
  await expect(popup.alert).toContainText('req_e2e_7');
  await expect(popup.amount).toBeFocused();
  await expect(popup.amount).toHaveValue('74.40');
});

test('an answer that never comes is unknown after 15 seconds', async ({ openOptions, openPopup, api }) => {
  await api.serve(createOmise().test);
  await optionsOf(await openOptions()).useKey(testKey);
  await api.serve(() => Promise.withResolvers<Response>().promise);
  const popup = popupOf(await openPopup());
  await popup.make('74.40', 'Hot Latte');
  await expect(popup.alert).toContainText('Omise did not answer in time', { timeout: 25_000 });
  await expect(popup.button('Checking…')).toBeVisible();
});

test('a refused link can be sent again, and is made once', async ({
  openOptions,
  openPopup,
  api,
  complaints,
}) => {
  complaints.allow(/Failed to load resource/u);
  const omise = createOmise();
  await api.serve(omise.test);
  await optionsOf(await openOptions()).useKey(testKey);
  await api.serve(() => new Response('', { status: 429 }));
  const popup = popupOf(await openPopup());
  await popup.make('74.40', 'Hot Latte');
  await expect(popup.alert).toBeVisible();
  await api.serve(omise.test);
  await popup.button('Try again').click();
  await expect(popup.status).toHaveText('Link copied');
  expect(await omise.count()).toBe(1);
});

test('offline nothing is sent, and the form says so', async ({ openOptions, openPopup, api, context }) => {
  const omise = createOmise();
  await api.serve(omise.test);
  await optionsOf(await openOptions()).useKey(testKey);
  const popup = popupOf(await openPopup());
  await popup.fill('74.40', 'Hot Latte');
  await context.setOffline(true);
  await expect(popup.page.getByText('You are offline')).toBeVisible();
  await popup.title.press('Enter');
  await expect(popup.button('Waiting for a connection')).toBeVisible();
  await context.setOffline(false);
  await expect(popup.create).toBeVisible();
  await popup.title.press('Enter');
  await expect(popup.status).toHaveText('Link copied');
  expect(await omise.count()).toBe(1);
});
