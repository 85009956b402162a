import { describe, expect } from 'vitest';
import { test } from './fixtures.ts';
import { paste, pressWithCommand, soon, textOf, valueOf } from './hands.ts';
import { madeLink, openAndType, sendUnasked } from './popup.ts';

describe('a link', () => {
  test('is made and copied by the keyboard alone, first thing after the installation', async ({
    firefox,
  }) => {
    const popup = await openAndType(firefox);
    await popup.keyboard.press('Enter');
    const address = await madeLink(popup, 'Link copied');
    expect(address).toMatch(/^moz-extension:\/\/[-\w]+\/pay\.html\?\w+$/u);
    expect(await paste(firefox)).toBe(address);
  });

  test('that Firefox keeps from the clipboard is not called copied, and can be copied by hand', async ({
    firefox,
  }) => {
    const popup = await openAndType(firefox);
    await sendUnasked(popup);
    const address = await madeLink(popup, 'Link made, not copied');
    expect(await paste(firefox)).toBe('');
    await popup.bringToFront();
    await popup.waitForSelector('.ManualCopy-field:focus');
    await pressWithCommand(popup, 'c');
    expect(await paste(firefox)).toBe(address);
  });
});

test('a link that is paid turns to paid where it is shown, on the icon, and in the list of all links', async ({
  firefox,
}) => {
  const popup = await openAndType(firefox);
  await popup.keyboard.press('Enter');
  const address = await madeLink(popup, 'Link copied');
  const payer = await firefox.open(address.slice(address.indexOf('pay.html')), '.Payer-foot .Button--main');
  await payer.locator('.Payer-foot .Button--main').click();
  await payer.waitForSelector('.Stamp');
  await popup.waitForSelector('.Stamp');
  expect(await popup.evaluate(() => chrome.action.getBadgeText({}))).toBe('1');
  const links = await firefox.open('links.html', '.LinkTable-title');
  await soon(() => textOf(links, '.LinkTable .StatePill')).toBe('Paid');
  await links.locator('.LinkTable-title').click();
  await links.waitForSelector('.LinkDetail .ChargeRow');
  await soon(() => textOf(links, '.LinkDetail .StatePill')).toBe('Paid');
});

test('the settings lead to the list of all links that is open already', async ({ firefox }) => {
  const links = await firefox.open('links.html', 'main h2');
  const visibility = () => links.evaluate(() => document.visibilityState);
  const options = await firefox.open('options.html', '.AccountRow');
  await soon(visibility).toBe('hidden');
  await options.locator('::-p-aria(All links)').click();
  await soon(visibility).toBe('visible');
});

test('what was typed survives the popup’s closing', async ({ firefox }) => {
  const first = await openAndType(firefox);
  await first.close();
  const second = await firefox.open('popup.html', 'button[type=submit]:focus');
  expect(await valueOf(second, 'amount')).toBe('74.40');
  expect(await valueOf(second, 'title')).toBe('Hot Latte');
});

for (const [language, title] of [
  ['en', 'Title'],
  ['th', 'รายการ'],
  ['ja', '品名'],
] as const)
  describe(`in a Firefox that speaks ${language}`, () => {
    test.override('language', language);

    test('the form is there before any script, once, and the script keeps it', async ({ firefox }) => {
      const name = `::-p-aria([name="${title}"][role="textbox"])`;
      const page = await firefox.open('popup-before-script.html', name);
      const shown = await page.$$eval('div.Root', (roots) =>
        roots.filter((root) => root.checkVisibility()).map(({ lang }) => lang),
      );
      expect(shown).toEqual([language]);
      const popup = await firefox.open('popup.html', '.Choice:focus');
      await popup.keyboard.press('Enter');
      await popup.waitForSelector(name);
      expect(await popup.$$eval('div.Root', (roots) => roots.map(({ lang }) => lang))).toEqual([language]);
    });
  });

test('a preset kept in the settings fills the form of the sidebar by one key', async ({ firefox }) => {
  const options = await firefox.open('options.html', '.AccountRow');
  await options.evaluate(async () => {
    const draft = {
      title: 'Espresso',
      amount: 4500,
      currency: 'THB',
      description: 'Espresso',
      multiple: false,
    };
    await chrome.storage.sync.set({ 'preset/1': { draft, rank: 1 } });
  });
  await soon(() => textOf(options, '.PresetRow b')).toBe('Espresso');
  const popup = await firefox.open('popup.html', '.Choice:focus');
  await popup.keyboard.press('Enter');
  await popup.waitForSelector('button[type=submit]:enabled');
  const sidebar = await firefox.open('sidepanel.html', '.QuickKey');
  await sidebar.locator('.QuickKey').click();
  await soon(() => valueOf(sidebar, 'title')).toBe('Espresso');
  expect(await valueOf(sidebar, 'amount')).toBe('45.00');
});

test('a public key is refused with words', async ({ firefox }) => {
  const options = await firefox.open('options.html', '.AccountRow');
  await options.type('#key', 'pkey_test_no1t4tnemucod0e51mo');
  await options.keyboard.press('Enter');
  await soon(() => textOf(options, '[role=alert]')).toContain('This is a public key');
  await options.waitForSelector('#key:focus');
});

test('Firefox grants access to Omise at the installation; taken away, it is asked for in a click', async ({
  firefox,
}) => {
  const options = await firefox.open('options.html', '.AccountRow');
  const mayReachOmise = () =>
    options.evaluate(() => chrome.permissions.contains({ origins: ['https://api.omise.co/*'] }));
  expect(await mayReachOmise()).toBe(true);
  await options.evaluate(() => chrome.permissions.remove({ origins: ['https://api.omise.co/*'] }));
  expect(await mayReachOmise()).toBe(false);
  await options.type('#key', 'skey_test_no1t4tnemucod0e51mo');
  await options.keyboard.press('Enter');
  await soon(() => textOf(options, '.Panel--notice')).toContain('Nothing was sent. Allow access');
  await options.locator('::-p-aria(Allow access)').click();
  await soon(mayReachOmise).toBe(true);
});
