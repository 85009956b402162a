import './words.fixture.ts';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { latteLink } from '../lib/links/link.fixture.ts';
import type { Charge, Link, LinkRow as Row } from '../lib/links/link.ts';
import { RecentLinks } from './recent-links.tsx';

const nothing = () => undefined;
const noon = new Date(2026, 10, 22, 12, 0).getTime();

const at = (hours: number, change: Partial<Link> = {}): Row => ({
  kind: 'link',
  link: {
    ...latteLink,
    id: `link_test_${hours}`,
    createdAt: new Date(noon - hours * 3_600_000).toISOString(),
    ...change,
  },
});

const listOf = (rows?: readonly Row[]) =>
  render(
    <RecentLinks rows={rows} now={noon} onOpen={nothing} onCopy={nothing} onNew={nothing} onAll={nothing}>
      <p>Checked at 14:32</p>
    </RecentLinks>,
  );

const textOf = (html: string) => html.replaceAll(/<[^>]*>/gu, ' ').replaceAll(/\s+/gu, ' ');

const paid = (id: string): Charge => ({
  id,
  status: 'successful',
  amount: 7440,
  currency: 'THB',
  createdAt: '2026-11-22T03:00:00Z',
});

describe('the latest links', () => {
  test('stand by their days, with what came in, amount, currency and state', () => {
    const text = textOf(listOf([at(1), at(2, { used: true }), at(24, { title: 'Cake', amount: 32000 })]));
    expect(text).toMatch(/Today.*Received ฿74\.40.*Hot Latte THB 74\.40 11:00 · Once Unpaid/u);
    expect(text).toMatch(/10:00 · Once Paid.*Yesterday.*Cake THB 320\.00/u);
  });

  test('tell how often one was paid that many can pay', () => {
    const charges = { total: 3, data: ['a', 'b', 'c'].map(paid) };
    expect(textOf(listOf([at(1, { multiple: true, charges })]))).toMatch(/Received ฿223\.20.*Paid 3×/u);
  });

  test('sum up no two currencies', () => {
    const yen = at(2, { used: true, currency: 'JPY', amount: 1200 });
    expect(textOf(listOf([at(1, { used: true }), yen]))).not.toContain('Received');
  });

  test('count what is unpaid, a declined one too, and what is paid', () => {
    const declined = at(3, { charges: { total: 1, data: [{ ...paid('d'), status: 'failed' }] } });
    const text = textOf(listOf([at(1), at(2, { used: true }), declined, at(4, { deleted: true })]));
    expect(text).toMatch(/All Unpaid 2 Paid 1/u);
    expect(text).toContain('Declined');
    expect(text).toContain('Deleted');
  });

  test('show what is left of a deleted one, and one that nobody could read, by their ids', () => {
    const rows: Row[] = [
      { kind: 'stub', stub: { id: 'link_test_gone', livemode: false } },
      { kind: 'odd', id: 'link_test_odd' },
    ];
    expect(textOf(listOf(rows))).toMatch(/link_test_gone Deleted link_test_odd Could not be read/u);
  });

  test('say that there are none only once that is known', () => {
    expect(textOf(listOf([]))).toContain('Nothing here yet');
    expect(textOf(listOf())).not.toContain('Nothing here yet');
  });
});
