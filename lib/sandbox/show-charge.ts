import { writeCurrency } from './account.ts';
import { failureOf, feesOf, locationOf, showCard, showRefunds, suffixOf } from './charge-parts.ts';
import type { ChargeRecord } from './records.ts';
import type { Telling } from './show-list.ts';
import { isModern } from './versions.ts';

const showModern = (charge: ChargeRecord, telling: Telling): object => {
  const paid = !charge.failure;
  const { id, amount, currency, createdAt, description, link } = charge;
  return {
    object: 'charge',
    id,
    livemode: false,
    location: locationOf(charge),
    created_at: createdAt,
    amount,
    currency,
    funding_amount: amount,
    funding_currency: currency,
    ...feesOf(charge),
    description,
    metadata: {},
    status: paid ? 'successful' : 'failed',
    capture: true,
    authorized: paid,
    reversed: false,
    reversed_at: null,
    expires_at: null,
    expired: false,
    expired_at: null,
    voided: false,
    paid,
    paid_at: paid ? createdAt : null,
    transaction: paid ? `trxn_test_${suffixOf(charge)}` : null,
    refunded_amount: 0,
    refunds: showRefunds(charge, telling),
    link,
    return_uri: null,
    ...failureOf(charge),
    card: showCard(charge, telling),
    customer: null,
    ip: null,
    dispute: null,
    source: null,
    disputable: paid,
    capturable: false,
    reversible: false,
    refundable: paid,
    authorize_uri: null,
  };
};

const showOld = (charge: ChargeRecord, telling: Telling): object => {
  const paid = !charge.failure;
  return {
    object: 'charge',
    id: charge.id,
    livemode: false,
    location: locationOf(charge),
    amount: charge.amount,
    currency: writeCurrency(charge.currency, telling.version),
    description: charge.description,
    status: paid ? 'successful' : 'failed',
    capture: true,
    authorized: paid,
    ...(telling.version === '2014-07-27' ? { captured: paid } : { reversed: false, paid }),
    transaction: paid ? `trxn_test_${suffixOf(charge)}` : null,
    refunded: 0,
    refunds: showRefunds(charge, telling),
    ...failureOf(charge),
    card: showCard(charge, telling),
    customer: null,
    ip: null,
    dispute: null,
    created: charge.createdAt,
  };
};

/** A charge as a version of the API writes it. Its parts that no link ever fills are null. */
export const showCharge = (charge: ChargeRecord, telling: Telling): object =>
  isModern(telling.version) ? showModern(charge, telling) : showOld(charge, telling);
