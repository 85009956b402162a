import { i18n } from '../locales/words.ts';
import type { Account, AccountRow, Colour } from '../lib/links/account.ts';
import { keepingName } from './keeping-words.ts';
import { locale } from './locale.ts';

export const colourName = (colour: Colour): string =>
  ({
    slate: i18n.t('colourSlate'),
    teal: i18n.t('colourTeal'),
    violet: i18n.t('colourViolet'),
    rose: i18n.t('colourRose'),
    brown: i18n.t('colourBrown'),
    sky: i18n.t('colourSky'),
  })[colour];

/** The key as it may be shown: a live one carries no "live", and no more than its last four characters. */
export const keyText = ({ mode, keyHint }: Account): string =>
  keyHint ? `skey_${mode === 'test' ? 'test_' : ''}••••${keyHint}` : i18n.t('noKey');

const countryName = (code: string): string =>
  new Intl.DisplayNames(locale(), { type: 'region' }).of(code) ?? code;

const day = 86_400_000;

/** "3 days ago", in whole days, months of 30 days, or years. */
const ago = (since: string, now: number): string => {
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  const days = Math.max(Math.floor((now - Date.parse(since)) / day), 0);
  if (days < 60) return format.format(-days, 'day');
  return days < 730
    ? format.format(-Math.floor(days / 30), 'month')
    : format.format(-Math.floor(days / 365), 'year');
};

/** What there is to know of an account in one line. `now`: milliseconds since 1970. */
export const accountDetails = ({ account, keeping, since }: AccountRow, now: number): string => {
  if (account.mode === 'sandbox') return i18n.t('sandboxText');
  const known = [`${account.currency} · ${countryName(account.country)}`];
  if (since) known.push(i18n.t('keyAdded', [ago(since, now)]));
  if (keeping) known.push(keepingName(keeping));
  return known.join(' · ');
};
