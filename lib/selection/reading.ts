import type { Currency } from '../money/currency.ts';
import { mainUnits } from '../money/main-units.ts';
import type { Mark } from '../money/marks.ts';
import { parseAmount } from '../money/parse-amount.ts';
import type { Price, Quantity } from '../money/price.ts';
import { isDoubtful } from './doubts.ts';
import { once } from './once.ts';
import { type Counted, hasCountBehind, withCount } from './quantity.ts';
import { isNet, isPart, isTaxed, type Total, totalOf, wasFrom } from './roles.ts';
import { marksOf, type Place, type Sighting } from './sighting.ts';

/** What a price says, and what the words around make of it. */
export type Reading = {
  price: Price;
  subunits: number;
  quantity?: Quantity;
  /** It is the whole of something: no price of one of many, of the past, or without its tax. */
  isSure: boolean;
  isTaxed: boolean;
  isNet: boolean;
};

/** A place of a price: without a reading where it cannot be told how much that is. */
export type Spot = Place & { reading?: Reading; total: Total; was?: number };

const currencyOf = (marks: Mark[], home: Currency): Currency | undefined => {
  const shared = marks[0]?.currencies.filter((code) => marks.every((mark) => mark.currencies.includes(code)));
  if (shared?.includes(home)) return home;
  return marks.every((mark) => mark.onlyAtHome) ? undefined : shared?.[0];
};

type Money = { price: Price; subunits: number };

const multiplied = (each: Money, count: number): (Money & { quantity: Quantity }) | undefined => {
  const subunits = each.subunits * count;
  if (!Number.isSafeInteger(subunits)) return undefined;
  const { currency } = each.price;
  const price = { amountText: mainUnits(subunits, currency), currency };
  return { price, subunits, quantity: { count, each: each.price } };
};

// "฿45 x 2 = 90" is one price, and "฿45 x 2 = 80" is none.
const result = /^ ?= ?(?<sum>\d[\d.,]*)/u;

const withResult = (sighting: Counted, money: Money): Counted | undefined => {
  const match = sighting.count === undefined ? null : result.exec(sighting.right);
  if (!match) return sighting;
  const sum = parseAmount(match.groups?.['sum'] ?? '', money.price.currency);
  if (!sum.ok || sum.subunits !== money.subunits) return undefined;
  const [{ length }] = match;
  return { ...sighting, end: sighting.end + length, right: sighting.right.slice(length) };
};

// "4 x 45 = 90 THB" does not add up.
const equation = /(?<count>\d{1,3}) ?[x×*] ?(?<each>\d[\d.,]*) ?= ?$/iu;

const addsUp = ({ left }: Sighting, { price, subunits }: Money): boolean => {
  const { count, each = '' } = equation.exec(left)?.groups ?? {};
  const one = parseAmount(each, price.currency);
  return count === undefined || (one.ok && one.subunits * Number(count) === subunits);
};

// "All prices in USD. Latte $5" is no Singapore dollar.
const otherDollars = once(
  () => /(?<!\p{Script=Latin})(?:AUD?|CAD?|HKD?|NZD?|SGD?|TWD?|USD?)(?!\p{Script=Latin})/gu,
);

const isElsewhere = (marks: readonly Mark[], source: string, home: Currency): boolean =>
  marks.every((mark) => mark.onlyAtHome && mark.currencies.includes('USD')) &&
  (source.match(otherDollars()) ?? []).some((code) => !home.startsWith(code));

const moneyOf = (sighting: Counted, source: string, home: Currency): Money | undefined => {
  const marks = marksOf(sighting);
  const currency = currencyOf(marks, home);
  if (currency === undefined || isElsewhere(marks, source, home)) return undefined;
  const { numberStart, number: amountText, count } = sighting;
  const amount = parseAmount(source.slice(numberStart, numberStart + amountText.length), currency);
  if (!amount.ok) return undefined;
  const one = { price: { amountText, currency }, subunits: amount.subunits };
  return count === undefined ? one : multiplied(one, count);
};

const readingOf = (sighting: Counted, money: Money): Reading => {
  const net = isNet(sighting);
  const isLess = isPart(sighting) || hasCountBehind(sighting.right) || wasFrom(sighting) !== undefined;
  return { ...money, isSure: !net && !isLess, isTaxed: isTaxed(sighting), isNet: net };
};

/** What stands in one place of `source`. `home`, the account's currency, decides what "$" is. */
export const readSpot = (found: Sighting, source: string, home: Currency): Spot => {
  const counted = withCount(found);
  const money = moneyOf(counted, source, home);
  const sighting = money && withResult(counted, money);
  const { start, end } = sighting ?? counted;
  const was = wasFrom(counted);
  const spot = { start, end, total: totalOf(counted), ...(was !== undefined && { was }) };
  if (!money || !sighting || isDoubtful(sighting) || !addsUp(sighting, money)) return spot;
  return { ...spot, reading: readingOf(sighting, money) };
};
