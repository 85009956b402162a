import './words.fixture.ts';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { latteLink } from '../lib/links/link.fixture.ts';
import type { Charge, FoundLink, Link } from '../lib/links/link.ts';
import { LinkDetail } from './link-detail.tsx';

const nothing = () => undefined;

const detailOf = (row: FoundLink | undefined, raw?: unknown) =>
  render(
    <LinkDetail
      mode="test"
      linkId="link_test_asked"
      row={row}
      charges={{ rows: [], total: 0, isMore: false, isAsking: false }}
      raw={raw}
      isBusy={false}
      onCopy={nothing}
      onMore={nothing}
      onAnother={nothing}
      onReplace={nothing}
      onDelete={nothing}
      onClose={nothing}
      share={<p>the ways to share</p>}
    >
      <p>the notice</p>
    </LinkDetail>,
  );

const linkOf = (change: Partial<Link> = {}): FoundLink => ({
  kind: 'link',
  link: { ...latteLink, ...change },
});

const charge: Charge = {
  id: 'chrg_test_1',
  status: 'successful',
  amount: 7440,
  currency: 'THB',
  createdAt: '2024-03-01T09:29:00Z',
};
const paid = { multiple: true, charges: { total: 2, data: [charge, { ...charge, id: 'chrg_test_2' }] } };

/** The value under a label. */
const factOf = (html: string, label: string) =>
  new RegExp(`<dt>${label}</dt><dd[^>]*>(.*?)</dd>`, 'u').exec(html)?.[1]?.replaceAll(/<[^>]*>/gu, '');

describe('the details of a link', () => {
  test('have title, amount and what went wrong on top', () => {
    expect(detailOf(linkOf())).toMatch(/<h2[^>]*>Hot Latte<\/h2>.*74\.40.*the notice.*<dl/u);
  });

  test('tell every attribute under a name that people use', () => {
    const html = detailOf(linkOf());
    expect(factOf(html, 'State')).toBe('Unpaid');
    expect(factOf(html, 'Received')).toBe('฿0.00');
    expect(factOf(html, 'Can be paid')).toBe('Once');
    expect(factOf(html, 'Description')).toBe('A warm cup of coffee');
    expect(factOf(html, 'Made')).toMatch(/^1 Mar 2024/u);
    expect(factOf(html, 'Used up')).toBe('No');
    expect(factOf(html, 'Deleted')).toBe('No');
    expect(factOf(html, 'Money')).toBe('No real money');
    expect(factOf(html, 'Id')).toBe(latteLink.id);
    expect(factOf(html, 'API path')).toBe(`/links/${latteLink.id}`);
    expect(html).toContain(`href="${latteLink.paymentUri}" target="_blank" rel="noreferrer"`);
  });

  test('say when it was used up and deleted, or only that, where no more is known', () => {
    const told = detailOf(
      linkOf({
        used: true,
        deleted: true,
        usedAt: '2024-03-02T10:00:00Z',
        deletedAt: '2024-03-03T10:00:00Z',
      }),
    );
    expect(factOf(told, 'Used up')).toMatch(/^2 Mar 2024/u);
    expect(factOf(told, 'Deleted')).toMatch(/^3 Mar 2024/u);
    const old = detailOf(linkOf({ used: true, deleted: true }));
    expect([factOf(old, 'Used up'), factOf(old, 'Deleted')]).toEqual(['Yes', 'Yes']);
  });

  test('say that the money is real', () => {
    expect(factOf(detailOf(linkOf({ livemode: true })), 'Money')).toBe('Real money');
  });

  test('name the sub-merchant where there is one, and only there', () => {
    const html = detailOf(linkOf({ merchantName: 'Kiosk 4', merchantUid: 'sub_4' }));
    expect([factOf(html, 'Sub-merchant'), factOf(html, 'Sub-merchant id')]).toEqual(['Kiosk 4', 'sub_4']);
    expect(detailOf(linkOf())).not.toContain('Sub-merchant');
  });

  test('sum up what was paid, “at least” where not all is read, and what was given back', () => {
    expect(factOf(detailOf(linkOf(paid)), 'Received')).toBe('฿148.80');
    const more = { ...paid, charges: { ...paid.charges, total: 240 } };
    expect(factOf(detailOf(linkOf(more)), 'Received')).toBe('at least ฿148.80');
    const refunded = { total: 1, data: [{ ...charge, refundedAmount: 1000 }] };
    expect(factOf(detailOf(linkOf({ charges: refunded })), 'Refunded')).toBe('฿10.00');
    expect(factOf(detailOf(linkOf(paid)), 'Refunded')).toBeUndefined();
  });

  test('have a QR code, and the ways to share, as long as the link can be paid', () => {
    const ways = /QR code of the payment link[\s\S]*the ways to share/u;
    expect(detailOf(linkOf())).toMatch(ways);
    for (const over of [{ deleted: true }, { used: true }])
      expect(detailOf(linkOf(over))).not.toMatch(/QR code|the ways to share/u);
  });

  test('of a stub are that it is deleted, and its id', () => {
    const html = detailOf({ kind: 'stub', stub: { id: 'link_test_gone', livemode: false } });
    expect(html).toMatch(/<h2[^>]*>Deleted link<\/h2>/u);
    expect([factOf(html, 'State'), factOf(html, 'Id')]).toEqual(['Deleted', 'link_test_gone']);
    expect(html).not.toContain('Make another');
  });

  test('of a link that nobody knows yet are its id and what went wrong', () => {
    const html = detailOf(undefined);
    expect(html).toMatch(/<h2[^>]*>link_test_asked<\/h2>.*the notice/u);
    expect(html).not.toContain('<dl');
  });

  test('have what the API said, folded, once it said something', () => {
    const html = detailOf(linkOf(), { object: 'link', card: null });
    expect(html).toMatch(/<details class="RawJson"><summary>/u);
    expect(html).toContain('&quot;object&quot;: &quot;link&quot;,\n  &quot;card&quot;: null');
    expect(detailOf(linkOf())).not.toContain('RawJson');
  });
});

const actionsOf = (change: Partial<Link> = {}) =>
  [...detailOf(linkOf(change)).matchAll(/<\/svg>((?:Make|Replace|Delete)[^<]*)<\/button>/gu)].map(
    ([, words]) => words,
  );

describe('what can be done with a link', () => {
  const another = 'Make another like this';
  const replace = 'Replace with a corrected amount';

  test('depends on what became of it', () => {
    expect(actionsOf()).toEqual([another, replace, 'Delete']);
    expect(actionsOf({ charges: { total: 1, data: [{ ...charge, status: 'failed' }] } })).toContain(replace);
  });

  test('is not to correct one that was paid', () => {
    expect(actionsOf({ used: true })).toEqual([another, 'Delete']);
    expect(actionsOf(paid)).toEqual([another, 'Delete']);
  });

  test('is only to make a deleted one again', () => {
    expect(actionsOf({ deleted: true })).toEqual([another]);
  });
});
