import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { chromiumArgs } from '../chromium-args.ts';

type Journey = { path: string; extension: string; shop: string; picture: string };

const popupUrl = async (context: BrowserContext) => {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return new URL('/popup.html', worker.url()).href;
};

const openForm = async (page: Page, url: string) => {
  await page.setViewportSize({ width: 380, height: 600 });
  await page.goto(url);
  await page.getByRole('button', { name: /^Try the sandbox/u }).click();
  await page.locator('button[type=submit]:enabled').waitFor();
};

const fillAndSend = async (page: Page) => {
  await page.getByRole('textbox', { name: /^Amount/u }).fill('74.40');
  await page.getByRole('textbox', { name: 'Title' }).fill('Hot Latte');
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: 'Link copied' }).waitFor();
};

const walk = async (context: BrowserContext, { shop, picture }: Journey) => {
  const [page = await context.newPage()] = context.pages();
  await page.goto(shop);
  const popup = await context.newPage();
  await openForm(popup, await popupUrl(context));
  await fillAndSend(popup);
  await mkdir(dirname(picture), { recursive: true });
  await popup.screenshot({ path: picture, animations: 'disabled' });
  return (await popup.getByRole('link', { name: 'Open', exact: true }).getAttribute('href')) ?? '';
};

/** What a user does in the popup, where there is no display to do it on: answers the link that it made. */
export const makeLink = async (journey: Journey): Promise<string> => {
  const context = await chromium.launchPersistentContext('', {
    executablePath: journey.path,
    headless: true,
    env: { ...process.env, LANGUAGE: 'en' },
    args: ['--headless=new', '--lang=en', ...chromiumArgs(journey.extension)],
  });
  try {
    return await walk(context, journey);
  } finally {
    await context.close();
  }
};
