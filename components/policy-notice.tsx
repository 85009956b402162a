import { i18n } from '../locales/words.ts';
import type { Largest, Policy } from '../lib/links/policy.ts';
import { isCurrency } from '../lib/money/currency.ts';
import { money } from './locale.ts';
import { duration } from './lock-words.ts';

const amounts = (largest: Largest): string =>
  Object.entries(largest)
    .flatMap(([code, subunits]) => (isCurrency(code) ? [money(subunits, code)] : []))
    .join(', ');

/** Each rule that is set, in words. */
export const policyWords = (policy: Policy): string[] => {
  const { allowedCurrencies, largestAmount, autoLockMinutes, defaultCurrency } = policy;
  const rules = [
    policy.testModeOnly && i18n.t('policyTestModeOnly'),
    policy.passphraseRequired && i18n.t('policyPassphraseRequired'),
    autoLockMinutes !== undefined && i18n.t('policyAutoLock', [duration(autoLockMinutes)]),
    allowedCurrencies && i18n.t('policyCurrencies', [allowedCurrencies.join(', ')]),
    defaultCurrency && i18n.t('policyDefaultCurrency', [defaultCurrency]),
    largestAmount && i18n.t('policyLargestAmount', [amounts(largestAmount)]),
    policy.noExport && i18n.t('policyNoExport'),
  ];
  return rules.filter((rule) => typeof rule === 'string');
};

/** What an organisation has set for its people. */
export const PolicyNotice = ({ rules }: { rules: readonly string[] }) => (
  <ul class="Panel Rules">
    {rules.map((rule) => (
      <li key={rule} class="SetRow SetRow--text">
        {rule}
      </li>
    ))}
  </ul>
);
