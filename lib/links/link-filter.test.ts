import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LinkFilter } from './link-filter.ts';
import { allLinks, matches, searchable } from './link-filter.ts';
import { chargeOf, latteLink, paidLatte, rowOf } from './link.fixture.ts';
import type { LinkRow } from './link.ts';

const stub: LinkRow = { kind: 'stub', stub: { id: 'link_test_stub', livemode: false } };
const odd: LinkRow = { kind: 'odd', id: 'link_test_odd' };
const nameless: LinkRow = { kind: 'odd' };

const shows = (row: LinkRow, filter: Partial<LinkFilter>): boolean =>
  matches({ ...allLinks, ...filter })(searchable(row));

const found = (change: Partial<typeof latteLink>, text: string): boolean => shows(rowOf(change), { text });

describe('without a filter', () => {
  test.each([rowOf({}), rowOf({ deleted: true }), stub, odd, nameless])('every row is shown: %j', (row) => {
    expect(shows(row, {})).toBe(true);
    expect(shows(row, { text: ' \u3000' })).toBe(true);
  });
});

describe('a search', () => {
  test.each([
    ['the title, in whatever case', 'hot LATTE'],
    ['a part of the title', 'latt'],
    ['words in another order', 'latte hot'],
    ['words of title and description', 'latte coffee'],
    ['the amount with its subunits', '74.40'],
    ['the amount with its sign', '฿74.40'],
    ['the amount with its currency', '74.40 THB'],
    ['the amount without them', '74'],
    ['full-width letters and digits', '\uFF28\uFF4F\uFF54 ７４．４０'],
    ['Thai digits', '๗๔.๔๐'],
    ['the id', 'link_test_5xyz7vwd1nf9f2opq3r'],
    ['the beginning of the id', 'link_test_5xyz'],
    ['the end of the id', '2opq3r'],
    ['the payment code', '5XYZ7VWD1NF9F2OPQ3R'],
    ['the address', 'https://link.omise.co/5XYZ7VWD1NF9F2OPQ3R'],
    ['the address as pages show it', 'link.omise.co/5XYZ7VWD1NF9F2OPQ3R'],
  ])('finds a link by %s', (_, text) => {
    expect(found({}, text)).toBe(true);
  });

  test.each([
    ['a word that is not in it', 'latte tea'],
    ['another amount', '74.50'],
    ['a word across two texts', 'lattea'],
    ['what every id begins with', 'test'],
    ['what every address begins with', 'omise'],
    ['another address', 'https://link.omise.co/0000'],
  ])('leaves a link out for %s', (_, text) => {
    expect(found({}, text)).toBe(false);
  });

  test('finds thousands with a comma and without one', () => {
    const texts = ['1450', '1450.00', '1,450', '1,450.00', '฿1,450.00', '１，４５０'];
    expect(texts.filter((text) => !found({ amount: 145_000 }, text))).toEqual([]);
  });

  test('finds yen, which have no subunits', () => {
    const yen = { amount: 1_234_567, currency: 'JPY' } as const;
    expect(['1234567', '1,234,567', '¥1,234,567'].filter((text) => !found(yen, text))).toEqual([]);
    expect(found(yen, '12345.67')).toBe(false);
  });

  test('finds Thai and Japanese titles, half-width ones too', () => {
    expect(found({ title: 'ค่าน้ำส้ม โต๊ะ ๔' }, 'ค่าน้ำ โต๊ะ 4')).toBe(true);
    expect(found({ title: '抹茶ﾗﾃ 2杯' }, 'ラテ')).toBe(true);
  });

  test('finds a sandbox link by the address of its page', () => {
    const paymentUri = 'chrome-extension://abcdef/pay.html?0A1B2C3D';
    expect(found({ paymentUri }, paymentUri)).toBe(true);
    expect(found({ paymentUri }, 'pay.html')).toBe(false);
  });

  test('finds a deleted link’s stub, and a row that nobody could read, by the id alone', () => {
    expect([stub, odd].map((row) => shows(row, { text: 'link_test_' }))).toEqual([true, true]);
    expect(shows(stub, { text: 'link_test_stub' })).toBe(true);
    expect(shows(odd, { text: 'link_test_odd' })).toBe(true);
    expect([stub, odd, nameless].map((row) => shows(row, { text: 'latte' }))).toEqual([false, false, false]);
  });

  test('finds every link by its own title', () => {
    const titles = fc.string({ minLength: 1, unit: 'grapheme' });
    fc.assert(fc.property(titles, (title) => found({ title }, title)));
  });
});

