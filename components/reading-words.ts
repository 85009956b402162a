import { i18n } from '../locales/words.ts';
import type { Fault } from '../lib/faults/fault.ts';
import type { FaultWords } from './fault-words.ts';
import { ruleWords } from './rule-words.ts';

const old = (whatToDo: string): string => i18n.t('mayBeOld', [whatToDo]);

const slowDown = (seconds: number | undefined): string =>
  seconds === undefined ? i18n.t('readSlowDown') : i18n.t('readSlowDownSeconds', [String(seconds)]);

/** Why something could not be read of what is at Omise, and what to do. What was known before is still shown. */
export const readingWords = (fault: Fault): FaultWords => {
  switch (fault.kind) {
    case 'unauthorised':
      return { title: i18n.t('unauthorisedTitle'), text: old(i18n.t('readUnauthorised')) };
    case 'notFound':
      return { title: i18n.t('readGoneTitle'), text: i18n.t('readGoneText') };
    case 'rateLimited':
      return { title: i18n.t('rateLimitedTitle'), text: old(slowDown(fault.retryAfterSeconds)) };
    case 'noHostPermission':
      return { title: i18n.t('noHostPermissionTitle'), text: old(i18n.t('readNoPermission')) };
    case 'keyMissing':
      return { title: i18n.t('keyMissingTitle'), text: old(i18n.t('readKeyMissing')) };
    case 'locked':
    case 'wrongPassphrase':
    case 'tooManyTries':
      return { title: i18n.t('keysLockedTitle'), text: old(i18n.t('readLocked')) };
    case 'damagedSafe':
      return { title: i18n.t('damagedSafeTitle'), text: i18n.t('damagedSafePopup') };
    case 'forbiddenByPolicy':
      return { title: i18n.t('policyTitle'), text: ruleWords(fault.rule) };
    case 'timeout':
    case 'offline':
      return { title: i18n.t('readOfflineTitle'), text: old(i18n.t('readOfflineText')) };
    case 'refused':
      return { title: i18n.t('readRefusedTitle'), text: i18n.t('readRefusedText') };
    case 'unavailable':
    case 'unexpectedReply':
      return { title: i18n.t('readFailedTitle'), text: old(i18n.t('readFailedText')) };
    case 'accountChanged':
    case 'askFirst':
    case 'presetsFull':
    case 'forbidden':
    case 'internal':
    case 'interrupted':
    case 'invalid':
    case 'notCreated':
    case 'otherAccount':
    case 'unconfirmed':
      return { title: i18n.t('readBrokenTitle'), text: old(i18n.t('readBrokenText')) };
  }
};
