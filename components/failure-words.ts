import { i18n } from '../locales/words.ts';
import type { Charge } from '../lib/links/link.ts';

const words: { [Code in string]?: () => string } = {
  insufficient_fund: () => i18n.t('failureFunds'),
  insufficient_balance: () => i18n.t('failureFunds'),
  stolen_or_lost_card: () => i18n.t('failureStolen'),
  failed_processing: () => i18n.t('failureProcessing'),
  payment_rejected: () => i18n.t('failureRejected'),
  invalid_security_code: () => i18n.t('failureSecurityCode'),
  failed_fraud_check: () => i18n.t('failureFraud'),
  invalid_account_number: () => i18n.t('failureAccount'),
  payment_expired: () => i18n.t('failureExpired'),
  payment_cancelled: () => i18n.t('failureCancelled'),
  timeout: () => i18n.t('failureTimeout'),
};

type Failure = Pick<Charge, 'failureCode' | 'failureMessage'>;

/** What Omise said itself, code and message, as far as it said anything. */
export const saidOf = ({ failureCode, failureMessage }: Failure): string =>
  [failureCode, failureMessage].filter(Boolean).join(': ');

/**
 * Why a payment failed, by the codes that Omise documents (docs: "Charges API", failure_code). Of another code what
 * Omise said, never a guess.
 */
export const failureWords = (failure: Failure): string => {
  const { failureCode = '' } = failure;
  return (Object.hasOwn(words, failureCode) && words[failureCode]?.()) || saidOf(failure);
};
