import { expect, type Page } from 'playwright/test';

const keepings = {
  session: 'Until the browser closes',
  device: 'On this device',
  locked: 'Locked with a passphrase',
} as const;

export type Keeping = { keeping?: keyof typeof keepings; passphrase?: string };

/** The settings as a user meets them. */
export const optionsOf = (page: Page) => ({
  page,
  /** All of them, the sandbox last. */
  accounts: page.locator('.AccountRow'),
  /** The one in use. */
  account: page.locator('.AccountRow').filter({ hasText: 'in use' }),
  add: page.getByRole('button', { name: 'Add an account' }),
  key: page.getByLabel('Secret key'),
  newPassphrase: page.getByLabel('New passphrase'),
  again: page.getByLabel('The same again'),
  save: page.getByRole('button', { name: /^(?:Check and save|Replace key)$/u }),
  edit: page.getByRole('button', { name: /^Edit, / }),
  replace: page.getByRole('button', { name: /^Replace key, / }),
  /** Asks whether the account is to be removed. */
  remove: page.getByRole('button', { name: /^Remove, / }),
  removeKey: page.getByRole('button', { name: 'Remove key' }),
  keep: page.getByRole('button', { name: 'Keep it' }),
  lockNow: page.getByRole('button', { name: 'Lock now' }),
  /** The first: in a form that needs it, or with the lock. */
  unlockButton: page.getByRole('button', { name: 'Unlock', exact: true }).first(),
  passphrase: page.getByLabel('Passphrase', { exact: true }),
  instant: page.getByRole('checkbox', { name: 'Make links at once from the menu' }),
  insertsMessage: page.getByRole('checkbox', { name: /^“Insert payment link…” inserts the whole message/u }),
  instantFirst: page.getByRole('checkbox', { name: 'Make it the first in the menu' }),
  instantLive: page.getByRole('checkbox', { name: 'Also with real money' }),
  alert: page.getByRole('alert'),
  status: page.getByRole('status'),

  button: (name: string) => page.getByRole('button', { name, exact: true }),

  keeping: (name: keyof typeof keepings) => page.getByRole('radio', { name: keepings[name] }),

  /** The form for another account stands open where there is none yet. */
  async openForm() {
    await this.accounts.first().waitFor();
    if (await this.add.isVisible()) await this.add.click();
  },

  async saveKey(key: string) {
    await this.openForm();
    await this.key.fill(key);
    await this.save.click();
  },

  async typePassphrase(passphrase: string) {
    await this.newPassphrase.fill(passphrase);
    await this.again.fill(passphrase);
  },

  async unlock(passphrase: string) {
    await this.unlockButton.click();
    await this.passphrase.fill(passphrase);
    await this.unlockButton.click();
    await expect(this.lockNow).toBeVisible();
  },

  async seeDone(words: string) {
    await expect(this.status.filter({ hasText: words })).toBeVisible();
  },

  /** Adds a key that Omise is to accept, and sees it done. The passphrase is for the first that is locked. */
  async useKey(key: string, { keeping = 'device', passphrase }: Keeping = {}) {
    await this.openForm();
    await this.key.fill(key);
    await this.keeping(keeping).check();
    if (keeping === 'locked' && passphrase && (await this.newPassphrase.isVisible()))
      await this.typePassphrase(passphrase);
    await this.save.click();
    await this.seeDone('Key saved');
  },
});
