import { buffer } from 'node:stream/consumers';
import { expect, type Page } from 'playwright/test';

/** The page of all links as a merchant meets it: by names and roles. */
export const linksOf = (page: Page) => ({
  page,
  table: page.getByRole('table'),
  /** The links that are drawn, without head and sums. */
  rows: page.locator('.LinkTable tbody tr[data-index]'),
  titles: page.locator('.LinkTable-title'),
  search: page.getByRole('searchbox', { name: 'Search links' }),
  totals: page.locator('.Totals'),
  progress: page.getByRole('progressbar', { name: 'Loading links' }),
  /** The row whose details stand beside. */
  openRow: page.locator('.LinkTable tr[aria-current]'),
  shown: page.locator('.Pager'),
  alert: page.getByRole('alert'),
  toast: page.locator('.Toast'),
  details: page.getByRole('complementary', { name: 'Link details' }),
  accounts: page.locator('.AccountSwitcher'),
  exportMenu: page.locator('summary').filter({ hasText: 'Export CSV' }),

  button: (name: string) => page.getByRole('button', { name, exact: true }),
  state: (name: string) => page.getByRole('radio', { name, exact: true }),
  choose: (name: string) => page.getByRole('combobox', { name }),
  column: (name: RegExp) => page.getByRole('columnheader', { name }),
  row: (title: string) => page.getByRole('row').filter({ hasText: title }),

  /** Nothing is being loaded any more. */
  async seeWhole(all: number) {
    await expect(this.shown).toContainText(`of ${all.toLocaleString('en')}`);
    await expect(this.progress).toBeHidden();
  },

  async sortBy(column: RegExp) {
    await this.column(column).getByRole('button').click();
  },

  /** Saves what is shown, and gives the file's name and text. */
  async save(kind: string) {
    await this.exportMenu.click();
    const download = page.waitForEvent('download');
    await this.button(kind).click();
    const file = await download;
    // A decoder would take the byte order mark away.
    const text = (await buffer(await file.createReadStream())).toString('utf8');
    return { name: file.suggestedFilename(), text };
  },
});
