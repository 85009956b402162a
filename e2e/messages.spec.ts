import type { Page } from 'playwright/test';
import { seeNoFault } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { popupOf } from './pages/popup.ts';
import { shareOf } from './pages/share.ts';

const messagesOf = (page: Page) => ({
  page,
  text: page.getByRole('textbox', { name: 'Message' }),
  language: (name: string) => page.getByRole('radio', { name }),
  part: (name: string) => page.getByRole('group', { name: 'Put in' }).getByRole('button', { name }),
  preview: page.locator('.MessagePreview [lang]'),
  save: page.getByRole('button', { name: 'Save message' }),
  standard: page.getByRole('button', { name: 'Back to the standard text' }),
  alert: page.getByRole('alert'),
  status: page.getByRole('status'),
});

test('a text that the merchant writes is what the popup copies, in that language alone', async ({
  openOptions,
  openPopup,
  clipboardText,
}) => {
  const messages = messagesOf(await openOptions());
  await messages.text.fill('Dear customer: ');
  await messages.part('Link').click();
  await expect(messages.text).toHaveValue('Dear customer: {url}');
  await expect(messages.text).toBeFocused();
  await expect(messages.preview).toHaveText('Dear customer: https://link.omise.co/B86D8AB5');
  await messages.save.click();
  await expect(messages.status).toContainText('Changes saved');

  const popup = popupOf(await openPopup());
  await popup.enter();
  await popup.make('74.40', 'Hot Latte');
  const share = shareOf(popup.page);
  await share.choose('Copy message');
  await expect(share.said).toHaveText('Message copied');
  expect(await clipboardText()).toBe(`Dear customer: ${await popup.address()}`);
  await share.open();
  await share.language('日本語').click();
  await share.item('Copy message').click();
  await expect(share.said).toHaveText('Message copied');
  expect(await clipboardText()).toContain('こちらからお支払いをお願いいたします。');
});

test('a part goes in where one writes', async ({ openOptions }) => {
  const messages = messagesOf(await openOptions());
  await messages.text.fill('AB {url}');
  await messages.text.press('Home');
  await messages.text.press('ArrowRight');
  await messages.part('Amount').click();
  await expect(messages.text).toHaveValue('A{amount}B {url}');
  await messages.page.keyboard.type('!');
  await expect(messages.text).toHaveValue('A{amount}!B {url}');
});

test('a text without the link is refused where it stands, and stays as it was typed', async ({
  openOptions,
}) => {
  const messages = messagesOf(await openOptions());
  await messages.text.fill('Pay me');
  await messages.save.click();
  await expect(messages.alert).toContainText('without it nobody can pay');
  await expect(messages.text).toHaveValue('Pay me');
  await seeNoFault(messages.page);
  await messages.language('ไทย').check();
  await expect(messages.alert).toHaveCount(0);
  await messages.language('English').check();
  await expect(messages.text).toHaveValue('Pay me');
  await messages.text.fill('Pay me: {url} skey_test_5xyz7vwd1nf9f2opq3r');
  await messages.save.click();
  await expect(messages.alert).toContainText('This holds an Omise key');
});

test('what was written is there again, and can go back to the standard text', async ({ openOptions }) => {
  const messages = messagesOf(await openOptions());
  const standard = await messages.text.inputValue();
  await expect(messages.standard).toHaveAttribute('aria-disabled', 'true');
  await messages.text.fill('{url}');
  await messages.save.click();
  await expect(messages.status).toContainText('Changes saved');
  await messages.page.reload();
  await expect(messages.text).toHaveValue('{url}');
  await messages.standard.click();
  await expect(messages.text).toHaveValue(standard);
  await messages.page.reload();
  await expect(messages.text).toHaveValue(standard);
});
