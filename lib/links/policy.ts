import type { PolicyRule } from '../faults/fault.ts';
import type { Currency } from '../money/currency.ts';
import type { AccountView, Mode } from './account.ts';
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

/** The rule that a link in an account of this mode would break, if any. */
export const brokenRule = (policy: Policy, mode: Mode, draft: LinkDraft): PolicyRule | undefined => {
  if (policy.testModeOnly && mode === 'live') return 'testModeOnly';
  if (policy.allowedCurrencies?.includes(draft.currency) === false) return 'allowedCurrencies';
  return isAbove(draft, policy.largestAmount) ? 'largestAmount' : undefined;
};

/** The account as the policy leaves it: what is not allowed is not offered. */
export const underPolicy = <View extends AccountView>(view: View, policy: Policy): View => {
  const { account } = view;
  const isAllowed = (currency: Currency) => policy.allowedCurrencies?.includes(currency) !== false;
  const currencies = account.currencies.filter(isAllowed);
  const wanted = [policy.defaultCurrency, account.start.currency, ...currencies];
  const currency = wanted.find((each) => each && currencies.includes(each)) ?? account.start.currency;
  return {
    ...view,
    account: { ...account, currencies, start: { ...account.start, currency } },
    ...(policy.largestAmount && { largest: policy.largestAmount }),
  };
};
