import { mainUnits } from '../money/main-units.ts';
import { toPlainText } from '../money/plain-text.ts';
import { symbolOf } from '../money/symbol.ts';
import type { Link, LinkRow } from './link.ts';
import { idOf } from './link-row.ts';

const folded = (text: string): string => toPlainText(text.normalize('NFKC')).toLowerCase();

// What all ids and addresses begin with is left out: nobody who looks for “test” or “co” means it, and whoever
// pastes a whole one finds its link.
const shell = /^(?:[a-z-]+:\/\/.*[/?]|[a-z.]*omise\.co\/|link_(?:test_)?)/u;
const thousands = /\B(?=(?:\d{3})+(?:\.|$))/gu;
const bare = (word: string): string => word.replace(shell, '');

// As a merchant may have read it: "฿1,450.00", "1450.00", "1450 THB".
const amountOf = ({ amount, currency }: Link): string => {
  const plain = mainUnits(amount, currency);
  return `${symbolOf[currency]}${plain.replace(thousands, ',')}\n${plain}\n${currency}`;
};

const textOfLink = (link: Link): string =>
  [
    folded(`${link.title}\n${link.description}\n${amountOf(link)}`),
    bare(folded(link.id)),
    bare(folded(link.paymentUri)),
  ].join('\n');

/** All that a row can be found by, a line each. */
export const textOf = (row: LinkRow): string =>
  row.kind === 'link' ? textOfLink(row.link) : bare(folded(idOf(row) ?? ''));

/** What was typed -> the words that must be found. */
export const wordsOf = (text: string): string[] => folded(text).split(/\s+/u).map(bare);
