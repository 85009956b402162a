import type { Currency } from '../money/currency.ts';
import type { Cell } from './csv.ts';
import type { Charge, Link, LinkRow } from './link.ts';
import { idOf } from './link-row.ts';
import type { Received } from './link-state.ts';
import { receivedOf, stateOf } from './link-state.ts';

/** Names that machines read: they stay as they are in every language. Times are ISO 8601 UTC. */
type Columns<Row> = readonly (readonly [name: string, cell: (row: Row) => Cell])[];

const yesOrNo = (flag: boolean): string => String(flag);

const rowColumns: Columns<LinkRow> = [
  ['id', idOf],
  ['state', stateOf],
];

/** Empty in a row that tells no more than that there was one. */
const linkColumns: Columns<{ link: Link; received: Received }> = [
  ['title', ({ link }) => link.title],
  ['description', ({ link }) => link.description],
  ['currency', ({ link }) => link.currency],
  ['amount', ({ link }) => ({ subunits: link.amount, currency: link.currency })],
  ['amount_subunits', ({ link }) => link.amount],
  ['received', ({ link, received }) => ({ subunits: received.amount, currency: link.currency })],
  ['received_subunits', ({ received }) => received.amount],
  ['payments', ({ received }) => received.times],
  ['received_is_at_least', ({ received }) => yesOrNo(received.isAtLeast)],
  ['multiple', ({ link }) => yesOrNo(link.multiple)],
  ['created_at', ({ link }) => link.createdAt],
  ['used_at', ({ link }) => link.usedAt],
  ['deleted_at', ({ link }) => link.deletedAt],
  ['payment_uri', ({ link }) => link.paymentUri],
  ['livemode', ({ link }) => yesOrNo(link.livemode)],
];

type Payment = { link: Link; charge: Charge };

const moneyOf = (subunits: number | undefined, currency: Currency): Cell =>
  subunits === undefined ? undefined : { subunits, currency };

const settledIn = ({ fundingCurrency, currency }: Charge): Currency => fundingCurrency ?? currency;

const chargeColumns: Columns<Payment> = [
  ['link_id', ({ link }) => link.id],
  ['link_title', ({ link }) => link.title],
  ['charge_id', ({ charge }) => charge.id],
  ['status', ({ charge }) => charge.status],
  ['currency', ({ charge }) => charge.currency],
  ['amount', ({ charge }) => moneyOf(charge.amount, charge.currency)],
  ['amount_subunits', ({ charge }) => charge.amount],
  ['refunded', ({ charge }) => moneyOf(charge.refundedAmount, charge.currency)],
  ['refunded_subunits', ({ charge }) => charge.refundedAmount],
  ['funding_currency', ({ charge }) => settledIn(charge)],
  ['fee', ({ charge }) => moneyOf(charge.fee, settledIn(charge))],
  ['fee_subunits', ({ charge }) => charge.fee],
  ['net', ({ charge }) => moneyOf(charge.net, settledIn(charge))],
  ['net_subunits', ({ charge }) => charge.net],
  ['card_brand', ({ charge }) => charge.cardBrand],
  ['card_last_digits', ({ charge }) => charge.cardLastDigits],
  ['failure_code', ({ charge }) => charge.failureCode],
  ['failure_message', ({ charge }) => charge.failureMessage],
  ['created_at', ({ charge }) => charge.createdAt],
  ['paid_at', ({ charge }) => charge.paidAt],
  ['livemode', ({ link }) => yesOrNo(link.livemode)],
];

const headOf = <Row>(columns: Columns<Row>): string[] => columns.map(([name]) => name);
const cellsOf = <Row>(columns: Columns<Row>, row: Row): Cell[] => columns.map(([, cell]) => cell(row));

export const linkHead: readonly string[] = [...headOf(rowColumns), ...headOf(linkColumns)];

const linkOnly = (link: Link): Cell[] => cellsOf(linkColumns, { link, received: receivedOf(link) });

/** A row of the list as a line of a file: what it asked for, and what came of it. */
export const linkCells = (row: LinkRow): Cell[] => [
  ...cellsOf(rowColumns, row),
  ...(row.kind === 'link' ? linkOnly(row.link) : linkColumns.map(() => undefined)),
];

export const chargeHead: readonly string[] = headOf(chargeColumns);

/** A try to pay a link as a line of a file. */
export const chargeCells = (link: Link, charge: Charge): Cell[] => cellsOf(chargeColumns, { link, charge });
