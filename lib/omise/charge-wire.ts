import * as z from 'zod/mini';
import type { Charge, ChargeStatus } from '../links/link.ts';
import { currencies } from '../money/currency.ts';
import type { Fields } from './wire.ts';
import { fieldsOf, readerOf, toUtc, upperCase } from './wire.ts';

const text = z.string();
const maybe = z.exactOptional(text);
const amount = z.int().check(z.nonnegative());

const chargeSchema: z.ZodMiniType<Charge> = z.object({
  id: text,
  status: z.enum(['failed', 'expired', 'pending', 'reversed', 'successful']),
  amount,
  currency: z.enum(currencies),
  createdAt: text,
  paidAt: maybe,
  fee: z.exactOptional(amount),
  net: z.exactOptional(z.int()),
  refundedAmount: z.exactOptional(amount),
  failureCode: maybe,
  failureMessage: maybe,
  cardBrand: maybe,
  cardLastDigits: maybe,
});

/** The oldest recordings have no status: only whether it was paid (`captured` in 2014). */
const statusBefore2015 = ({ paid, captured, failure_code: failure }: Fields): ChargeStatus => {
  if (paid === true || captured === true) return 'successful';
  return typeof failure === 'string' ? 'failed' : 'pending';
};

const rename = (wire: Fields): Record<keyof Charge, unknown> => ({
  id: wire.id,
  status: wire.status ?? statusBefore2015(wire),
  amount: wire.amount,
  currency: upperCase(wire.currency),
  createdAt: toUtc(wire.created_at ?? wire.created),
  paidAt: toUtc(wire.paid_at),
  fee: wire.fee,
  net: wire.net,
  refundedAmount: wire.refunded_amount ?? wire.refunded,
  failureCode: wire.failure_code,
  failureMessage: wire.failure_message,
  cardBrand: fieldsOf(wire.card).brand,
  cardLastDigits: fieldsOf(wire.card).last_digits,
});

/** A charge of any API version, or undefined. */
export const readCharge = readerOf('charge', chargeSchema, rename);
