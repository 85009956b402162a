import type { PolicyRule } from '../faults/fault.ts';
import type { Currency } from '../money/currency.ts';
import type { AccountRow, Keeping, Mode } from './account.ts';
import type { LinkDraft } from './link.ts';

/** The most that one link may ask, in subunits of each currency that has a bound. */
export type Largest = { [C in Currency]?: number };

/** What an organisation's administrator has set. Nothing set is no rule; a key never comes this way. */
export type Policy = {
  testModeOnly?: boolean;
  allowedCurrencies?: Currency[];
  largestAmount?: Largest;
  passphraseRequired?: boolean;
  autoLockMinutes?: number;
  noExport?: boolean;
  defaultCurrency?: Currency;
};

const isAbove = ({ amount, currency }: LinkDraft, largest: Largest | undefined): boolean =>
  amount > (largest?.[currency] ?? Infinity);

/** Which money an account asks for, and how its key is kept; the sandbox has none. */
type Kind = { mode: Mode; keeping?: Keeping | undefined };

/** The rule that forbids every link of such an account, if any. */
export const accountRule = (policy: Policy, { mode, keeping }: Kind): PolicyRule | undefined => {
  if (policy.testModeOnly && mode === 'live') return 'testModeOnly';
  const isPlain = keeping !== undefined && keeping !== 'locked';
  return policy.passphraseRequired && isPlain ? 'passphraseRequired' : undefined;
};

/** The rule that this link in such an account would break, if any. */
export const brokenRule = (policy: Policy, kind: Kind, draft: LinkDraft): PolicyRule | undefined => {
  const rule = accountRule(policy, kind);
  if (rule) return rule;
  if (policy.allowedCurrencies?.includes(draft.currency) === false) return 'allowedCurrencies';
  return isAbove(draft, policy.largestAmount) ? 'largestAmount' : undefined;
};

/** The account as the policy leaves it: what is not allowed is not offered. */
export const underPolicy = (view: AccountRow, policy: Policy): AccountRow => {
  const { account, keeping } = view;
  const isAllowed = (currency: Currency) => policy.allowedCurrencies?.includes(currency) !== false;
  const currencies = account.currencies.filter(isAllowed);
  const wanted = [policy.defaultCurrency, account.start.currency, ...currencies];
  const currency = wanted.find((each) => each && currencies.includes(each)) ?? account.start.currency;
  const forbidden = accountRule(policy, { mode: account.mode, keeping });
  return {
    ...view,
    account: { ...account, currencies, start: { ...account.start, currency } },
    ...(policy.largestAmount && { largest: policy.largestAmount }),
    ...(forbidden && { forbidden }),
  };
};
