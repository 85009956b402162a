import { currencies, type Currency } from './currency.ts';
import { symbolOf } from './symbol.ts';

/** A sign, code or word that says which money an amount is, exactly as written. */
export type Mark = {
  text: string;
  /** What it may stand for, the likeliest first. None: a money that Omise does not take. */
  currencies: readonly Currency[];
  side: 'either' | 'after';
  /** Too many countries use it: it is read as the account's own currency, or as nothing. */
  onlyAtHome?: true;
};

const either = (of: readonly Currency[], ...texts: string[]): Mark[] =>
  texts.map((text) => ({ text, currencies: of, side: 'either' }));

const after = (of: readonly Currency[], ...texts: string[]): Mark[] =>
  texts.map((text) => ({ text, currencies: of, side: 'after' }));

const atHome = (marks: Mark[]): Mark[] => marks.map((mark) => ({ ...mark, onlyAtHome: true }));

const inAnyCase = (word: string): string[] => {
  const capitalised = word.slice(0, 1).toUpperCase() + word.slice(1);
  return [word, capitalised, word.toUpperCase()];
};

const dollars = ['USD', 'AUD', 'CAD', 'HKD', 'SGD'] as const;

const codes = currencies.flatMap((code) => either([code], code, code.toLowerCase()));

const symbols = [
  ...currencies.filter((code) => code !== 'JPY').flatMap((code) => either([code], symbolOf[code])),
  ...dollars.flatMap((code) => either([code], `${code}$`)),
  ...either(['AUD'], 'AU$'),
  ...either(['CAD'], 'C$'),
  ...either(['CHF'], 'SFr'),
  ...either(['CNY'], 'RMB'),
  ...either(['IDR'], 'Rp.'),
  ...either(['JPY', 'CNY'], '¥'),
  ...either(['JPY'], 'JP¥'),
  ...either(['SGD'], 'SG$'),
  ...atHome(either(dollars, '$')),
  ...atHome(either(['DKK'], 'kr', 'kr.')),
];

// Only after the number: "Cha Yen 45" is an iced tea. Pounds (ปอนด์, ポンド) are left out: cakes weigh them.
const words = [
  ...after(['THB'], 'บาท', 'บ.', 'バーツ', ...inAnyCase('baht')),
  ...after(['JPY'], '円', 'เยน', ...inAnyCase('yen')),
  ...after(['CNY'], '人民元', 'หยวน', ...inAnyCase('yuan')),
  ...after(['EUR'], 'ยูโร', 'ユーロ', ...inAnyCase('euro'), ...inAnyCase('euros')),
  ...after(['IDR'], 'รูเปียห์', 'ルピア', ...inAnyCase('rupiah')),
  ...after(['MYR'], 'ริงกิต', 'リンギット', ...inAnyCase('ringgit')),
  ...after(['USD'], '米ドル'),
  ...atHome(after(dollars, 'ดอลลาร์', 'ドル', ...inAnyCase('dollar'), ...inAnyCase('dollars'))),
  ...atHome(after(['CNY', 'HKD'], '元')),
];

/** Every sign, code and word by which a currency of Omise's is written, in half-width letters. */
export const currencyMarks: readonly Mark[] = [...codes, ...symbols, ...words];
