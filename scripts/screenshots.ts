import { mkdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'playwright';
import { api } from '../e2e/harness/api.ts';
import { launch, type Look } from '../e2e/harness/launch.ts';
import { openPopup } from '../e2e/harness/popup.ts';
import { workerOf } from '../e2e/harness/worker.ts';
import type { Sold } from '../e2e/made-before.ts';
import { cups, madeBefore } from '../e2e/made-before.ts';
import { createOmise, liveKey, refusal, testKey } from '../e2e/omise.ts';

const root = resolve(import.meta.dirname, '..');
const folder = resolve(root, 'screenshots');

const items = {
  en: ['74.40', 'Hot Latte', 'Cupping class, 29 Nov, with pastry and a long walk through the roastery'],
  th: ['12,450', 'ชุดของขวัญปีใหม่ ๒๐ กล่อง', 'จัดส่งที่ออฟฟิศ ชั้น 12 ก่อนวันที่ 20 ธ.ค. พร้อมใบกำกับภาษีเต็มรูปแบบ'],
  ja: ['1,200', '抹茶ラテ 2杯とどら焼き', '11月29日 15時に受け取り、のし紙付きで二つに分けて包んでください'],
} as const;

/** What a customer may have written: so many of one thing, and what that makes with the rest. */
const orders = {
  en: '2 x ฿45 Latte, cake ฿85, total ฿175',
  th: 'ลาเต้ 45 บาท x 2, เค้ก 85 บาท, รวม 175 บาท',
  ja: 'ラテ 500円×2、ケーキ 450円、合計 1,450円',
} as const;

type Keeping = 'session' | 'device' | 'locked';

const passphrase = 'seven red kettles sing';

type Studio = Awaited<ReturnType<typeof openStudio>>;

/** The words of buttons that are wider than their button. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, .Button')]
      .filter((button) => button.checkVisibility() && button.scrollWidth > button.clientWidth + 1)
      .map(({ textContent }) => textContent),
  );

/** A browser in one language and one theme, and how to take a picture there. */
const openStudio = async (look: Look & { locale: keyof typeof items }) => {
  const launched = await launch(resolve(root, '.output/chrome-mv3'), look);
  const worker = await workerOf(launched.context);
  const network = await api(launched.context);
  const place = resolve(folder, `${look.locale}-${look.colorScheme}`);
  await mkdir(place, { recursive: true });
  let number = 0;
  return {
    ...launched,
    network,
    worker,
    look,
    popup: () => openPopup(launched.context, worker),
    /** Hands a selection over, as the menu's item does. */
    select: (selectionText: string) =>
      worker.evaluate((text) => {
        chrome.action.openPopup = () => Promise.resolve();
        const info = { menuItemId: 'create-from-selection', selectionText: text };
        Reflect.get(chrome.contextMenus.onClicked, 'dispatch').call(chrome.contextMenus.onClicked, info);
      }, selectionText),
    page: async (path: string) => {
      const page = await launched.context.newPage();
      await page.setViewportSize({ width: 1000, height: 760 });
      await page.goto(new URL(path, worker.url()).href);
      return page;
    },
    take: async (page: Page, name: string) => {
      number += 1;
      const file = `${String(number).padStart(2, '0')}-${name}.png`;
      await page.screenshot({ path: resolve(place, file), animations: 'disabled', fullPage: true });
      for (const words of await cutOff(page)) console.log(`${resolve(place, file)}: “${words}” is cut off`);
    },
  };
};

const fill = async (page: Page, amount: string, title: string) => {
  await page.locator('button[type=submit]:enabled').waitFor();
  await page.locator('input[name=amount]').fill(amount);
  await page.locator('input[name=title]').fill(title);
};

const send = (page: Page) => page.locator('input[name=title]').press('Enter');

const sandbox = async ({ popup, take, look }: Studio) => {
  const [amount, title, description] = items[look.locale];
  const page = await popup();
  await page.locator('.Choice').first().waitFor();
  await take(page, 'welcome');
  await page.locator('.Choice').first().click();
  await page.locator('button[type=submit]:enabled').waitFor();
  await take(page, 'form-empty');
  await fill(page, '7.40', title);
  await send(page);
  await page.getByRole('alert').waitFor();
  await take(page, 'form-problem');
  if (look.locale === 'ja') await page.locator('select[name=currency]').selectOption('JPY');
  await fill(page, amount, title);
  await page.locator('input[name=description]').fill(description);
  await take(page, 'form-filled');
  await send(page);
  await page.locator('.LinkResult').waitFor();
  await page.locator('.Button--main:focus').waitFor();
  await take(page, 'link-copied');
  await page.locator('.Share > button').click();
  await page.locator('.ShareMenu').waitFor();
  await take(page, 'share');
  await page.keyboard.press('Escape');
  return page;
};

const addressIn = async (page: Page): Promise<string> =>
  (await page.locator('.UrlRow a').getAttribute('href')) ?? '';

const sellsDaily = {
  en: ['Hot Latte', 'Espresso, double', 'Beans 250 g, Doi Chang', 'Cupping class, 29 Nov, with pastry'],
  th: ['ลาเต้ร้อน', 'เอสเพรสโซดับเบิล', 'เมล็ดกาแฟดอยช้าง ๒๕๐ กรัม', 'คลาสชิมกาแฟพร้อมขนมอบวันเสาร์'],
  ja: ['抹茶ラテ', 'エスプレッソ（ダブル）', 'コーヒー豆 250g', '利き珈琲教室（焼き菓子つき、土曜午後）'],
} as const;

/** Under the form, in the settings, and beside a page. */
const presets = async ({ popup, page: open, take, worker, look }: Studio) => {
  await worker.evaluate(async (titles) => {
    const kept = titles.map((title, at) => [
      `preset/${at}`,
      {
        draft: {
          title,
          amount: [7440, 12_000, 48_000, 12_345_675][at],
          currency: 'THB',
          description: title,
          multiple: at === 3,
        },
        rank: at,
      },
    ]);
    await chrome.storage.sync.set(Object.fromEntries(kept));
  }, sellsDaily[look.locale]);
  const page = await popup();
  await page.locator('.QuickKey').nth(4).waitFor();
  await take(page, 'form-keys');
  await page.keyboard.press('Alt+4');
  await take(page, 'form-preset');
  await page.close();
  const settings = await open('/options.html');
  await settings.locator('.PresetRow').nth(3).waitFor();
  await take(settings, 'settings-presets');
  await settings.close();
  const panel = await open('/sidepanel.html');
  await panel.setViewportSize({ width: 440, height: 820 });
  await panel.locator('.QuickKey').nth(4).waitFor();
  await take(panel, 'side-panel');
  await panel.close();
};

/** What became of it, in the popup that has made it, and what can be done with another. */
const afterwards = async ({ take, look }: Studio, page: Page) => {
  const [amount, title] = items[look.locale];
  await page.locator('.Stamp').waitFor();
  await take(page, 'link-paid');
  await page.locator('.Popup-foot .Button--main').click();
  await fill(page, amount, title);
  await page.locator('select[name=validHours]').selectOption({ index: 2 });
  await take(page, 'form-valid');
  await page.locator('[name=title]').fill(title.slice(0, 2));
  await page.locator('.TitleChoices').waitFor();
  await take(page, 'form-completed');
  await page.locator('[name=title]').fill(title);
  await send(page);
  await page.locator('.QrCode path').waitFor();
  await page.locator('.ModeBanner > .IconButton').first().click();
  await page.locator('.LinkRow').nth(1).waitFor();
  await take(page, 'recent');
  await page.locator('.LinkRow').first().click();
  await page.locator('.LinkActions').waitFor();
  await take(page, 'recent-detail');
  await page.locator('.LinkActions button').last().click();
  await page.locator('.Dialog').waitFor();
  await take(page, 'delete');
  await page.keyboard.press('Escape');
  await page.locator('.LinkActions button').nth(1).click();
  await page.locator('.Notice').waitFor();
  await take(page, 'form-corrects');
};

const selected = async ({ popup, select, take, look }: Studio) => {
  await select(orders[look.locale]);
  const page = await popup();
  await page.locator('.AmountChoice').first().waitFor();
  await take(page, 'form-selection');
  await page.close();
};

const payer = async ({ page: open, take }: Studio, address: string) => {
  const page = await open(address);
  await page.locator('.Payer-foot .Button').first().waitFor();
  await take(page, 'payer');
  await page.locator('.Payer-foot .Button').last().click();
  await page.getByRole('alert').waitFor();
  await take(page, 'payer-declined');
  await page.locator('.Payer-foot .Button').first().click();
  await page.locator('.Stamp').waitFor();
  await take(page, 'payer-paid');
  await page.reload();
  await page.locator('.Notice').waitFor();
  await take(page, 'payer-closed');
};

const saveKey = async (page: Page, key: string, keeping: Keeping = 'device') => {
  if (!(await page.locator('#key').isVisible()))
    await page.locator('.Section').first().locator('.Button--main').click();
  await page.locator('#key').fill(key);
  await page.locator(`#keeping-${keeping}`).click();
  for (const field of await page.locator('.NewPassphrase input').all()) await field.fill(passphrase);
  await page.locator('.KeyForm button[type=submit]').click();
  await page.locator('.Notice[data-kind=done]').waitFor();
};

const settings = async ({ page: open, take, network }: Studio) => {
  const omise = createOmise();
  await network.serve(omise.test);
  const options = await open('/options.html');
  await options.locator('.AccountRow').first().waitFor();
  await take(options, 'settings');
  await options.locator('#key').fill('pkey_test_no1t4tnemucod0e51mo');
  await options.locator('.KeyForm button[type=submit]').click();
  await options.getByRole('alert').waitFor();
  await take(options, 'settings-public-key');
  await saveKey(options, testKey);
  await take(options, 'settings-saved');
  return options;
};

const sold = ([, title]: readonly string[]): Sold[] => [
  { title: 'Birthday cake, orange', amount: 125_000, paid: 1 },
  { title: 'Gift card', amount: 50_000, multiple: true },
  { title: 'กาแฟดริป + ครัวซองต์', amount: 18_500, paid: 1 },
  { title: 'Wholesale beans, invoice 2026-118, two sacks of Doi Chang medium roast', amount: 4_860_000 },
  { title: 'มัดจำโต๊ะ 8 ที่นั่ง', amount: 100_000, isDeleted: true },
  { title: 'Beans 250 g, Doi Chang', amount: 42_000, multiple: true, paid: 12 },
  { title: '抹茶ラテ 2杯', amount: 1200, currency: 'JPY', paid: 1 },
  { title: 'Cupping class, 29 Nov', amount: 145_000, multiple: true, paid: 3 },
  { title: 'ค่าส่งเค้ก ลาดพร้าว', amount: 32_000 },
  { title: title ?? '', paid: 1 },
];

/** All links: with one of them beside, with a file to save, and refused when it was read anew. */
const links = async ({ page: open, take, network, look }: Studio) => {
  const many = [...cups(90), ...sold(items[look.locale])];
  const omise = createOmise(madeBefore(many));
  await network.serve(omise.test);
  const page = await open('/links.html');
  await page.setViewportSize({ width: 1200, height: 900 });
  await page.locator('.LinkTable tbody tr').first().waitFor();
  await page.locator('.LoadStatus').waitFor({ state: 'detached' });
  await page.locator('.Box--s input').fill('a');
  await take(page, 'links');
  await page.locator('.LinkTable-title', { hasText: 'Cupping' }).click();
  await page.locator('.LinkDetail .ChargeRow').first().waitFor();
  await page.locator('.Page-head summary').click();
  await take(page, 'links-detail');
  await network.serve(() => refusal(401, 'authentication_failure', 'authentication failed'));
  await page.locator('.ModeBanner > .IconButton').click();
  await page.locator('.ListNotice').waitFor();
  await take(page, 'links-refused');
  await page.close();
  await network.serve(createOmise().test);
};

const refusals = async ({ popup, take, network, look }: Studio) => {
  const [, title] = items[look.locale];
  const test = await popup();
  await fill(test, '1450', title);
  await take(test, 'form-test');
  await network.serve(() => refusal(401, 'authentication_failure', 'authentication failed'));
  await send(test);
  await test.getByRole('alert').waitFor();
  await take(test, 'refused');
  await test.close();
};

const cut = () => Promise.reject(new Error('cut'));

/** An end that nobody knows: looked for in vain, then for want of a network, then given up. */
const lost = async ({ popup, take, network, look }: Studio) => {
  const [, title] = items[look.locale];
  const omise = createOmise();
  await network.serve((request) => (request.method === 'POST' ? cut() : omise.test(request)));
  const page = await popup();
  await fill(page, '1450', title);
  await send(page);
  await page.locator('.Looking').filter({ hasText: /\d/u }).waitFor();
  await take(page, 'checking');
  await page.locator('.Notice[data-kind=error]').waitFor({ timeout: 60_000 });
  await take(page, 'not-created');
  await network.serve(cut);
  await page.locator('.Button--main').click();
  await page.locator('.Looking').filter({ hasText: 'Omise' }).waitFor();
  await take(page, 'checking-offline');
  await page.locator('button.Button:not(.Button--main)').click();
  await page.locator('.Notice[data-kind=warn]').waitFor();
  await take(page, 'form-doubt');
};

const live = async ({ popup, take, network, look }: Studio, options: Page) => {
  const [, title] = items[look.locale];
  await network.serve(createOmise().live);
  await options.bringToFront();
  await saveKey(options, liveKey, 'locked');
  await take(options, 'settings-live-locked');
  const page = await popup();
  await fill(page, '123456.75', title);
  await page.locator('select[name=currency]').selectOption('THB');
  await take(page, 'form-live');
  await page.locator('.AccountSwitcher').click();
  await page.locator('.AccountMenu').waitFor();
  await take(page, 'accounts');
  await page.keyboard.press('Escape');
  await send(page);
  await page.getByRole('alert').waitFor();
  await take(page, 'question');
  await page.locator('.Button--main').click();
  await page.locator('.QrCode').waitFor();
  await page.locator('.Button--main:focus').waitFor();
  await take(page, 'link-live');
};

const lock = async ({ popup, take }: Studio, options: Page) => {
  await options.bringToFront();
  await options.locator('.SetRow--wide .Button').first().click();
  const page = await popup();
  await page.locator('.UnlockForm').waitFor();
  await take(page, 'locked');
  await page.locator('.UnlockForm input').fill('not it at all');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await take(page, 'locked-wrong');
};

await rm(folder, { recursive: true, force: true });
for (const locale of ['en', 'th', 'ja'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const studio = await openStudio({ locale, colorScheme });
    const popup = await sandbox(studio);
    await payer(studio, await addressIn(popup));
    await presets(studio);
    await afterwards(studio, popup);
    await selected(studio);
    const options = await settings(studio);
    await links(studio);
    await refusals(studio);
    await lost(studio);
    await live(studio, options);
    await lock(studio, options);
    await studio.close();
    console.log(`screenshots/${locale}-${colorScheme}`);
  }
}
