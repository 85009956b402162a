import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { qrOf } from '../lib/links/qr.ts';
import { seeNoFault } from './axe.ts';
import { expect, test as base } from './fixtures.ts';
import { clipboardShapes } from './harness/clipboard.ts';
import { counterOf } from './pages/counter.ts';
import { popupOf } from './pages/popup.ts';
import { shareOf } from './pages/share.ts';

type Made = { page: Page; address: string; share: ReturnType<typeof shareOf> };

/** A popup with a link of the sandbox just made. */
const test = base.extend<{ made: Made }>({
  made: async ({ openPopup }, use) => {
    const popup = popupOf(await openPopup());
    await popup.enter();
    await popup.make('74.40', 'Hot Latte');
    await expect(popup.status).toHaveText('Link copied');
    await use({ page: popup.page, address: await popup.address(), share: shareOf(popup.page) });
  },
});

test('the message is copied in the language chosen, with the amount as that language writes it', async ({
  made: { address, share },
  clipboardText,
}) => {
  await share.choose('Copy message');
  await expect(share.said).toHaveText('Message copied');
  expect(await clipboardText()).toBe(`Hot Latte: ฿74.40\nPay here: ${address}\nThank you.`);
  await share.open();
  await share.language('ไทย').click();
  await share.item('Copy message').click();
  await expect(share.button).toBeFocused();
  await expect(share.said).toHaveText('Message copied');
  expect(await clipboardText()).toBe(`Hot Latte ยอดชำระ ฿74.40\nชำระเงินได้ที่ ${address}\nขอบคุณที่อุดหนุน`);
});

test('a named link is a link where it is pasted, and a text elsewhere', async ({
  context,
  made: { address, share },
}) => {
  await share.choose('Copy as a named link');
  await expect(share.said).toHaveText('Named link copied');
  const held = await clipboardShapes(context);
  expect(held['text/plain']).toBe(`Hot Latte, ฿74.40: ${address}`);
  expect(held['text/html']).toContain(`<a href="${address}">Hot Latte, ฿74.40</a>`);
});

/** Whether each module of a PNG is as the code has it, and its edges are white: read back from its pixels. */
const modulesOf = (page: Page, png: string, size: number) =>
  page.evaluate(
    async ([data, modules]) => {
      const blob = new Blob([Uint8Array.from(atob(data), (char) => char.charCodeAt(0))], {
        type: 'image/png',
      });
      const picture = await createImageBitmap(blob);
      const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
      context?.drawImage(picture, 0, 0);
      const { data: pixels } = context?.getImageData(0, 0, picture.width, picture.height) ?? { data: [] };
      const side = picture.width / (modules + 8);
      const colours = new Set<string>();
      const dark: string[] = [];
      for (let y = 0; y < picture.height; y++)
        for (let x = 0; x < picture.width; x++) {
          const at = 4 * (y * picture.width + x);
          const colour = [pixels[at], pixels[at + 1], pixels[at + 2], pixels[at + 3]].join(' ');
          colours.add(colour);
          if (colour.startsWith('16 ') && x % side === 0 && y % side === 0)
            dark.push(`M${x / side - 4} ${y / side - 4}h1v1h-1z`);
        }
      return {
        width: picture.width,
        height: picture.height,
        colours: [...colours].toSorted(),
        path: dark.join(''),
      };
    },
    [png, size] as const,
  );

test('the QR code is saved as a PNG of whole pixels and as an SVG, named after the link', async ({
  made: { page, address, share },
}) => {
  const { size, path } = qrOf(address);
  const png = page.waitForEvent('download');
  await share.choose('Save QR code as PNG');
  expect((await png).suggestedFilename()).toBe('Hot Latte 74.40 THB.png');
  const saved = await readFile(await (await png).path(), 'base64');
  const picture = await modulesOf(page, saved, size);
  expect(picture.width).toBeGreaterThanOrEqual(1000);
  expect(picture.height).toBe(picture.width);
  expect(picture.width % (size + 8)).toBe(0);
  expect(picture.colours).toEqual(['16 32 42 255', '255 255 255 255']);
  expect(picture.path).toBe(path);
  await expect(share.said).toHaveText('QR code saved');

  const svg = page.waitForEvent('download');
  await share.choose('Save QR code as SVG');
  expect((await svg).suggestedFilename()).toBe('Hot Latte 74.40 THB.svg');
  expect(await readFile(await (await svg).path(), 'utf8')).toContain(`<path fill="#10202A" d="${path}"/>`);
});

test('the QR code is copied as a picture', async ({ context, made: { share } }) => {
  await share.choose('Copy QR code');
  await expect(share.said).toHaveText('QR code copied');
  const held = await clipboardShapes(context);
  expect(Object.keys(held)).toEqual(['image/png']);
  expect(held['image/png']).toBeGreaterThan(1000);
});

test('what the browser does not let us copy is said', async ({ made: { page, share } }) => {
  await page.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await share.choose('Copy message');
  await expect(share.said).toHaveText('The browser did not allow it. Nothing was copied or saved.');
});

test('it is shown to the customer in a window of its own', async ({ context, made: { share } }) => {
  const opened = context.waitForEvent('page');
  await share.choose('Show to the customer');
  const counter = counterOf(await opened);
  await expect(counter.title).toHaveText('Hot Latte');
  await expect(counter.status).toHaveText('Scan to pay');
});

test('the keyboard leads through the menu and back', async ({ made: { page, share } }) => {
  const { keyboard } = page;
  await share.button.focus();
  await keyboard.press('Enter');
  await expect(share.item('Copy link')).toBeFocused();
  await keyboard.press('ArrowUp');
  await expect(share.item('Save QR code as SVG')).toBeFocused();
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await expect(share.language('English')).toBeFocused();
  await keyboard.press('End');
  await expect(share.item('Save QR code as SVG')).toBeFocused();
  await keyboard.press('Escape');
  await expect(share.menu).toHaveCount(0);
  await expect(share.button).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('axe finds nothing in the menu', async ({ made: { page, share } }) => {
      await share.open();
      await seeNoFault(page);
      await share.item('Copy link').click();
      await expect(share.said).toHaveText('Link copied');
      await seeNoFault(page);
    });
  });
