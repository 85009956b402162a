import { formatAmount } from '../money/format-amount.ts';
import type { LinkDraft } from './link.ts';
import { foldBlanks, withoutHidden } from './text.ts';

// What Windows, macOS or Linux do not take in a name.
const reserved = /[\\/:*?"<>|]/gu;

/** In bytes, of which a letter of Thai or Japanese takes three: a name may have 255. */
const longest = 150;

const shortened = (text: string): string =>
  text.slice(0, new TextEncoder().encodeInto(text, new Uint8Array(longest)).read).trim();

/** The name of a file about the links of an account, without its ending. `day`: `YYYY-MM-DD`. */
export const listNameOf = (account: string, day: string): string => {
  const words = withoutHidden(account.toWellFormed()).toLowerCase();
  const shown = shortened(words.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-').replaceAll(/^-|-$/gu, ''));
  return ['links', shown, day].filter(Boolean).join('-');
};

/** The name of a file about a link, without its ending: "Hot Latte 74.40 THB". */
export const fileNameOf = ({
  title,
  amount,
  currency,
}: Pick<LinkDraft, 'title' | 'amount' | 'currency'>): string => {
  const clean = foldBlanks(withoutHidden(title.toWellFormed()).replaceAll(reserved, ' '));
  // A name that begins with a point is hidden.
  const shown = shortened(clean.replace(/^[.\s]+/u, ''));
  const sum = formatAmount(amount, currency, 'en').replaceAll(',', '');
  return `${shown} ${sum} ${currency}`.trim();
};