describe('a state', () => {
  const paid = { kind: 'link', link: paidLatte } as const;
  const declined = rowOf({ charges: { total: 1, data: [chargeOf({ status: 'failed' })] } });
  const pending = rowOf({ charges: { total: 1, data: [chargeOf({ status: 'pending' })] } });
  const rows = { unpaid: rowOf({}), declined, pending, paid, deleted: rowOf({ deleted: true }), stub, odd };
  const shownAs = (state: LinkFilter['state']) =>
    Object.entries(rows).flatMap(([name, row]) => (shows(row, { state }) ? name : []));

  test.each([
    ['unpaid', ['unpaid', 'declined', 'pending']],
    ['paid', ['paid']],
    ['deleted', ['deleted', 'stub']],
    ['all', Object.keys(rows)],
  ] as const)('%s shows %j', (state, names) => {
    expect(shownAs(state)).toEqual(names);
  });
});

describe('a kind', () => {
  test('of link is shown alone: once, or many times', () => {
    const rows = [rowOf({ multiple: true }), rowOf({ multiple: false }), stub];
    expect(rows.map((row) => shows(row, { multiple: true }))).toEqual([true, false, false]);
    expect(rows.map((row) => shows(row, { multiple: false }))).toEqual([false, true, false]);
  });

  test('of money is shown alone', () => {
    const rows = [rowOf({}), rowOf({ currency: 'JPY' }), odd];
    expect(rows.map((row) => shows(row, { currency: 'JPY' }))).toEqual([false, true, false]);
  });
});

const made = (day: number, hour: number, minute: number): LinkRow =>
  rowOf({ createdAt: new Date(2026, 10, day, hour, minute).toISOString() });

describe('days', () => {
  const rows = [made(20, 23, 59), made(21, 0, 0), made(22, 23, 59), made(23, 0, 0), stub];
  const shown = (filter: Pick<LinkFilter, 'from' | 'to'>) => rows.map((row) => shows(row, filter));

  test('are those of this device’s clock, the first and the last included', () => {
    expect(shown({ from: '2026-11-21', to: '2026-11-22' })).toEqual([false, true, true, false, false]);
  });

  test('may be open at either end', () => {
    expect(shown({ from: '2026-11-22' })).toEqual([false, false, true, true, false]);
    expect(shown({ to: '2026-11-21' })).toEqual([true, true, false, false, false]);
  });

  test('that are not typed, or half typed, leave nothing out', () => {
    expect(shown({ from: '', to: '' })).toEqual([true, true, true, true, true]);
    expect(shown({ from: '2026-1', to: '2026-11-20' })).toEqual([true, false, false, false, false]);
  });
});

test('what is asked together must all be so', () => {
  const paid = { kind: 'link', link: paidLatte } as const;
  expect(shows(paid, { state: 'paid', text: 'latte', currency: 'THB', multiple: false })).toBe(true);
  expect(shows(paid, { state: 'paid', text: 'latte', currency: 'THB', multiple: true })).toBe(false);
});

test('ten thousand rows are looked through while a key is pressed', () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => searchable(rowOf({ title: `Hot Latte ${at}` })));
  const started = performance.now();
  expect(rows.filter(matches({ ...allLinks, text: 'latte 999' }))).toHaveLength(19);
  expect(performance.now() - started).toBeLessThan(100);
});
