import './words.fixture.ts';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { Mode } from '../lib/links/account.ts';
import type { Charge, ChargeRow } from '../lib/links/link.ts';
import { ChargeList } from './charge-list.tsx';

const paid: Charge = {
  id: 'chrg_test_paid',
  status: 'successful',
  amount: 145_000,
  currency: 'THB',
  createdAt: '2024-03-01T09:29:00Z',
  paidAt: '2024-03-01T09:30:00Z',
  fee: 5293,
  net: 139_337,
  refundedAmount: 0,
  cardBrand: 'Visa',
  cardLastDigits: '4242',
};
const declined: Charge = {
  id: 'chrg_test_declined',
  status: 'failed',
  amount: 145_000,
  currency: 'THB',
  createdAt: '2024-03-01T09:20:00Z',
  failureCode: 'insufficient_fund',
  failureMessage: 'insufficient funds in the account',
};

const rowsOf = (...charges: Charge[]): ChargeRow[] =>
  charges.map((charge) => ({ kind: 'charge' as const, charge }));

const nothing = () => undefined;
const listOf = (rows: ChargeRow[], mode: Mode = 'test', total = rows.length) =>
  render(
    <ChargeList
      charges={{ rows, total, isMore: total > rows.length, isAsking: false }}
      mode={mode}
      onMore={nothing}
    />,
  );

describe('a charge', () => {
  test('is told by time, card, status and amount, and what it cost unfolds', () => {
    const html = listOf(rowsOf(paid));
    expect(html).toContain('datetime="2024-03-01T09:29:00Z"');
    expect(html).toMatch(/Visa •••• 4242<small>Paid<\/small>.*<b>1,450\.00<\/b>/u);
    expect(html).toMatch(/Fee<.*฿52\.93.*Net<.*฿1,393\.37.*Refunded<.*฿0\.00.*chrg_test_paid/u);
  });

  test('that failed says why, with Omise’s own words for support', () => {
    const html = listOf(rowsOf({ ...declined, fee: 5293, net: 139_337, refundedAmount: 0 }));
    expect(html).toContain('No card told<small>Declined: Not enough funds</small>');
    expect(html).toContain('insufficient_fund: insufficient funds in the account');
    expect(html).not.toMatch(/Fee<|Net<|Refunded<|Paid at/u);
  });

  test.each([
    ['pending', 'Payment on its way'],
    ['expired', 'Expired'],
    ['reversed', 'Reversed, nothing was taken'],
  ] as const)('that is %s says so', (status, words) => {
    const html = listOf(rowsOf({ ...paid, status }));
    expect(html).toContain(`data-state="${status}"`);
    expect(html).toContain(`<small>${words}</small>`);
  });

  test('that is settled in another currency has fee and net in that one', () => {
    const html = listOf(rowsOf({ ...paid, fundingCurrency: 'USD', refundedAmount: 100 }));
    expect(html).toMatch(/Fee<.*US\$52\.93.*Net<.*US\$1,393\.37.*Refunded<.*฿1\.00/u);
  });

  test('that was given a code in spite of its success is paid all the same', () => {
    expect(listOf(rowsOf({ ...declined, status: 'successful' }))).toContain('<small>Paid</small>');
  });

  test.each(['test', 'live'] as const)('leads to Omise’s dashboard: %s', (mode) => {
    const address = `https://dashboard.omise.co/${mode}/charges/chrg_test_paid`;
    expect(listOf(rowsOf(paid), mode)).toContain(`href="${address}" target="_blank" rel="noreferrer"`);
  });

  test('leads nowhere in the sandbox, which has no dashboard', () => {
    expect(listOf(rowsOf(paid), 'sandbox')).not.toContain('href');
  });

  test('that nobody could read takes up a row, with its id where it has one', () => {
    const html = listOf([{ kind: 'odd', id: 'chrg_test_odd' }, { kind: 'odd' }]);
    expect(html.match(/Could not be read/gu)).toHaveLength(2);
    expect(html).toContain('chrg_test_odd');
  });
});

describe('a list of charges', () => {
  test('counts what was paid, and what was not', () => {
    expect(listOf(rowsOf(paid, { ...paid, id: 'chrg_2' }, declined))).toContain('2 paid, 1 not paid');
  });

  test('says where there are none', () => {
    expect(listOf([])).toContain('Omise lists no charges');
  });

  test('offers those that are not shown yet, and tells how many', () => {
    const html = listOf(rowsOf(paid), 'test', 240);
    expect(html).toContain('The newest 1 of 240 are shown.');
    expect(html).toContain('Show more charges');
    expect(listOf(rowsOf(paid))).not.toContain('Show more charges');
  });
});
