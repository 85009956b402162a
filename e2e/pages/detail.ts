import type { Page } from 'playwright/test';

/** The details of one link, at the side of the Links page. */
export const detailOf = (page: Page) => {
  const panel = page.getByRole('complementary', { name: 'Link details' });
  const question = page.getByRole('alertdialog', { name: 'Delete this link?' });
  return {
    page,
    panel,
    title: panel.getByRole('heading', { level: 2 }).first(),
    /** The value beside a label; of the link's own facts, which come first. */
    fact: (label: string) => panel.locator(`dt:text-is("${label}") + dd`).first(),
    charges: panel.getByRole('listitem'),
    alert: panel.getByRole('alert'),
    status: panel.getByRole('status'),
    raw: panel.getByRole('textbox', { name: 'As Omise tells it (JSON)' }),
    unfoldRaw: panel.getByText('As Omise tells it (JSON)'),
    button: (name: string) => panel.getByRole('button', { name, exact: true }),
    question,
    keep: question.getByRole('button', { name: 'Keep the link' }),
    /** Its name says which money. */
    destroy: question.getByRole('button', { name: /^Delete the/u }),
  };
};
