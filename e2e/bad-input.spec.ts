import { expect, test } from './fixtures.ts';
import { popupOf } from './pages/popup.ts';

const amounts = [
  ['', 'Type an amount'],
  ['0', 'Zero cannot be paid'],
  ['-5', 'Leave out the minus sign'],
  ['74.405', 'Too many decimals for THB'],
  ['1e5', 'This is not an amount'],
  ['1.234,56', 'not clear how much this is'],
  ['1,23', 'not clear how much this is'],
  ['1๒3', 'not clear how much this is'],
  [`1${'0'.repeat(20)}`, 'Too large to send'],
  ['7.40', 'Too small. The least Omise takes is ฿20.00.'],
  ['150,000.01', 'Too much. The most Omise takes is ฿150,000.00.'],
] as const;

for (const [typed, words] of amounts)
  test(`the amount “${typed}” is told what to do, and is kept`, async ({ openPopup, api }) => {
    const popup = popupOf(await openPopup());
    await popup.enter();
    await popup.make(typed, 'Hot Latte');
    await expect(popup.alert).toContainText(words);
    await expect(popup.amount).toBeFocused();
    await expect(popup.amount).toHaveValue(typed);
    await expect(popup.title).toHaveValue('Hot Latte');
    await expect(popup.hint).toHaveText('No link was made');
    expect(api.asked).toEqual([]);
  });

const titles = [
  ['', 'Type a title'],
  [' \u3000\u00A0 ', 'Type a title'],
  ['x'.repeat(100_000), 'Too long: 100,000 characters'],
] as const;

for (const [typed, words] of titles)
  test(`a title of ${typed.length} × “${typed.slice(0, 1)}” is told what to do, and is kept`, async ({
    openPopup,
  }) => {
    const popup = popupOf(await openPopup());
    await popup.enter();
    await popup.make('74.40', typed);
    await expect(popup.alert).toContainText(words);
    await expect(popup.title).toBeFocused();
    await expect(popup.title).toHaveValue(typed);
    await expect(popup.amount).toHaveValue('74.40');
  });

test('hidden characters are taken out, said, and wait for another Enter', async ({ openPopup }) => {
  const popup = popupOf(await openPopup());
  await popup.enter();
  await popup.make('74.40', 'Hot\u202E Latte\u0007');
  await expect(popup.alert).toContainText('hidden characters');
  await expect(popup.title).toHaveValue('Hot Latte');
  await popup.title.press('Enter');
  await expect(popup.status).toHaveText('Link copied');
});

test('markup is a title like any other', async ({ openPopup }) => {
  const popup = popupOf(await openPopup());
  await popup.enter();
  await popup.make('74.40', '<img src=x onerror=alert(1)>');
  await expect(popup.page.locator('.LinkResult-title')).toHaveText('<img src=x onerror=alert(1)>');
});

test('typing mends what was wrong', async ({ openPopup }) => {
  const popup = popupOf(await openPopup());
  await popup.enter();
  await popup.make('7.40', 'Hot Latte');
  await expect(popup.alert).toBeVisible();
  await popup.amount.pressSequentially('9');
  await expect(popup.alert).toBeHidden();
  await expect(popup.amount).toBeFocused();
});
