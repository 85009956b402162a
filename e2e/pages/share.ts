import { expect, type Page } from 'playwright/test';

/** The ways to give a link away, in whatever page they are. In English. */
export const shareOf = (page: Page) => ({
  button: page.getByRole('button', { name: 'Share', exact: true }),
  menu: page.getByRole('menu', { name: 'Share' }),
  item: (name: string) => page.getByRole('menuitem', { name, exact: true }),
  language: (name: string) => page.getByRole('menuitemradio', { name }),
  said: page.locator('.Share-end'),

  async open() {
    await this.button.click();
    await expect(this.menu).toBeVisible();
  },

  async choose(name: string) {
    await this.open();
    await this.item(name).click();
  },
});
