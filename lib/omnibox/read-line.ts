import { wholeForm } from '../instant/want.ts';
import type { Account } from '../links/account.ts';
import type { FormDraft } from '../links/form-draft.ts';
import { emptyForm } from '../links/form-draft.ts';
import { foldBlanks } from '../links/text.ts';
import { toPlainText } from '../money/plain-text.ts';

const bare = /^\.?\d[\d.,]*$/u;
const isNumber = (word: string): boolean => bare.test(toPlainText(word));
const hasDigits = (word: string): boolean => /\d/u.test(toPlainText(word));

/**
 * A number without a sign, first or last, is of the account's currency: so it is written, and read like any price.
 * With another number beside it, or at the other end, it could be part of something else.
 */
const marked = (line: string, currency: string): string | undefined => {
  const words = line.split(' ');
  const [first = '', second = ''] = words;
  const [last = '', beforeLast = ''] = words.toReversed();
  const isFirst = isNumber(first) && !hasDigits(second);
  const isLast = isNumber(last) && !hasDigits(beforeLast);
  if (words.length > 1 && isNumber(first) && isNumber(last)) return undefined;
  if (isFirst) return [first, currency, ...words.slice(1)].join(' ');
  return isLast ? `${line} ${currency}` : undefined;
};

/** Whether a line holds one number at most: of two, each could be the amount. */
export const isPlainLine = (text: string): boolean => foldBlanks(text).split(' ').filter(isNumber).length < 2;

/**
 * What was typed behind the keyword -> the form. "74.40 Hot Latte", "Hot Latte 74.40 THB", "฿74.40 Hot Latte".
 * Where there is no certain amount, all of it is the title, and the form asks for the amount.
 */
export const readLine = (text: string, account: Account): FormDraft => {
  const line = foldBlanks(text);
  const { currency, multiple } = account.start;
  const own = marked(line, currency);
  return (
    wholeForm(line, account) ??
    (own === undefined ? undefined : wholeForm(own, account)) ?? {
      ...emptyForm(currency, multiple),
      title: line,
    }
  );
};
