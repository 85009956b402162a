import type { PolicyRule } from '../faults/fault.ts';
import type { Currency } from '../money/currency.ts';
import type { Largest, Policy } from './policy.ts';

/** Which money: `live` is real, the others are not. */
export type Mode = 'live' | 'test' | 'sandbox';

/** To tell accounts apart at a glance. None of them means anything: amber, green, red and indigo do. */
export const colours = ['slate', 'teal', 'violet', 'rose', 'brown', 'sky'] as const;
export type Colour = (typeof colours)[number];

/** What a new form of the account begins with. */
export type Start = { currency: Currency; multiple: boolean };

/** Who the merchant is to Omise. Never holds a key: `keyHint` is its last four characters. */
export type Account = {
  /** `sandbox`, or the account's id and mode: another key of the same account keeps it. */
  id: string;
  mode: Mode;
  /** As the merchant calls it, where that is not the e-mail. */
  name?: string;
  colour: Colour;
  /** The account's e-mail at Omise; the sandbox has none. */
  email?: string;
  country: string;
  currency: Currency;
  currencies: Currency[];
  start: Start;
  keyHint?: string;
};

/** What one charge may be, in subunits of `currency`. Accounts differ: warn, and let the API decide. */
export type AmountLimits = { currency: Currency; min: number; max: number };

/** Whether an account can be used now: its key is sealed, or was kept until the browser closed, which it did. */
export type Access = 'open' | 'locked' | 'missing';

/** An account, and what it may ask. `forbidden`: the administrator's rule that lets it ask nothing. */
export type AccountView = {
  account: Account;
  limits?: AmountLimits;
  largest?: Largest;
  access: Access;
  forbidden?: PolicyRule;
};

/** Where a key lies: in memory until the browser closes, on this device, or there sealed with a passphrase. */
export const keepings = ['session', 'device', 'locked'] as const;
export type Keeping = (typeof keepings)[number];

/** How a key is to be kept. The first key that is sealed brings the passphrase that seals it. */
export type KeepingChoice = { keeping: Keeping; passphrase?: string };

/** `accountId`: the account whose key it is to replace; without one, it is an account more. */
export type NewKey = KeepingChoice & { key: string; accountId?: string };

/** An account as the settings show it. The sandbox has no key to keep. `since`: when the key was added, ISO 8601. */
export type AccountRow = AccountView & { keeping?: Keeping; since?: string };

/** `none`: no key is sealed. */
export type LockState = 'none' | 'locked' | 'open';

/** When the sealed keys are locked again. `minutes` without use; 0 means when the browser closes. */
export type LockRules = { minutes: number; onScreenLock: boolean };

/** One of the two at a time: what an administrator has set is not written down as chosen. */
export type LockChange = Pick<LockRules, 'minutes'> | Pick<LockRules, 'onScreenLock'>;

/** What is asked before a link is sent: the first one with real money, and far more than usual. */
export type GuardRules = { firstLive: boolean; unusualAmount: boolean };

/** Links that are made at once, with no popup. `isFirst`: first in the menu; `alsoLive`: also with real money. */
export type InstantRules = { isOn: boolean; isFirst: boolean; alsoLive: boolean };

/** All that the settings show. `current` is the account that links are made in. */
export type SettingsView = {
  accounts: AccountRow[];
  current: string;
  lock: LockRules & { state: LockState; waitSeconds: number };
  policy: Policy;
  guards: GuardRules;
  /** Whether a notification tells of payments. */
  notify: boolean;
  /** As things are: without the browser's permission to copy they are off. */
  instant: InstantRules;
  /** Whether the whole message goes to a page that asked for a link. */
  insertsMessage: boolean;
};
