import { draftKey } from '../links/draft-key.ts';
import type { LinkDraft } from '../links/link.ts';
import { mainUnits } from '../money/main-units.ts';
import { toPlainText } from '../money/plain-text.ts';

const most = 5;

const folded = (text: string): string => toPlainText(text.normalize('NFKC')).toLowerCase();

/** A draft as it would be typed. 7440 THB "Hot Latte" -> "74.40 THB Hot Latte". */
export const lineOf = ({ amount, currency, title }: LinkDraft): string =>
  `${mainUnits(amount, currency)} ${currency} ${title}`;

/** Of the drafts offered, the first few that have all words of what was typed, each once. */
export const suggestionsFor = (text: string, offered: readonly LinkDraft[]): LinkDraft[] => {
  const words = folded(text).split(/\s+/u);
  const hasAll = (draft: LinkDraft) => words.every((word) => folded(lineOf(draft)).includes(word));
  const once = new Map(offered.filter(hasAll).map((draft) => [draftKey(draft), draft]));
  return [...once.values()].slice(0, most);
};
