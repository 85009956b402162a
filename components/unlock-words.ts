import { i18n } from '../locales/words.ts';
import type { Fault } from '../lib/faults/fault.ts';

/** A lock that comes while somebody unlocks wins. */
const words: { [Kind in Fault['kind']]?: () => string } = {
  wrongPassphrase: () => i18n.t('notThePassphrase'),
  tooManyTries: () => i18n.t('triedTooSoon'),
  locked: () => i18n.t('lockedAgain'),
  damagedSafe: () => i18n.t('damagedSafePopup'),
};

/** Why the keys are not open, said at the passphrase. */
export const unlockWords = ({ kind }: Fault): string => words[kind]?.() ?? i18n.t('unlockBroken');

/** How long the next try is not heard, in seconds. */
export const waitOf = (fault: Fault | undefined): number =>
  fault?.kind === 'wrongPassphrase' || fault?.kind === 'tooManyTries' ? fault.waitSeconds : 0;
