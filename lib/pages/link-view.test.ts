import { describe, expect, test } from 'vitest';
import { latteLink } from '../links/link.fixture.ts';
import type { ChargeRow, FoundLink } from '../links/link.ts';
import type { LinkEvent } from './link-view.ts';
import { firstView, isDeleted, isMore, reduce, withPage } from './link-view.ts';

const known: FoundLink = { kind: 'link', link: latteLink };
const gone: FoundLink = { kind: 'link', link: { ...latteLink, deleted: true } };
const stub: FoundLink = { kind: 'stub', stub: { id: latteLink.id, livemode: false } };
const fault = { kind: 'offline' } as const;

const after = (...events: LinkEvent[]) => events.reduce(reduce, firstView(known));

describe('what is known of a link', () => {
  test('is at first what the list knew, and nothing of a row that nobody could read', () => {
    expect(firstView(known).row).toEqual(known);
    expect(firstView({ kind: 'odd', id: 'link_1' }).row).toBeUndefined();
    expect(firstView(undefined).row).toBeUndefined();
  });

  test('is what the API says, with its own words', () => {
    expect(after({ type: 'told', row: gone, raw: { id: 1 } })).toMatchObject({ row: gone, raw: { id: 1 } });
  });

  test('stays what it was where the API tells of a deleted link only that', () => {
    expect(after({ type: 'told', row: stub, raw: null }).row).toEqual(gone);
    expect(reduce(firstView(undefined), { type: 'told', row: stub, raw: null }).row).toEqual(stub);
  });

  test('outlives an answer that never came', () => {
    const view = after({ type: 'asked', task: 'read' }, { type: 'failed', task: 'read', trouble: { fault } });
    expect(view).toMatchObject({ row: known, trouble: { read: { fault } }, busy: [] });
  });

  test('tells of trouble until the same is asked again', () => {
    const failed: LinkEvent = { type: 'failed', task: 'charges', trouble: { fault } };
    const view = after(failed, { type: 'asked', task: 'read' });
    expect(view.trouble).toEqual({ charges: { fault } });
    expect(reduce(view, { type: 'asked', task: 'charges' }).trouble).toEqual({});
  });
});

test('a deletion that nobody could confirm is settled by the next answer about the link', () => {
  const unconfirmed = { fault, isUnconfirmed: true } as const;
  const view = after({ type: 'failed', task: 'delete', trouble: unconfirmed });
  expect(reduce(view, { type: 'told', row: gone, raw: null })).toMatchObject({ row: gone, trouble: {} });
  const unread = reduce(view, { type: 'failed', task: 'read', trouble: { fault } });
  expect(unread.trouble.delete).toEqual(unconfirmed);
});

describe('the question whether a link is to go', () => {
  const asks: LinkEvent = { type: 'questioned' };

  test('is asked, and taken back', () => {
    expect(after(asks).isQuestion).toBe(true);
    expect(after(asks, { type: 'kept' }).isQuestion).toBe(false);
  });

  test('is not asked of one that is gone already', () => {
    expect(after({ type: 'told', row: gone, raw: null }, asks).isQuestion).toBe(false);
  });

  test('ends with the deletion, or with what stood in its way', () => {
    expect(after(asks, { type: 'deleted', row: gone })).toMatchObject({
      row: gone,
      isQuestion: false,
      isJustDeleted: true,
    });
    const stopped = after(asks, { type: 'failed', task: 'delete', trouble: { fault } });
    expect(stopped).toMatchObject({ row: known, isQuestion: false, trouble: { delete: { fault } } });
  });

  test('knows a deleted link as such, whole or a stub', () => {
    expect([known, gone, stub, undefined].map(isDeleted)).toEqual([false, true, true, false]);
  });
});

const rowOf = (id: string): ChargeRow => ({ kind: 'odd', id });
const pageOf = (ids: string[], total: number) => ({
  rows: ids.map(rowOf),
  total,
  limit: 100,
  offset: 0,
  from: '1970-01-01T00:00:00Z',
  to: '2024-03-01T00:00:00Z',
});

describe('charges read page by page', () => {
  const first = withPage(undefined, pageOf(['a', 'b'], 3));

  test('go on until all are read, up to the time of the first page', () => {
    expect(first).toMatchObject({ read: 2, to: '2024-03-01T00:00:00Z' });
    expect(isMore(first)).toBe(true);
    const both = withPage(first, { ...pageOf(['c'], 3), to: '2025-01-01T00:00:00Z' });
    expect(both.rows).toEqual(['a', 'b', 'c'].map(rowOf));
    expect(both.to).toBe(first.to);
    expect(isMore(both)).toBe(false);
  });

  test('count one that is told twice once', () => {
    const both = withPage(first, pageOf(['b'], 3));
    expect(both.rows).toEqual(['a', 'b'].map(rowOf));
    expect(isMore(both)).toBe(false);
  });

  test('keep all of those that nobody could read', () => {
    const nameless: ChargeRow = { kind: 'odd' };
    const page = { ...pageOf([], 2), rows: [nameless, nameless] };
    expect(withPage(undefined, page).rows).toHaveLength(2);
  });

  test('end where a page is empty, whatever the total says', () => {
    expect(isMore(withPage(first, pageOf([], 3)))).toBe(false);
  });
});
