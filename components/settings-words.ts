import { i18n } from '../locales/words.ts';
import type { Fault, PolicyRule } from '../lib/faults/fault.ts';
import { ruleWords } from './rule-words.ts';

export type SettingsWords = { title: string; text: string };

/** What an administrator has set stands against it. */
export const forbiddenByPolicy = (rule: PolicyRule): SettingsWords => ({
  title: i18n.t('setByAdministrator'),
  text: i18n.t('policyRefusedText', [ruleWords(rule)]),
});

/** Why something else than a new key was not done, and what to do. */
export const settingsRefusal = (fault: Fault): SettingsWords => {
  switch (fault.kind) {
    case 'locked':
      return { title: i18n.t('keysLockedTitle'), text: i18n.t('keysLockedText') };
    case 'keyMissing':
      return { title: i18n.t('accountMissing'), text: i18n.t('keyMissingText') };
    case 'wrongPassphrase':
      return {
        title: i18n.t('wrongPassphraseTitle'),
        text: i18n.t('wrongPassphraseText', [String(fault.waitSeconds)]),
      };
    case 'tooManyTries':
      return {
        title: i18n.t('tooManyTriesTitle'),
        text: i18n.t('tooManyTriesText', [String(fault.waitSeconds)]),
      };
    case 'damagedSafe':
      return { title: i18n.t('damagedSafeTitle'), text: i18n.t('damagedSafeText') };
    case 'accountChanged':
      return { title: i18n.t('accountChangedTitle'), text: i18n.t('settingsChangedText') };
    case 'forbiddenByPolicy':
      return forbiddenByPolicy(fault.rule);
    case 'presetsFull':
      return { title: i18n.t('presetsFullTitle'), text: i18n.t('presetsFullText') };
    case 'invalid':
    case 'unauthorised':
    case 'refused':
    case 'notFound':
    case 'rateLimited':
    case 'unavailable':
    case 'timeout':
    case 'offline':
    case 'unexpectedReply':
    case 'noHostPermission':
    case 'otherAccount':
    case 'interrupted':
    case 'unconfirmed':
    case 'notCreated':
    case 'askFirst':
    case 'forbidden':
    case 'internal':
      return { title: i18n.t('settingsNotSavedTitle'), text: i18n.t('settingsNotSavedText') };
  }
};
