import * as z from 'zod/mini';
import type { Params } from './params.ts';
import { epoch, toSeconds } from './time.ts';

const count = (name: string) =>
  z.pipe(z.string().check(z.regex(/^\d{1,9}$/, `${name} is not a number`)), z.transform(Number));

const isTime = (text: string): boolean => /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(Date.parse(text));

const time = (name: string) =>
  z.pipe(
    z.string().check(z.refine(isTime, `${name} is not a valid time`)),
    z.transform((text: string) => toSeconds(Date.parse(text))),
  );

export const orderSchema = z.enum(
  ['chronological', 'reverse_chronological'],
  'order must be chronological or reverse_chronological',
);

/** The five parameters of every list. A `limit` above the documented 100 gives 100, and the answer says so. */
export const pagingSchema = z.object({
  limit: z.pipe(
    count('limit'),
    z.transform((limit) => Math.min(limit, 100)),
  ),
  offset: count('offset'),
  order: orderSchema,
  from: time('from'),
  to: time('to'),
});

export type Paging = z.infer<typeof pagingSchema>;

/** What is not asked for. `asOf` is the time of the call. */
export const pagingDefaults = (asOf: string): Params => ({
  limit: '20',
  offset: '0',
  order: 'chronological',
  from: epoch,
  to: asOf,
});

/** Oldest first -> the order asked for. */
export const inOrder = <Row>(rows: readonly Row[], order: Paging['order']): readonly Row[] =>
  order === 'chronological' ? rows : rows.toReversed();

/** Rows, oldest first -> one page, and how many there are from `from` to `to`, both ends included. */
export const takePage = <Row extends { createdAt: string }>(
  rows: readonly Row[],
  { from, to, order, offset, limit }: Paging,
) => {
  const inWindow = rows.filter(({ createdAt }) => from <= createdAt && createdAt <= to);
  return { total: inWindow.length, rows: inOrder(inWindow, order).slice(offset, offset + limit) };
};
