import type { ChargeRecord, LinkRecord } from './records.ts';

/** The failure of a card that has no money left, in Omise's words. */
export const insufficientFund = {
  code: 'insufficient_fund',
  message: 'insufficient funds in the account or the card has reached the credit limit',
};

// Whole numbers, so that halves are rounded up and not by chance.
const share = (amount: number, tenThousandths: number): number =>
  Math.round((amount * tenThousandths) / 10_000);

/** Omise's fee on a Thai card: 3.65 %, and 7 % tax on it. 100000 -> 3650 and 256. */
const feesOn = (amount: number): { fee: number; feeVat: number } => {
  const fee = share(amount, 365);
  return { fee, feeVat: share(fee, 700) };
};

type Made = Pick<ChargeRecord, 'id' | 'seq' | 'createdAt'>;

/** A successful charge on a link. Fees are reckoned for every try, whether it succeeds or not, as Omise does. */
export const chargeOn = (link: LinkRecord, { id, seq, createdAt }: Made): ChargeRecord => ({
  kind: 'charge',
  id,
  seq,
  link: link.id,
  amount: link.amount,
  currency: link.currency,
  description: `${link.title}\n\n${link.description}`,
  createdAt,
  ...feesOn(link.amount),
});
