import { expect, type Page } from 'playwright/test';

/** The popup as a user meets it: by names and roles. In English, unless other names are given. */
export const popupOf = (page: Page) => ({
  page,
  amount: page.getByRole('textbox', { name: /^Amount/u }),
  currency: page.getByRole('combobox', { name: 'Currency' }),
  // A combobox from the first letter on, as earlier titles are offered.
  title: page.getByRole('textbox', { name: 'Title' }).or(page.getByRole('combobox', { name: 'Title' })),
  description: page.getByRole('textbox', { name: 'Description' }),
  once: page.getByRole('radio', { name: 'Once' }),
  manyTimes: page.getByRole('radio', { name: 'Many times' }),
  create: page.getByRole('button', { name: /^Create/u }),
  mode: page.locator('.ModeBanner .ModePill'),
  // Of the form's three languages, the one that is shown.
  hint: page.locator('.Popup-hint').filter({ visible: true }),
  /** Titles of earlier links, while one is typed. */
  choices: page.getByRole('listbox', { name: 'Titles of earlier links' }).getByRole('option'),
  /** Amounts that a selection holds beside the one filled in. */
  amounts: (label: string) => page.getByRole('group', { name: label }).getByRole('button'),
  /** Presets under the form, and what was made last. */
  quick: page.locator('.QuickKey:not(.QuickKey--save)'),
  alert: page.getByRole('alert'),
  status: page.getByRole('status'),
  qr: page.getByRole('img', { name: 'QR code of the payment link' }),
  link: page.getByRole('link', { name: 'Open', exact: true }),
  welcome: page.getByRole('button', { name: /^Try the sandbox/u }),
  /** Opens the menu of accounts. */
  accounts: page.locator('.AccountSwitcher'),
  menu: page.getByRole('menu', { name: 'Change account' }),
  /** An account in that menu, by its pill. */
  choice: (mode: string) => page.getByRole('menuitemradio', { name: new RegExp(`^${mode} `, 'u') }),
  passphrase: page.getByLabel('Passphrase'),
  button: (name: string | RegExp) => page.getByRole('button', { name }),

  /** Past the welcome, to the form, ready to send. */
  async enter() {
    await this.welcome.click();
    await expect(this.create).toBeEnabled();
  },

  async fill(amount: string, title: string) {
    await expect(this.create).toBeEnabled();
    await this.amount.fill(amount);
    await this.title.fill(title);
  },

  /** Fills the form and presses Enter in it, as most links are made. */
  async make(amount: string, title: string) {
    await this.fill(amount, title);
    await this.title.press('Enter');
  },

  /** Says yes to what is asked before the first link with real money. */
  async confirm() {
    await expect(this.alert).toContainText('The first link with real money here');
    await expect(this.button('Back to the form')).toBeFocused();
    await this.create.click();
  },

  async change(mode: string) {
    await this.accounts.click();
    await this.choice(mode).click();
    await expect(this.mode).toHaveText(mode);
  },

  async unlock(passphrase: string) {
    await this.passphrase.fill(passphrase);
    await this.passphrase.press('Enter');
  },

  /** The address of the link that is shown as made. */
  async address(): Promise<string> {
    return (await this.link.getAttribute('href')) ?? '';
  },
});
