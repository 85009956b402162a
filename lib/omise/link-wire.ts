import * as z from 'zod/mini';
import type { Link, LinkStub } from '../links/link.ts';
import { linkSchema } from '../links/schema.ts';
import { blankKey } from '../links/secret.ts';
import { readCharge } from './charge-wire.ts';
import type { Fields } from './wire.ts';
import { fieldsOf, readerOf, toUtc, upperCase } from './wire.ts';

/** The readable ones: `total` still counts those left out. */
const readCharges = (list: unknown): { total: unknown; data: unknown } => {
  const { total, data } = fieldsOf(list);
  return { total, data: Array.isArray(data) ? data.flatMap((row) => readCharge(row) ?? []) : data };
};

const rename = (wire: Fields): Record<keyof Link, unknown> => ({
  id: wire.id,
  livemode: wire.livemode,
  amount: wire.amount,
  currency: upperCase(wire.currency),
  title: blankKey(wire.title),
  description: blankKey(wire.description ?? ''),
  multiple: wire.multiple,
  used: wire.used,
  deleted: wire.deleted ?? false,
  paymentUri: wire.payment_uri,
  createdAt: toUtc(wire.created_at ?? wire.created),
  usedAt: toUtc(wire.used_at),
  deletedAt: toUtc(wire.deleted_at),
  charges: readCharges(wire.charges),
  merchantName: wire.merchant_name,
  merchantUid: wire.merchant_uid,
});

/** A whole link of any API version, or undefined. */
export const readWholeLink = readerOf('link', linkSchema, rename);

const deletedSchema = z.object({
  object: z.literal('link'),
  id: z.string(),
  livemode: z.boolean(),
  deleted: z.literal(true),
});

/** A deleted link, of which older versions tell no more than that, or undefined. */
export const readStub = (json: unknown): LinkStub | undefined => {
  const deleted = deletedSchema.safeParse(json).data;
  return deleted && { id: deleted.id, livemode: deleted.livemode };
};
