import { expect, type Page } from 'playwright/test';

/** The settings as a user meets them. */
export const optionsOf = (page: Page) => ({
  page,
  account: page.locator('.AccountRow'),
  key: page.getByLabel('Secret key'),
  save: page.getByRole('button', { name: /^(?:Check and save|Replace key)$/u }),
  remove: page.getByRole('button', { name: 'Remove key' }),
  keep: page.getByRole('button', { name: 'Keep it' }),
  alert: page.getByRole('alert'),
  status: page.getByRole('status'),

  async saveKey(key: string) {
    await this.key.fill(key);
    await this.save.click();
  },

  /** Saves a key that Omise is to accept, and sees it done. */
  async useKey(key: string) {
    await this.saveKey(key);
    await expect(this.status).toContainText('Key saved');
  },
});
