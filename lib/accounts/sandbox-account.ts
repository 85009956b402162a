import type { Account } from '../links/account.ts';
import { currencies } from '../money/currency.ts';

/** The account that every newcomer starts with: no key, no network, no real money. */
export const sandboxAccount: Account = {
  id: 'sandbox',
  mode: 'sandbox',
  country: 'TH',
  currency: 'THB',
  currencies: [...currencies],
  colour: 'slate',
  start: { currency: 'THB', multiple: false },
};
