import { digitsOf } from '../money/currency.ts';
import type { Params } from './params.ts';
import type { LinkRecord } from './records.ts';

type Span<Value> = [least: Value, most: Value];

/** "a" or "a..b" -> both ends. */
const readSpan = (text: string): Span<string> => {
  const [least = '', most = least] = text.split('..');
  return [least, most];
};

const within = <Value extends number | string>(value: Value, [least, most]: Span<Value>): boolean =>
  least <= value && value <= most;

const inMainUnits = ({ amount, currency }: LinkRecord): number => amount / 10 ** digitsOf(currency);

/** A time is within a day, or from one day to another. */
const onDays = (time: string | undefined, span: string): boolean =>
  time !== undefined && within(time.slice(0, 10), readSpan(span));

type Filter = (link: LinkRecord, wanted: string) => boolean;

/** The documented filters of links. Amounts are in main units here, unlike everywhere else. */
const filters: ReadonlyMap<string, Filter> = new Map<string, Filter>([
  [
    'amount',
    (link, wanted) => {
      const [least, most] = readSpan(wanted);
      return within(inMainUnits(link), [Number(least), Number(most)]);
    },
  ],
  ['created', (link, wanted) => onDays(link.createdAt, wanted)],
  ['used_at', (link, wanted) => onDays(link.usedAt, wanted)],
  ['used', (link, wanted) => String(link.usedAt !== undefined) === wanted],
  ['multiple', (link, wanted) => String(link.multiple) === wanted],
]);

/** `filters[amount]=74.4` and the like -> the filters asked for by name, or undefined if one is none of links'. */
export const readFilters = (params: Params): Params | undefined => {
  const asked = Object.entries(params).flatMap(([name, value]) => {
    const [, filter] = /^filters\[(.*)\]$/.exec(name) ?? [];
    return filter === undefined ? [] : [[filter, value] as const];
  });
  return asked.every(([name]) => filters.has(name)) ? Object.fromEntries(asked) : undefined;
};

export const passes = (link: LinkRecord, asked: Params): boolean =>
  Object.entries(asked).every(([name, wanted]) => filters.get(name)?.(link, wanted));
