import * as z from 'zod/mini';
import type { ChargeRow, LinkRow, Page } from '../links/link.ts';
import type { Answer, Reading } from './answer.ts';
import { readCharge } from './charge-wire.ts';
import type { Trust } from './found-link.ts';
import { readFound } from './found-link.ts';
import { fieldsOf } from './wire.ts';

const count = z.int().check(z.nonnegative());

const listSchema = z.object({
  object: z.literal('list'),
  data: z.array(z.unknown()),
  total: count,
  limit: count,
  offset: count,
  from: z.string(),
  to: z.string(),
});

const readPage = <Row>(json: unknown, toRow: (row: unknown) => Row): Reading<Page<Row>> => {
  const list = listSchema.safeParse(json).data;
  if (!list) return { reason: 'shape' };
  const { total, limit, offset, from, to } = list;
  return { value: { rows: list.data.map(toRow), total, limit, offset, from, to } };
};

const toOdd = (row: unknown): { kind: 'odd'; id?: string } => {
  const { id } = fieldsOf(row);
  return typeof id === 'string' ? { kind: 'odd', id } : { kind: 'odd' };
};

/** RFC 9110's Date, which says the server's clock. */
const readDate = (date: string | null): { servedAt?: number } => {
  const servedAt = Date.parse(date ?? '');
  return Number.isNaN(servedAt) ? {} : { servedAt };
};

/** A page of links. One that cannot be read or trusted is an odd row and spoils no other. */
export const readLinks = (
  json: unknown,
  trust: Trust,
  { date }: Pick<Answer, 'date'>,
): Reading<Page<LinkRow>> => {
  const page = readPage(json, (row): LinkRow => {
    const found = readFound(row, trust);
    return 'value' in found ? found.value : toOdd(row);
  });
  return 'value' in page ? { value: { ...page.value, ...readDate(date) } } : page;
};

/** A page of charges, odd ones marked likewise. */
export const readCharges = (json: unknown): Reading<Page<ChargeRow>> =>
  readPage(json, (row) => {
    const charge = readCharge(row);
    return charge ? { kind: 'charge', charge } : toOdd(row);
  });
