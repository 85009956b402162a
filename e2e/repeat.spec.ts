import type { Worker } from 'playwright';
import { seeNoFault } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { popupOf } from './pages/popup.ts';

const press = (worker: Worker, name: string) =>
  worker.evaluate(
    (command) => Reflect.get(chrome.commands.onCommand, 'dispatch').call(chrome.commands.onCommand, command),
    name,
  );

test.describe('a title typed again', () => {
  test('is completed by keyboard, with the amount that it had', async ({ openPopup, clipboardText }) => {
    const popup = popupOf(await openPopup());
    await popup.enter();
    for (const [amount, title] of [
      ['74.40', 'Hot Latte'],
      ['60.00', 'Hot Chocolate'],
    ] as const) {
      await popup.make(amount, title);
      await expect(popup.status).toHaveText('Link copied');
      await popup.button(/^New link/u).click();
      await expect(popup.amount).toBeFocused();
    }
    const before = await clipboardText();
    await popup.title.focus();
    await popup.page.keyboard.type('hot');
    await expect(popup.choices).toHaveText([/^Hot Chocolate.*60/u, /^Hot Latte.*74\.40/u]);
    await seeNoFault(popup.page);
    await popup.title.press('ArrowDown');
    await popup.title.press('ArrowDown');
    await expect(popup.choices.nth(1)).toHaveAttribute('aria-selected', 'true');
    await popup.title.press('Enter');
    await expect(popup.title).toHaveValue('Hot Latte');
    await expect(popup.amount).toHaveValue('74.40');
    await expect(popup.choices).toHaveCount(0);
    await popup.title.press('Enter');
    await expect(popup.status).toHaveText('Link copied');
    expect(await clipboardText()).not.toBe(before);
  });

  test('leaves the amount that was typed alone, and Enter without a choice makes the link', async ({
    openPopup,
  }) => {
    const popup = popupOf(await openPopup());
    await popup.enter();
    await popup.make('74.40', 'Hot Latte');
    await popup.button(/^New link/u).click();
    await expect(popup.amount).toBeFocused();
    await popup.amount.fill('90');
    await popup.title.focus();
    await popup.page.keyboard.type('hot');
    await popup.choices.first().click();
    await expect(popup.title).toHaveValue('Hot Latte');
    await expect(popup.amount).toHaveValue('90');
    await popup.title.fill('Hot');
    await expect(popup.choices).toHaveCount(1);
    await popup.title.press('Enter');
    await expect(popup.status).toHaveText('Link copied');
  });

  test('is offered until Escape, or until somebody goes on', async ({ openPopup }) => {
    const popup = popupOf(await openPopup());
    await popup.enter();
    await popup.make('74.40', 'Hot Latte');
    await popup.button(/^New link/u).click();
    await expect(popup.amount).toBeFocused();
    await popup.title.focus();
    await popup.page.keyboard.type('la');
    await expect(popup.choices).toHaveCount(1);
    await popup.title.press('Escape');
    await expect(popup.choices).toHaveCount(0);
    await popup.page.keyboard.type('t');
    await expect(popup.choices).toHaveCount(1);
    await popup.title.press('Tab');
    await expect(popup.choices).toHaveCount(0);
    await expect(popup.description).toBeFocused();
    await expect(popup.title).toHaveValue('lat');
  });
});

test.describe('a keyboard command', () => {
  test('fills in the same as last, and Enter makes it again', async ({
    openPopup,
    shownPopup,
    worker,
    clipboardText,
  }) => {
    const first = popupOf(await openPopup());
    await first.enter();
    await first.manyTimes.check();
    await first.make('74.40', 'Hot Latte');
    await expect(first.status).toHaveText('Link copied');
    const before = await clipboardText();
    await first.page.close();
    await press(worker, 'repeat-last');
    const popup = popupOf(await shownPopup());
    await expect(popup.create).toBeFocused();
    await expect(popup.title).toHaveValue('Hot Latte');
    await expect(popup.amount).toHaveValue('74.40');
    await expect(popup.manyTimes).toBeChecked();
    await popup.create.press('Enter');
    await expect(popup.status).toHaveText('Link copied');
    expect(await clipboardText()).not.toBe(before);
  });

  test('opens the form as it is, where nothing was made yet', async ({ shownPopup, worker, openPopup }) => {
    const first = popupOf(await openPopup());
    await first.enter();
    await first.amount.fill('50');
    await first.page.close();
    await press(worker, 'repeat-last');
    const popup = popupOf(await shownPopup());
    await expect(popup.amount).toHaveValue('50');
  });

  test('opens the list of links', async ({ context, worker }) => {
    const opened = context.waitForEvent('page');
    await press(worker, 'open-links');
    await expect(await opened).toHaveURL(/\/links\.html$/u);
  });
});
