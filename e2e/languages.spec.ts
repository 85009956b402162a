import { expect, test } from './fixtures.ts';

const words = {
  en: { amount: 'Amount', title: 'Title' },
  th: { amount: 'จำนวนเงิน', title: 'รายการ' },
  ja: { amount: '金額', title: '品名' },
} as const;

for (const locale of ['en', 'th', 'ja'] as const)
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test('the form is there before any script, in the browser’s language', async ({
      context,
      worker,
      complaints,
    }) => {
      complaints.allow(/ERR_FAILED|^Uncaught/u);
      const page = await context.newPage();
      await page.route('**/chunks/*.js', (route) => route.abort());
      await page.goto(new URL('/popup.html', worker.url()).href, { waitUntil: 'commit' });
      await expect(page.getByRole('textbox', { name: words[locale].title })).toBeVisible();
      await expect(page.locator('.Root:visible')).toHaveCount(1);
    });

    test('the script keeps what stood there', async ({ openPopup }) => {
      const page = await openPopup();
      await page.locator('.Choice').first().click();
      await expect(page.getByRole('textbox', { name: words[locale].amount })).toBeFocused();
      await expect(page.locator('.Root')).toHaveCount(1);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
    });
  });

test('what was typed before the script ran is kept', async ({ context, worker, openPopup }) => {
  const first = await openPopup();
  await first.getByRole('button', { name: /^Try the sandbox/u }).click();
  const { promise: gate, resolve: letGo } = Promise.withResolvers<null>();
  const page = await context.newPage();
  await page.route('**/chunks/main-*.js', async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto(new URL('/popup.html', worker.url()).href, { waitUntil: 'commit' });
  const amount = page.getByRole('textbox', { name: 'Amount' });
  await expect(amount).toBeFocused();
  await page.keyboard.type('74.40');
  letGo(null);
  await expect(page.getByRole('button', { name: 'Create sandbox link' })).toBeEnabled();
  await expect(amount).toHaveValue('74.40');
  await expect(amount).toBeFocused();
});
