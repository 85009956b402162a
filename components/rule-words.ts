import { i18n } from '../locales/words.ts';
import type { PolicyRule } from '../lib/faults/fault.ts';

/** What an administrator forbids, and what to do instead. */
export const ruleWords = (rule: PolicyRule): string =>
  ({
    testModeOnly: i18n.t('policyTestModeOnly'),
    passphraseRequired: i18n.t('policyPassphraseRequired'),
    allowedCurrencies: i18n.t('policyOtherCurrency'),
    largestAmount: i18n.t('policyTooMuch'),
  })[rule];
