import { i18n } from '../locales/words.ts';
import type { Fault, UnexpectedReason } from '../lib/faults/fault.ts';
import type { Currency } from '../lib/money/currency.ts';
import { money } from './locale.ts';
import { ruleWords } from './rule-words.ts';

export type FaultWords = { title: string; text: string };

const unexpected = (reason: UnexpectedReason): string => {
  if (reason === 'livemode') return i18n.t('replyLivemode');
  return reason === 'paymentUri' ? i18n.t('replyPaymentUri') : i18n.t('unknownUnexpectedReply');
};

/** Said as unknown: whether the link exists is not known, so a second one is never offered. */
const unknown = (why: string): FaultWords => ({
  title: i18n.t('unknownTitle'),
  text: i18n.t('unknownText', [why]),
});

const slowDown = (seconds: number | undefined): string =>
  seconds === undefined ? i18n.t('rateLimitedText') : i18n.t('rateLimitedSeconds', [String(seconds)]);

const nothingSent = (why: string): string => i18n.t('nothingSent', [why]);

const question = (fault: Extract<Fault, { kind: 'askFirst' }>, currency: Currency): FaultWords => {
  switch (fault.question) {
    case 'firstLive':
      return { title: i18n.t('firstLiveTitle'), text: i18n.t('firstLiveText') };
    case 'mayExist':
      return { title: i18n.t('doubtTitle'), text: i18n.t('mayExistText') };
    case 'unusualAmount':
      return { title: i18n.t('unusualTitle'), text: i18n.t('unusualText', [money(fault.usual, currency)]) };
  }
};

/**
 * What happened to the link, then what to do, for every fault that creating one can end in. `currency`: the link's, in
 * which a fault may tell amounts.
 */
export const faultWords = (fault: Fault, currency: Currency): FaultWords => {
  switch (fault.kind) {
    case 'unauthorised':
      return { title: i18n.t('unauthorisedTitle'), text: i18n.t('unauthorisedText') };
    case 'refused':
      return { title: i18n.t('refusedTitle'), text: i18n.t('refusedText') };
    case 'notFound':
      return { title: i18n.t('notFoundTitle'), text: i18n.t('notFoundText') };
    case 'rateLimited':
      return { title: i18n.t('rateLimitedTitle'), text: slowDown(fault.retryAfterSeconds) };
    case 'noHostPermission':
      return { title: i18n.t('noHostPermissionTitle'), text: i18n.t('noHostPermissionText') };
    case 'accountChanged':
      return { title: i18n.t('accountChangedTitle'), text: i18n.t('accountChangedText') };
    case 'keyMissing':
      return { title: i18n.t('keyMissingTitle'), text: nothingSent(i18n.t('keyMissingPopup')) };
    case 'locked':
    case 'wrongPassphrase':
    case 'tooManyTries':
      return { title: i18n.t('keysLockedTitle'), text: i18n.t('lockedLinkText') };
    case 'damagedSafe':
      return { title: i18n.t('damagedSafeTitle'), text: nothingSent(i18n.t('damagedSafePopup')) };
    case 'forbiddenByPolicy':
      return { title: i18n.t('policyTitle'), text: nothingSent(ruleWords(fault.rule)) };
    case 'timeout':
      return unknown(i18n.t('unknownTimeout'));
    case 'offline':
      return unknown(i18n.t('unknownOffline'));
    case 'unavailable':
      return unknown(i18n.t('unknownUnavailable'));
    case 'unexpectedReply':
      return unknown(unexpected(fault.reason));
    case 'interrupted':
    case 'internal':
      return unknown(i18n.t('unknownInterrupted'));
    case 'unconfirmed':
      return faultWords(fault.cause, currency);
    case 'notCreated':
      return { title: i18n.t('notCreatedTitle'), text: i18n.t('notCreatedText') };
    case 'askFirst':
      return question(fault, currency);
    case 'invalid':
    case 'otherAccount':
    case 'presetsFull':
    case 'forbidden':
      return { title: i18n.t('brokenTitle'), text: i18n.t('brokenText') };
  }
};
