import type { Page } from 'playwright/test';

/** What is held out to a customer. In English. */
export const counterOf = (page: Page) => ({
  page,
  mode: page.locator('.ModeBanner .ModePill'),
  title: page.getByRole('heading', { level: 1 }),
  status: page.getByRole('status'),
  qr: page.getByRole('img', { name: 'QR code of the payment link' }),
  picture: page.locator('.Counter-qr'),
  stamp: page.getByRole('img', { name: /^PAID/u }),

  /** Somebody turns to the window. Headless ones think that somebody always looks, so none of them hears of it. */
  turnTo: () => page.evaluate(() => void dispatchEvent(new Event('focus'))),
  fullScreen: page.getByRole('button', { name: 'Full screen' }),
});
