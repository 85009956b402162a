import { i18n } from '../locales/words.ts';
import type { Fault } from '../lib/faults/fault.ts';
import type { Mode } from '../lib/links/account.ts';
import type { SettingsWords } from './settings-words.ts';
import { forbiddenByPolicy } from './settings-words.ts';

/** A key that is not of the account whose key it was to replace. */
const otherAccount = (pasted: Mode, mode: Mode | undefined): string => {
  if (pasted === mode) return i18n.t('keyOtherAccount');
  return i18n.t(pasted === 'test' ? 'keyTestForLive' : 'keyLiveForTest');
};

/** What is wrong with the key as pasted. `mode`: of the account whose key it is to replace. */
export const keyProblem = (fault: Fault, mode?: Mode): string | undefined => {
  if (fault.kind === 'otherAccount') return otherAccount(fault.mode, mode);
  if (fault.kind !== 'invalid' || fault.field !== 'key') return undefined;
  if (fault.problem === 'empty') return i18n.t('keyEmpty');
  return i18n.t(fault.problem === 'publicKey' ? 'keyPublic' : 'keyNotAKey');
};

const notChecked = (text: string): SettingsWords => ({ title: i18n.t('keyNotCheckedTitle'), text });

/** Why a key that looked right was not saved, and what to do. */
export const keyRefusal = (fault: Fault): SettingsWords => {
  switch (fault.kind) {
    case 'unauthorised':
    case 'refused':
    case 'notFound':
      return { title: i18n.t('keyRefusedTitle'), text: i18n.t('keyRefusedText') };
    case 'noHostPermission':
      return { title: i18n.t('noHostPermissionTitle'), text: i18n.t('keyBlockedText') };
    case 'unexpectedReply':
    case 'unavailable':
      return notChecked(i18n.t('keyNotCheckedUnexpected'));
    case 'locked':
      return { title: i18n.t('keysLockedTitle'), text: i18n.t('keyLockedText') };
    case 'damagedSafe':
      return { title: i18n.t('damagedSafeTitle'), text: i18n.t('keyDamagedSafeText') };
    case 'forbiddenByPolicy':
      return forbiddenByPolicy(fault.rule);
    case 'rateLimited':
    case 'timeout':
    case 'offline':
    case 'invalid':
    case 'keyMissing':
    case 'wrongPassphrase':
    case 'tooManyTries':
    case 'otherAccount':
    case 'accountChanged':
    case 'interrupted':
    case 'unconfirmed':
    case 'notCreated':
    case 'askFirst':
    case 'presetsFull':
    case 'forbidden':
    case 'internal':
      return notChecked(i18n.t('keyNotCheckedText'));
  }
};
