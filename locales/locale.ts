import type { Locale } from '../lib/money/locale.ts';
import { i18n } from './words.ts';

/** The language that the words are in: the browser's, where we have it. */
export const locale = (): Locale => {
  const name = i18n.t('locale');
  return name === 'th' || name === 'ja' ? name : 'en';
};
