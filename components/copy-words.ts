import { i18n } from '../locales/words.ts';

/** `copied` only after the clipboard has it; `notYet` where nobody has pressed a key for it. */
export type CopyState = 'copying' | 'copied' | 'blocked' | 'notYet';

/** What is shown, and said to screen readers, of a link that was made. */
export const copyWords = (copy: CopyState): string => {
  if (copy === 'copied') return i18n.t('linkCopied');
  return copy === 'blocked' ? i18n.t('linkMadeNotCopied') : i18n.t('linkMade');
};
