import type { Account, AmountLimits } from './account.ts';
import type { FormDraft } from './form-draft.ts';
import type { Charge, Link, LinkDraft, LinkRow } from './link.ts';

/** What the tests ask for: one cup, ฿74.40. */
export const latte: LinkDraft = {
  amount: 7440,
  currency: 'THB',
  title: 'Hot Latte',
  description: 'A warm cup of coffee',
  multiple: false,
};

/** The same, as typed. */
export const latteForm: FormDraft = { ...latte, amount: '74.40' };

/** The same, made. */
export const latteLink: Link = {
  ...latte,
  id: 'link_test_5xyz7vwd1nf9f2opq3r',
  livemode: false,
  used: false,
  deleted: false,
  paymentUri: 'https://link.omise.co/5XYZ7VWD1NF9F2OPQ3R',
  createdAt: '2024-03-01T09:29:00Z',
  charges: { total: 0, data: [] },
};

/** Thailand's, as the documentation has them. */
export const thaiLimits: AmountLimits = { currency: 'THB', min: 2000, max: 15_000_000 };

export const testAccount: Account = {
  id: 'account_test_5xyz7vwd1nf9f2opq3r',
  mode: 'test',
  email: 'barista@example.com',
  country: 'TH',
  currency: 'THB',
  currencies: ['THB', 'JPY', 'USD'],
  colour: 'slate',
  start: { currency: 'THB', multiple: false },
  keyHint: 'pq3r',
};

export const sandboxAccount: Account = {
  id: 'sandbox',
  mode: 'sandbox',
  country: 'TH',
  currency: 'THB',
  currencies: ['THB', 'JPY'],
  colour: 'slate',
  start: { currency: 'THB', multiple: false },
};

/** A payment by it. */
export const chargeOf = (change: Partial<Charge> = {}): Charge => ({
  id: 'chrg_test_5xyz8abcd1efgh2ijkl',
  status: 'successful',
  amount: 7440,
  currency: 'THB',
  createdAt: '2024-03-01T09:31:00Z',
  ...change,
});

/** The same, paid. */
export const paidLatte: Link = { ...latteLink, used: true, charges: { total: 1, data: [chargeOf()] } };

/** It in a list, with what is different. */
export const rowOf = (change: Partial<Link>): LinkRow => ({
  kind: 'link',
  link: { ...latteLink, ...change },
});
