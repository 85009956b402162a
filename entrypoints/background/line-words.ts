import { i18n } from '../../locales/words.ts';
import { locale } from '../../locales/locale.ts';
import type { Account } from '../../lib/links/account.ts';
import type { LinkDraft } from '../../lib/links/link.ts';
import { formatMoney } from '../../lib/money/format-amount.ts';
import { parseAmount } from '../../lib/money/parse-amount.ts';
import { markupOf } from '../../lib/omnibox/markup.ts';
import type { Line } from '../../lib/omnibox/register-omnibox.ts';
import { browser } from '../../lib/platform/browser.ts';

// Firefox shows a suggestion as it is written; it alone tells what browser it is.
const written = (text: string): string => ('getBrowserInfo' in browser.runtime ? text : markupOf(text));

const modeWords = {
  live: () => i18n.t('modeLive'),
  test: () => i18n.t('modeTest'),
  sandbox: () => i18n.t('modeSandbox'),
} as const;

/** "฿74.40"; '' where there is no amount to tell. */
const moneyOf = ({ form }: Line, account: Account): string => {
  const { amount, currency } = form(account);
  const read = currency === '' ? undefined : parseAmount(amount, currency);
  return read?.ok && currency !== '' ? formatMoney(read.subunits, currency, locale()) : '';
};

type Foreseen = { account: Account; isMade: boolean };

const plainWords = (line: Line, { account, isMade }: Foreseen): string => {
  const mode = modeWords[account.mode]();
  const { title } = line.form(account);
  const money = moneyOf(line, account);
  if (`${title}${money}` === '') return i18n.t('omniboxHint', [mode]);
  if (money === '') return i18n.t('omniboxNoAmount', [mode, title]);
  if (title === '') return i18n.t('omniboxNoTitle', [mode, money]);
  return isMade ? i18n.t('omniboxMake', [mode, money, title]) : i18n.t('omniboxOpen', [mode, money, title]);
};

/** What Enter does with what was typed: which money, how much, and whether a link is made or the form opened. */
export const lineWords = (line: Line, foreseen: Foreseen): string => written(plainWords(line, foreseen));

/** A draft where several are offered: "Hot Latte · ฿74.40". */
export const plainDraftWords = ({ amount, currency, title }: LinkDraft): string =>
  `${title} · ${formatMoney(amount, currency, locale())}`;

/** The same in the address bar. */
export const draftWords = (draft: LinkDraft): string => written(plainDraftWords(draft));
