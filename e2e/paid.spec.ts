import type { BrowserContext, Page, Worker } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { createOmise, testKey } from './omise.ts';
import { optionsOf } from './pages/options.ts';
import { payerOf } from './pages/payer.ts';
import { popupOf } from './pages/popup.ts';

/** What the icon says, and on which colour. */
const badgeOf = (worker: Worker) =>
  worker.evaluate(async () => {
    const colour = await chrome.action.getBadgeBackgroundColor({});
    return { text: await chrome.action.getBadgeText({}), colour: [...colour] };
  });

const green = [10, 107, 75, 255];

test('a link that its customer pays turns to paid where it is shown, and the icon counts it', async ({
  openPopup,
  context,
  worker,
}) => {
  const popup = popupOf(await openPopup());
  await popup.enter();
  expect(await badgeOf(worker)).toMatchObject({ text: 'TEST' });
  await popup.make('74.40', 'Hot Latte');
  await expect(popup.qr).toBeVisible();
  const payer = payerOf(await context.newPage());
  await payer.page.goto(await popup.address());
  await payer.pay.click();
  await expect(payer.stamp).toBeVisible();
  await expect(popup.page.getByRole('img', { name: /^PAID/u })).toBeVisible();
  await expect.poll(() => badgeOf(worker)).toEqual({ text: '1', colour: green });
  await expect(popup.page.getByRole('button', { name: 'Links, newly paid: 1' })).toBeVisible();
});

type Opened = { openPopup: () => Promise<Page>; context: BrowserContext };

/** A sandbox link that was made in the popup, and its payer's page, in another tab. */
const makeLink = async ({ openPopup, context }: Opened, isForMany = false) => {
  const popup = popupOf(await openPopup());
  await popup.enter();
  await popup.fill('74.40', 'Hot Latte');
  if (isForMany) await popup.manyTimes.check();
  await popup.create.click();
  await expect(popup.qr).toBeVisible();
  const payer = payerOf(await context.newPage());
  await payer.page.goto(await popup.address());
  return { popup, payer };
};

test('a payment that was declined leaves the icon as it was', async ({ openPopup, context, worker }) => {
  const { payer } = await makeLink({ openPopup, context });
  await payer.decline.click();
  await expect(payer.alert).toContainText('The card was declined');
  expect(await badgeOf(worker)).toMatchObject({ text: 'TEST' });
  await payer.pay.click();
  await expect.poll(() => badgeOf(worker)).toEqual({ text: '1', colour: green });
});

test('a link for many payments counts each of them', async ({ openPopup, context, worker }) => {
  const { payer } = await makeLink({ openPopup, context }, true);
  for (const times of ['1', '2', '3']) {
    await payer.pay.click();
    await expect(payer.stamp).toBeVisible();
    await expect.poll(() => badgeOf(worker)).toEqual({ text: times, colour: green });
    await payer.page.reload();
  }
});

test('what was paid is counted once, though the worker is stopped again and again', async ({
  openPopup,
  context,
  worker,
  stopWorker,
}) => {
  const { popup, payer } = await makeLink({ openPopup, context });
  await payer.pay.click();
  await expect.poll(() => badgeOf(worker)).toEqual({ text: '1', colour: green });
  for (const _ of [1, 2]) {
    await stopWorker();
    await popup.page.reload();
    await expect(popup.page.getByRole('button', { name: 'Links, newly paid: 1' })).toBeVisible();
    await expect.poll(() => badgeOf(worker)).toEqual({ text: '1', colour: green });
  }
});

test('what was paid is looked at, and counted no longer', async ({ openPopup, context, worker }) => {
  const { payer } = await makeLink({ openPopup, context });
  await payer.pay.click();
  await expect.poll(() => badgeOf(worker)).toEqual({ text: '1', colour: green });
  const links = await context.newPage();
  await links.goto(new URL('/links.html', worker.url()).href);
  await expect.poll(() => badgeOf(worker)).toMatchObject({ text: 'TEST' });
});

/** As if the link had been made long ago: each that is waited for is late, and its time, if it has one, is over. */
const letTimePass = async () => {
  const { watch } = await chrome.storage.local.get('watch');
  const { waited, ...rest } = Object(watch);
  for (const each of waited) Object.assign(each, { nextAt: 1 }, 'expiresAt' in each && { expiresAt: 1 });
  await chrome.storage.local.set({ watch: { ...rest, waited } });
};

const isWaitedFor = (worker: Worker) =>
  worker.evaluate(async () => Object((await chrome.storage.local.get('watch')).watch).waited?.length === 1);

/** A link that is valid for an hour, and whose hour is over; no worker runs. */
const makeOverdue = async ({ openPopup, context, worker }: Opened & { worker: Worker }) => {
  const popup = popupOf(await openPopup());
  await popup.enter();
  await popup.fill('74.40', 'Hot Latte');
  await popup.page.getByRole('combobox', { name: 'Valid' }).selectOption({ label: '1 hour' });
  await popup.create.click();
  await expect(popup.qr).toBeVisible();
  const payer = payerOf(await context.newPage());
  await payer.page.goto(await popup.address());
  await expect(payer.pay).toBeVisible();
  await expect.poll(() => isWaitedFor(worker)).toBe(true);
  return { popup, payer };
};

test('a link whose time is over while nothing runs is deleted when the browser next wakes us', async ({
  openPopup,
  context,
  worker,
  stopWorker,
}) => {
  const { popup, payer } = await makeOverdue({ openPopup, context, worker });
  await worker.evaluate(letTimePass);
  await stopWorker();
  await popup.page.reload();
  await expect(popup.create).toBeVisible();
  await expect.poll(() => isWaitedFor(worker)).toBe(false);
  await payer.page.reload();
  await expect(payer.status).toContainText('This link was deleted');
});

test('a link whose time is over, and that was paid just before, stays and is counted', async ({
  openPopup,
  context,
  worker,
  stopWorker,
}) => {
  const { popup, payer } = await makeOverdue({ openPopup, context, worker });
  await worker.evaluate(letTimePass);
  await stopWorker();
  await payer.pay.click();
  await expect(payer.stamp).toBeVisible();
  await expect.poll(() => badgeOf(worker)).toEqual({ text: '1', colour: green });
  await popup.page.reload();
  await payer.page.reload();
  await expect(payer.status).toContainText('This link is already paid');
});

test('the alarm wakes a stopped worker, which notices a payment at Omise and tells the page that stands open', async ({
  openPopup,
  openOptions,
  api,
  worker,
  stopWorker,
}) => {
  const omise = createOmise();
  await api.serve(omise.test);
  await optionsOf(await openOptions()).useKey(testKey);
  const popup = popupOf(await openPopup());
  await popup.make('74.40', 'Hot Latte');
  await expect(popup.qr).toBeVisible();
  await expect.poll(() => isWaitedFor(worker)).toBe(true);
  await omise.pay(await popup.address());
  await worker.evaluate(letTimePass);
  await worker.evaluate(() => chrome.alarms.create('watch', { when: Date.now() + 1000 }));
  await stopWorker();
  await expect(popup.page.getByRole('img', { name: /^PAID/u })).toBeVisible({ timeout: 60_000 });
  await expect.poll(() => badgeOf(worker)).toEqual({ text: '1', colour: green });
});
