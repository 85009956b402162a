import type { Currency } from '../money/currency.ts';

/** What a merchant asks for. `amount` in subunits (7440 is ฿74.40), texts trimmed and not blank. */
export type LinkDraft = {
  amount: number;
  currency: Currency;
  title: string;
  description: string;
  multiple: boolean;
};

export type ChargeStatus = 'failed' | 'expired' | 'pending' | 'reversed' | 'successful';

/** One try to pay. Amounts in subunits of `currency` but for fee and net, times ISO 8601 UTC. */
export type Charge = {
  id: string;
  status: ChargeStatus;
  amount: number;
  currency: Currency;
  createdAt: string;
  paidAt?: string;
  /** What fee and net are in, where Omise settles in another currency than the payer paid in. */
  fundingCurrency?: Currency;
  fee?: number;
  net?: number;
  refundedAmount?: number;
  failureCode?: string;
  failureMessage?: string;
  cardBrand?: string;
  cardLastDigits?: string;
};

/** A payment link as the API tells it, whatever version it spoke. Times ISO 8601 UTC. */
export type Link = LinkDraft & {
  id: string;
  livemode: boolean;
  used: boolean;
  deleted: boolean;
  paymentUri: string;
  createdAt: string;
  usedAt?: string;
  deletedAt?: string;
  /** `data` holds 20 at most, in no certain order; `total` may exceed it. */
  charges: { total: number; data: Charge[] };
  merchantName?: string;
  merchantUid?: string;
};

/** A deleted link as older API versions list it: only that it was. */
export type LinkStub = { id: string; livemode: boolean };

/** A row of a list: a link, a deleted one's stub, or one that nobody could read. */
export type LinkRow =
  | { kind: 'link'; link: Link }
  | { kind: 'stub'; stub: LinkStub }
  | { kind: 'odd'; id?: string };

/** A link, or what is left of a deleted one. */
export type FoundLink = Exclude<LinkRow, { kind: 'odd' }>;

/** A row of a list of charges: a charge, or one that nobody could read. */
export type ChargeRow = { kind: 'charge'; charge: Charge } | { kind: 'odd'; id?: string };

/** Which part of a list. Times ISO 8601; the API's own defaults are 20 rows, the oldest first. */
export type Paging = {
  from?: string;
  to?: string;
  limit?: number;
  offset?: number;
  order?: 'chronological' | 'reverse_chronological';
};

/** One page of a list. `to` pins the next pages: without it they drift while links are being made. */
export type Page<Row> = {
  rows: Row[];
  total: number;
  limit: number;
  offset: number;
  from: string;
  to: string;
  /** The server's clock as it answered, milliseconds since 1970, where it told. */
  servedAt?: number;
};
