import './words.fixture.ts';
import type { ComponentProps } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { latteLink, sandboxAccount, testAccount } from '../lib/links/link.fixture.ts';
import type { Charge, FoundLink, Link } from '../lib/links/link.ts';
import { CounterScreen } from './counter-screen.tsx';

const rowOf = (change: Partial<Link> = {}): FoundLink => ({
  kind: 'link',
  link: { ...latteLink, ...change },
});

const counter = (props: Partial<ComponentProps<typeof CounterScreen>> = {}) =>
  render(
    <CounterScreen
      account={testAccount}
      row={rowOf()}
      fault={undefined}
      onFullScreen={undefined}
      {...props}
    />,
  );

const charge: Charge = {
  id: 'chrg_1',
  status: 'successful',
  amount: 7440,
  currency: 'THB',
  createdAt: '2024-03-01T09:30:00Z',
};
const statusOf = (html: string) => /role="status"[^>]*>([^<]*)</u.exec(html)?.[1];

describe('a link that waits', () => {
  test('is its title, its amount, and a code to scan', () => {
    const html = counter();
    expect(html).toContain('<h1>Hot Latte</h1>');
    expect(html).toContain('฿74.40');
    expect(html).toContain('aria-label="QR code of the payment link"');
    expect(html).toContain(latteLink.paymentUri);
    expect(statusOf(html)).toBe('Scan to pay');
  });

  test('stays one to scan after a card was declined', () => {
    const charges = { total: 1, data: [{ ...charge, status: 'failed' as const }] };
    expect(statusOf(counter({ row: rowOf({ charges }) }))).toBe('Scan to pay');
  });

  test('has four modules of quiet around the code', () => {
    expect(counter()).toMatch(/class="Counter-qr" viewBox="-4 -4 \d+ \d+"/u);
  });
});

describe('a link that was paid', () => {
  test('is stamped, and its code is for no camera and no reader', () => {
    const html = counter({ row: rowOf({ used: true, charges: { total: 1, data: [charge] } }) });
    expect(statusOf(html)).toBe('Paid');
    expect(html).toContain('aria-label="PAID, ');
    expect(html).toContain('data-state="used"');
    expect(html).toContain('aria-hidden="true"');
  });

  test('says how often, and goes on, where many can pay', () => {
    const charges = { total: 3, data: [charge, charge, charge] };
    const html = counter({ row: rowOf({ multiple: true, charges }) });
    expect(statusOf(html)).toBe('Paid 3×');
    expect(html).not.toContain('data-state="used"');
    expect(html).not.toContain('Stamp');
  });
});

test.each([
  ['a deleted link', rowOf({ deleted: true })],
  ['what is left of one', { kind: 'stub', stub: { id: latteLink.id, livemode: false } } as const],
])('%s has no code any more, and says so', (_, row) => {
  const html = counter({ row });
  expect(html).toContain('This link was deleted');
  expect(html).not.toContain('QR code');
});

describe('what stands in the way', () => {
  test('is said in place of a link that is not known', () => {
    const html = counter({ row: undefined, fault: { kind: 'locked' } });
    expect(html).toContain('The keys are locked');
    expect(html).toContain('This page then goes on by itself.');
  });

  test('is said beside one that is: the code can still be scanned', () => {
    const html = counter({ fault: { kind: 'offline' } });
    expect(html).toContain('Omise is asked again by itself.');
    expect(html).toContain('QR code of the payment link');
  });
});

describe('the banner', () => {
  test('says which money, and the shop’s name, but no e-mail: customers read it', () => {
    expect(counter()).toMatch(/data-mode="test".*>TEST<.*No real money/u);
    expect(counter()).not.toContain('@');
    expect(counter({ account: { ...testAccount, name: 'Baan Kafe Ari' } })).toContain('Baan Kafe Ari');
    expect(counter({ account: sandboxAccount })).toContain('Practice till');
  });

  test('says nothing yet, rather than the wrong thing, while the account is not known', () => {
    expect(counter({ account: undefined })).not.toMatch(/LIVE|TEST|SANDBOX|money/u);
  });
});
