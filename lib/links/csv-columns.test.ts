import { describe, expect, test } from 'vitest';
import { readCsv } from './csv.fixture.ts';
import { chargeCells, chargeHead, linkCells, linkHead } from './csv-columns.ts';
import type { Cell } from './csv.ts';
import { csvLine } from './csv.ts';
import { chargeOf, latteLink, paidLatte } from './link.fixture.ts';
import type { Charge, Link, LinkRow } from './link.ts';

/** What stands under each name in the file. */
const told = (head: readonly string[], cells: readonly Cell[]): Record<string, string> => {
  const [line = []] = readCsv(csvLine(cells));
  expect(line).toHaveLength(head.length);
  return Object.fromEntries(head.map((name, at) => [name, line[at] ?? '']));
};

const rowTold = (row: LinkRow) => told(linkHead, linkCells(row));
const linkTold = (change: Partial<Link> = {}) => rowTold({ kind: 'link', link: { ...latteLink, ...change } });
const chargeTold = (change: Partial<Charge> = {}) =>
  told(chargeHead, chargeCells(latteLink, chargeOf(change)));

test('the names of the columns stay as they are: other programs read them', () => {
  expect(linkHead.join()).toBe(
    'id,state,title,description,currency,amount,amount_subunits,received,received_subunits,payments,' +
      'received_is_at_least,multiple,created_at,used_at,deleted_at,payment_uri,livemode',
  );
  expect(chargeHead.join()).toBe(
    'link_id,link_title,charge_id,status,currency,amount,amount_subunits,refunded,refunded_subunits,' +
      'funding_currency,fee,fee_subunits,net,net_subunits,card_brand,card_last_digits,' +
      'failure_code,failure_message,created_at,paid_at,livemode',
  );
});

describe('a row that is no link', () => {
  test('is in the file nevertheless: what is left of a deleted one', () => {
    const row = rowTold({ kind: 'stub', stub: { id: 'link_test_1', livemode: false } });
    expect(row).toMatchObject({ id: 'link_test_1', state: 'deleted', amount: '', livemode: '' });
  });

  test('as well as what nobody could read', () => {
    expect(rowTold({ kind: 'odd', id: 'link_test_2' })).toMatchObject({ id: 'link_test_2', state: 'odd' });
    expect(rowTold({ kind: 'odd' })).toMatchObject({ id: '', state: 'odd', title: '' });
  });
});

describe('a link', () => {
  test('is told whole; what has not happened is empty', () => {
    expect(linkTold()).toEqual({
      id: 'link_test_5xyz7vwd1nf9f2opq3r',
      state: 'unpaid',
      title: 'Hot Latte',
      description: 'A warm cup of coffee',
      currency: 'THB',
      amount: '74.40',
      amount_subunits: '7440',
      received: '0.00',
      received_subunits: '0',
      payments: '0',
      received_is_at_least: 'false',
      multiple: 'false',
      created_at: '2024-03-01T09:29:00Z',
      used_at: '',
      deleted_at: '',
      payment_uri: 'https://link.omise.co/5XYZ7VWD1NF9F2OPQ3R',
      livemode: 'false',
    });
  });

  test('that was paid and deleted tells what came in, and when', () => {
    const times = { usedAt: '2024-03-01T09:31:00Z', deletedAt: '2024-03-02T00:00:00Z' };
    expect(linkTold({ ...paidLatte, ...times, deleted: true })).toMatchObject({
      state: 'deleted',
      received: '74.40',
      received_subunits: '7440',
      payments: '1',
      used_at: '2024-03-01T09:31:00Z',
      deleted_at: '2024-03-02T00:00:00Z',
    });
  });

  test('of which not all payments are told says so', () => {
    const charges = { total: 30, data: [chargeOf(), chargeOf()] };
    expect(linkTold({ multiple: true, charges })).toMatchObject({
      state: 'paid',
      received: '148.80',
      payments: '2',
      received_is_at_least: 'true',
      multiple: 'true',
    });
  });

  test('in yen has no point', () => {
    const yen = linkTold({ currency: 'JPY', amount: 1200 });
    expect(yen).toMatchObject({ amount: '1200', amount_subunits: '1200', received: '0' });
  });
});

describe('a try to pay', () => {
  test('is told with the link that it was for', () => {
    const card = { cardBrand: 'Visa', cardLastDigits: '0042' };
    const paidAt = '2024-03-01T09:31:02Z';
    expect(chargeTold({ ...card, paidAt, fee: 272, net: -7149, refundedAmount: 7440 })).toEqual({
      link_id: 'link_test_5xyz7vwd1nf9f2opq3r',
      link_title: 'Hot Latte',
      charge_id: 'chrg_test_5xyz8abcd1efgh2ijkl',
      status: 'successful',
      currency: 'THB',
      amount: '74.40',
      amount_subunits: '7440',
      refunded: '74.40',
      refunded_subunits: '7440',
      funding_currency: 'THB',
      fee: '2.72',
      fee_subunits: '272',
      net: '-71.49',
      net_subunits: '-7149',
      card_brand: 'Visa',
      card_last_digits: '0042',
      failure_code: '',
      failure_message: '',
      created_at: '2024-03-01T09:31:00Z',
      paid_at: '2024-03-01T09:31:02Z',
      livemode: 'false',
    });
  });

  test('that was declined says why, and has no money but what was asked', () => {
    const failed = {
      status: 'failed',
      failureCode: 'insufficient_fund',
      failureMessage: 'no money',
    } as const;
    expect(chargeTold(failed)).toMatchObject({
      status: 'failed',
      failure_code: 'insufficient_fund',
      failure_message: 'no money',
      amount: '74.40',
      fee: '',
      net: '',
      refunded: '',
    });
  });

  test('paid in yen and settled in baht tells fee and net in baht', () => {
    const yen = { currency: 'JPY', amount: 1200, refundedAmount: 200 } as const;
    expect(chargeTold({ ...yen, fundingCurrency: 'THB', fee: 1272, net: 26_649 })).toMatchObject({
      amount: '1200',
      refunded: '200',
      funding_currency: 'THB',
      fee: '12.72',
      net: '266.49',
    });
  });
});
