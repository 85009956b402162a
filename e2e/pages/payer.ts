import type { Page } from 'playwright/test';

/** The payer's page of the sandbox. */
export const payerOf = (page: Page) => ({
  page,
  pay: page.getByRole('button', { name: /^Pay / }),
  decline: page.getByRole('button', { name: 'Decline' }),
  alert: page.getByRole('alert'),
  status: page.getByRole('status'),
  stamp: page.getByRole('img', { name: /^PAID/u }),
});
