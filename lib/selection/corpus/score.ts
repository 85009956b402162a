import { isCurrency, type Currency } from '../../money/currency.ts';
import { readSelection, type SelectionDraft } from '../read-selection.ts';
import * as english from './english.ts';
import * as japanese from './japanese.ts';
import type { AskedLine, PricedLine } from './line.ts';
import * as thai from './thai.ts';

type Corpus = { priced: readonly PricedLine[]; asked: readonly AskedLine[] };

export const corpora: Readonly<Record<string, Corpus>> = { English: english, Thai: thai, Japanese: japanese };

/** A line, the account's currency, and the draft that a human makes of it. */
type Expected = { line: string; home: Currency; draft: SelectionDraft };

const priceOf = (written: string, home: Currency) => {
  const [code = '', amountText = ''] = written.split(' ');
  return { amountText, currency: isCurrency(code) ? code : home };
};

const othersOf = (written: readonly string[], home: Currency) =>
  written.length > 0 && { others: written.map((one) => priceOf(one, home)) };

const sourceOf = (line: string, home: Currency): string => readSelection(line, home).source;

const expectPriced = ([line, title, written, home = 'THB', more = {}]: PricedLine): Expected => {
  const price = priceOf(written, home);
  const { times, others = [] } = more;
  const [count = 1, amountText = ''] = times ?? [];
  const quantity = times && { quantity: { count, each: { ...price, amountText } } };
  const draft = { source: sourceOf(line, home), title, price, ...quantity, ...othersOf(others, home) };
  return { line, home, draft };
};

const expectAsked = ([line, home = 'THB', others = []]: AskedLine): Expected => {
  const source = sourceOf(line, home);
  return { line, home, draft: { source, title: source, ...othersOf(others, home) } };
};

/** Every line of a corpus with the draft that is expected of it. */
export const expectedOf = ({ priced, asked }: Corpus): Expected[] => [
  ...priced.map(expectPriced),
  ...asked.map(expectAsked),
];

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** How many lines of a corpus have a certain price, in how many it is found, and where it is missed or wrong. */
export const score = (corpus: Corpus) => {
  const read = expectedOf(corpus).map(({ line, home, draft }) => ({
    line,
    price: readSelection(line, home).price,
    expected: draft.price,
  }));
  return {
    lines: read.length,
    priced: corpus.priced.length,
    found: read.filter(({ price, expected }) => price && isSame(price, expected)).length,
    missed: read.filter(({ price, expected }) => !price && expected).map(({ line }) => line),
    wrong: read.filter(({ price, expected }) => price && !isSame(price, expected)).map(({ line }) => line),
  };
};
