import { i18n } from '../locales/words.ts';
import type { Fault } from '../lib/faults/fault.ts';

/** What is wrong with the key as pasted; nothing was sent. */
export const keyProblem = (fault: Fault): string | undefined => {
  if (fault.kind !== 'invalid') return undefined;
  if (fault.problem === 'empty') return i18n.t('keyEmpty');
  return i18n.t(fault.problem === 'publicKey' ? 'keyPublic' : 'keyNotAKey');
};

const notChecked = (text: string) => ({ title: i18n.t('keyNotCheckedTitle'), text });

/** Why a key that looked right was not saved, and what to do. */
export const keyRefusal = (fault: Fault): { title: string; text: string } => {
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
    case 'rateLimited':
    case 'timeout':
    case 'offline':
    case 'invalid':
    case 'accountChanged':
    case 'interrupted':
    case 'forbidden':
    case 'internal':
      return notChecked(i18n.t('keyNotCheckedText'));
  }
};
