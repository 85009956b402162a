import { writeCreated } from './account.ts';
import type { ChargeRecord } from './records.ts';
import { showInnerList } from './show-list.ts';
import type { Telling } from './show-list.ts';

export const suffixOf = (charge: ChargeRecord): string => charge.id.slice('chrg_test_'.length);

export const locationOf = (charge: ChargeRecord): string => `/charges/${charge.id}`;

export const showRefunds = (charge: ChargeRecord, telling: Telling): object =>
  showInnerList({ location: `${locationOf(charge)}/refunds`, total: 0, data: [] }, telling);

export const showCard = (charge: ChargeRecord, { version }: Telling): object => ({
  object: 'card',
  id: `card_test_${suffixOf(charge)}`,
  livemode: false,
  country: 'us',
  financing: 'credit',
  bank: 'Sandbox bank',
  brand: 'Visa',
  last_digits: '4242',
  name: 'Sandbox Payer',
  expiration_month: 12,
  expiration_year: 2099,
  security_code_check: true,
  ...writeCreated(charge.createdAt, version),
});

export const failureOf = ({ failure }: ChargeRecord): object => ({
  failure_code: failure?.code ?? null,
  failure_message: failure?.message ?? null,
});

export const feesOf = ({ amount, fee, feeVat }: ChargeRecord): object => ({
  fee,
  fee_vat: feeVat,
  interest: 0,
  interest_vat: 0,
  net: amount - fee - feeVat,
});
