import type { Charge, ChargeStatus } from '../links/link.ts';
import { chargeSchema } from '../links/schema.ts';
import { blankKey } from '../links/secret.ts';
import type { Fields } from './wire.ts';
import { fieldsOf, readerOf, toUtc, upperCase } from './wire.ts';

/** The oldest recordings have no status: only whether it was paid (`captured` in 2014). */
const statusBefore2015 = ({ paid, captured, failure_code: failure }: Fields): ChargeStatus => {
  if (paid === true || captured === true) return 'successful';
  return typeof failure === 'string' ? 'failed' : 'pending';
};

/** Told only where it is another than the payer's. */
const fundingCurrency = (wire: Fields): unknown => {
  const funding = upperCase(wire.funding_currency);
  return funding === upperCase(wire.currency) ? undefined : funding;
};

const rename = (wire: Fields): Record<keyof Charge, unknown> => ({
  id: wire.id,
  status: wire.status ?? statusBefore2015(wire),
  amount: wire.amount,
  currency: upperCase(wire.currency),
  createdAt: toUtc(wire.created_at ?? wire.created),
  paidAt: toUtc(wire.paid_at),
  fundingCurrency: fundingCurrency(wire),
  fee: wire.fee,
  net: wire.net,
  refundedAmount: wire.refunded_amount ?? wire.refunded,
  failureCode: wire.failure_code,
  failureMessage: blankKey(wire.failure_message),
  cardBrand: fieldsOf(wire.card).brand,
  cardLastDigits: fieldsOf(wire.card).last_digits,
});

/** A charge of any API version, or undefined. */
export const readCharge = readerOf('charge', chargeSchema, rename);
