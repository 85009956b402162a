import { describe, expect, test } from 'vitest';
import { receivedOf } from '../links/link-state.ts';
import { latteLink } from '../links/link.fixture.ts';
import type { Charge, FoundLink } from '../links/link.ts';
import { firstView } from './link-view.ts';
import { shownCharges, shownLink } from './shown-link.ts';

const chargeOf = (id: string, createdAt: string): Charge => ({
  id,
  status: 'successful',
  amount: 7440,
  currency: 'THB',
  createdAt,
});
const early = chargeOf('early', '2024-03-01T08:00:00Z');
const late = chargeOf('late', '2024-03-02T08:00:00Z');
const rowOf = (charge: Charge) => ({ kind: 'charge' as const, charge });

const known: FoundLink = {
  kind: 'link',
  link: { ...latteLink, multiple: true, charges: { total: 30, data: [early, late] } },
};

describe('before all charges are read', () => {
  test('those that the link tells itself are shown, the newest first', () => {
    expect(shownCharges(firstView(known))).toEqual({
      rows: [rowOf(late), rowOf(early)],
      total: 30,
      isMore: false,
      isAsking: false,
    });
  });

  test('there are none of a link that is not known, or a stub', () => {
    expect(shownCharges(firstView(undefined)).rows).toEqual([]);
    const stub = { kind: 'stub', stub: { id: 'link_1', livemode: false } } as const;
    expect(shownCharges(firstView(stub))).toMatchObject({ rows: [], total: 0 });
    expect(shownLink(firstView(stub))).toEqual(stub);
  });
});

describe('the charges that were read', () => {
  const charges = { rows: [rowOf(late), { kind: 'odd' as const }], total: 3, read: 2, to: '' };
  const view = { ...firstView(known), charges, busy: ['charges'] as const };

  test('are shown with those that nobody could read', () => {
    expect(shownCharges(view)).toEqual({ rows: charges.rows, total: 3, isMore: true, isAsking: true });
  });

  test('are what the link’s state and sum speak of', () => {
    const row = shownLink(view);
    expect(row?.kind === 'link' && receivedOf(row.link)).toEqual({ times: 1, amount: 7440, isAtLeast: true });
  });
});
