import { speak } from './words.fixture.ts';
import { render } from 'preact-render-to-string';
import { afterEach, describe, expect, test } from 'vitest';
import { chargeOf, paidLatte, rowOf } from '../lib/links/link.fixture.ts';
import type { Charge, LinkRow } from '../lib/links/link.ts';
import { StatePill, stateWords } from './state-pill.tsx';

afterEach(() => speak('en'));

const tried = (status: Charge['status'], total = 1) => ({ total, data: [chargeOf({ status })] });
const paid: LinkRow = { kind: 'link', link: paidLatte };

const rows = {
  unpaid: rowOf({}),
  declined: rowOf({ charges: tried('failed') }),
  pending: rowOf({ charges: tried('pending') }),
  paid,
  deleted: rowOf({ deleted: true }),
  odd: { kind: 'odd' },
} as const;

describe('the words of a state', () => {
  test.each([
    ['unpaid', 'Unpaid'],
    ['declined', 'Declined'],
    ['pending', 'Payment on its way'],
    ['paid', 'Paid'],
    ['deleted', 'Deleted'],
    ['odd', 'Could not be read'],
  ] as const)('%s are “%s”', (state, words) => {
    expect(stateWords(rows[state])).toBe(words);
  });

  test('tell how often a link was paid that many can pay', () => {
    const charges = { total: 2, data: [chargeOf(), chargeOf()] };
    expect(stateWords(rowOf({ multiple: true, charges }))).toBe('Paid 2×');
  });

  test('say that it may have been more often', () => {
    expect(stateWords(rowOf({ multiple: true, charges: tried('successful', 21) }))).toBe('Paid 1+×');
  });

  test.each(['en', 'th', 'ja'] as const)('differ from state to state: %s', (language) => {
    speak(language);
    const words = Object.values(rows).map(stateWords);
    expect(new Set(words).size).toBe(words.length);
  });
});

describe('the pill', () => {
  test.each(Object.entries(rows))('tells %s by a word and a shape, not by colour alone', (state, row) => {
    const html = render(<StatePill row={row} />);
    expect(html).toContain(`data-state="${state}"`);
    expect(html).toMatch(new RegExp(`<svg.*</svg>${stateWords(row)}</span>`, 'u'));
  });

  test('has another shape for paid than for unpaid, deleted and odd', () => {
    const shapes = [rows.paid, rows.unpaid, rows.deleted, rows.odd].map(
      (row) => / d="([^"]+)"/u.exec(render(<StatePill row={row} />))?.[1],
    );
    expect(new Set(shapes).size).toBe(4);
  });
});
