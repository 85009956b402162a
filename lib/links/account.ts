import type { Currency } from '../money/currency.ts';

/** Which money: `live` is real, the others are not. */
export type Mode = 'live' | 'test' | 'sandbox';

/** Who the merchant is to Omise. Never holds a key: `keyHint` is its last four characters. */
export type Account = {
  /** `sandbox`, or the account's id and mode: another key of the same account keeps it. */
  id: string;
  mode: Mode;
  /** The account's e-mail at Omise; the sandbox has none. */
  email?: string;
  country: string;
  currency: Currency;
  currencies: Currency[];
  keyHint?: string;
};

/** What one charge may be, in subunits of `currency`. Accounts differ: warn, and let the API decide. */
export type AmountLimits = { currency: Currency; min: number; max: number };

/** The account in use, and what it may ask. */
export type AccountView = { account: Account; limits?: AmountLimits };
