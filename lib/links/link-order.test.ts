import { describe, expect, test } from 'vitest';
import { chargeOf, paidLatte, rowOf } from './link.fixture.ts';
import type { Link, LinkRow } from './link.ts';
import type { LinkOrder } from './link-order.ts';
import { sorted } from './link-order.ts';

const odd: LinkRow = { kind: 'odd', id: 'odd' };
const stub: LinkRow = { kind: 'stub', stub: { id: 'stub', livemode: false } };

const nameOf = (row: LinkRow) => (row.kind === 'link' ? row.link.title : row.kind);

const inOrder = (by: LinkOrder['by'], isDescending: boolean, ...changes: Partial<Link>[]) =>
  sorted(
    changes.map((change) => rowOf(change)),
    { by, isDescending },
  ).map(nameOf);

describe('titles', () => {
  test('stand as people count: 2 before 10, capitals beside the others', () => {
    const titles = ['Table 10', 'table 2', 'Apple'].map((title) => ({ title }));
    expect(inOrder('title', false, ...titles)).toEqual(['Apple', 'table 2', 'Table 10']);
    expect(inOrder('title', true, ...titles)).toEqual(['Table 10', 'table 2', 'Apple']);
  });

  test('stand together, whatever their currencies', () => {
    const rows = [{ title: 'c' }, { title: 'b', currency: 'JPY' }, { title: 'a' }] as const;
    expect(inOrder('title', false, ...rows)).toEqual(['a', 'b', 'c']);
  });

  test('in Thai stand as in a dictionary, where a vowel written first counts after', () => {
    const titles = ['เค้ก', 'ชา', 'กาแฟ'].map((title) => ({ title }));
    expect(inOrder('title', false, ...titles)).toEqual(['กาแฟ', 'เค้ก', 'ชา']);
  });
});

test('times stand as they passed, however exactly they are told', () => {
  const times = [
    { title: 'second', createdAt: '2026-11-22T07:00:00.500Z' },
    { title: 'third', createdAt: '2026-11-22T07:00:01Z' },
    { title: 'first', createdAt: '2026-11-22T07:00:00Z' },
  ];
  expect(inOrder('createdAt', false, ...times)).toEqual(['first', 'second', 'third']);
  expect(inOrder('createdAt', true, ...times)).toEqual(['third', 'second', 'first']);
});

describe('amounts', () => {
  const prices = [
    { title: 'baht 9', amount: 900 },
    { title: 'yen 500', amount: 500, currency: 'JPY' },
    { title: 'baht 10', amount: 1000 },
    { title: 'yen 1200', amount: 1200, currency: 'JPY' },
  ] as const;

  test('of one currency stand together, either way', () => {
    expect(inOrder('amount', false, ...prices)).toEqual(['yen 500', 'yen 1200', 'baht 9', 'baht 10']);
    expect(inOrder('amount', true, ...prices)).toEqual(['yen 1200', 'yen 500', 'baht 10', 'baht 9']);
  });

  test('received are what came in, not what was asked', () => {
    const twice = { multiple: true, charges: { total: 2, data: [chargeOf(), chargeOf()] } };
    const paid = { ...paidLatte, title: 'once' };
    const rows = [{ title: 'none', amount: 99_999 }, { ...twice, title: 'twice', amount: 1 }, paid];
    expect(inOrder('received', true, ...rows)).toEqual(['twice', 'once', 'none']);
  });
});

const tried = (status: 'failed' | 'pending') => ({ total: 1, data: [chargeOf({ status })] });

test('states stand from what asks for something to what is over', () => {
  const rows = [
    { title: 'deleted', deleted: true },
    { ...paidLatte, title: 'paid' },
    { title: 'pending', charges: tried('pending') },
    { title: 'unpaid' },
    { title: 'declined', charges: tried('failed') },
  ];
  expect(inOrder('state', false, ...rows)).toEqual(['declined', 'unpaid', 'pending', 'paid', 'deleted']);
});

test('rows that compare alike stay as they were, either way', () => {
  const rows = [{ title: 'b' }, { title: 'a' }, { title: 'c' }];
  expect(inOrder('amount', false, ...rows)).toEqual(['b', 'a', 'c']);
  expect(inOrder('amount', true, ...rows)).toEqual(['b', 'a', 'c']);
});

test.each([true, false])('rows that tell nothing come last, descending or not: %s', (isDescending) => {
  const rows = [odd, rowOf({ title: 'link' }), stub];
  expect(sorted(rows, { by: 'createdAt', isDescending }).map(nameOf)).toEqual(['link', 'odd', 'stub']);
});

test('the list that was given stays as it was', () => {
  const rows = [rowOf({ title: 'b' }), rowOf({ title: 'a' })];
  sorted(rows, { by: 'title', isDescending: false });
  expect(rows.map(nameOf)).toEqual(['b', 'a']);
});
