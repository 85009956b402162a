import { describe, expect, test } from 'vitest';
import { latteLink } from '../../lib/links/link.fixture.ts';
import type { Link, LinkRow } from '../../lib/links/link.ts';
import { accountView, sandboxView } from '../popup/view.fixture.ts';
import { start } from '../../lib/pages/load-list.ts';
import type { ListEvent, State } from './state.ts';
import { firstState, reduce } from './state.ts';

const accountId = accountView.account.id;

const linkOf = (id: string, change: Partial<Link> = {}): Link => ({ ...latteLink, id, ...change });
const rowOf = (id: string, change?: Partial<Link>): LinkRow => ({ kind: 'link', link: linkOf(id, change) });

const told: ListEvent = { type: 'accountTold', view: accountView };
const began: ListEvent = { type: 'began', place: start };
const remembered = (...ids: string[]): ListEvent => ({
  type: 'remembered',
  accountId,
  links: ids.map((id) => linkOf(id)),
  refreshedAt: 7,
});
const came = (rows: LinkRow[], at = 0, total = 9): ListEvent => ({
  type: 'step',
  step: { type: 'came', at, rows, place: { loaded: at + rows.length, total, to: 'now' } },
});
const failed = (kind: 'offline' | 'unauthorised'): ListEvent => ({
  type: 'step',
  step: {
    type: 'failed',
    fault: kind === 'unauthorised' ? { kind, status: 401, code: 'no', message: 'no' } : { kind },
  },
});
const done = (isWhole = true): ListEvent => ({ type: 'done', isWhole, now: 12 });

/** The page after these events. */
const after = (...events: ListEvent[]): State => [told, ...events].reduce(reduce, firstState);
const idsOf = ({ rows }: State) => [...rows.keys()];

describe('what is known from before', () => {
  test('is there until the API tells it anew, and says how old it is', () => {
    const state = after(remembered('one', 'two'));
    expect(idsOf(state)).toEqual(['one', 'two']);
    expect(state.checkedAt).toBe(7);
  });

  test('never stands in the way of what the API has told already', () => {
    const state = after(began, came([rowOf('one', { title: 'New' })]), remembered('one'));
    expect(state.rows.get('one')).toMatchObject({ link: { title: 'New' } });
  });

  test('and was told anew already stays, however the list goes on', () => {
    const state = after(began, came([rowOf('one'), rowOf('two')]), remembered('one'), done());
    expect(idsOf(state)).toEqual(['one', 'two']);
  });

  test('is no more once the whole list came without it', () => {
    expect(idsOf(after(remembered('one', 'gone'), began, came([rowOf('one')]), done()))).toEqual(['one']);
  });

  test('adds nothing when it comes later than the whole list', () => {
    expect(idsOf(after(came([rowOf('one')]), done(), remembered('one', 'gone')))).toEqual(['one']);
  });

  test('stays while only some days were read', () => {
    expect(idsOf(after(remembered('one', 'old'), came([rowOf('one')]), done(false)))).toEqual(['one', 'old']);
  });

  test('of an account that is no longer in use is not mixed into another’s', () => {
    const state = reduce(after(), { type: 'accountTold', view: sandboxView });
    expect(idsOf(reduce(state, remembered('one')))).toEqual([]);
  });
});

describe('the rows that come', () => {
  test('are each there once, as they were told last', () => {
    const state = after(came([rowOf('one'), rowOf('two')]), came([rowOf('two', { used: true })], 1));
    expect(idsOf(state)).toEqual(['one', 'two']);
    expect(state.rows.get('two')).toMatchObject({ link: { used: true } });
  });

  test('leave a deleted link what was known of it, where they tell no more than that', () => {
    const stub: LinkRow = { kind: 'stub', stub: { id: 'one', livemode: false } };
    const state = after(remembered('one'), came([stub]));
    expect(state.rows.get('one')).toEqual(rowOf('one', { deleted: true }));
  });

  test('that nobody can read keep their places, each its own', () => {
    expect(idsOf(after(came([{ kind: 'odd' }, rowOf('one'), { kind: 'odd' }], 100)))).toEqual([
      'at 100',
      'one',
      'at 102',
    ]);
  });

  test('are of a link just looked at, too, unless it is another account’s', () => {
    const row = { kind: 'link', link: linkOf('one', { deleted: true }) } as const;
    const state = after(came([rowOf('one')]));
    expect(reduce(state, { type: 'changed', accountId, row }).rows.get('one')).toBe(row);
    expect(reduce(state, { type: 'changed', accountId: 'other', row })).toBe(state);
  });

  test('of a look at the newest are added, unless it was at another account', () => {
    const rows = [rowOf('new')];
    expect(idsOf(after(came([rowOf('one')]), { type: 'looked', accountId, rows }))).toEqual(['one', 'new']);
    expect(idsOf(after({ type: 'looked', accountId: 'other', rows }))).toEqual([]);
  });
});

describe('the reading', () => {
  test('is wanted from the start, of all there is', () => {
    expect(after().wanted).toMatchObject({ place: start });
  });

  test('tells where it is, and when it waits', () => {
    const state = after(came([rowOf('one')]));
    expect(state).toMatchObject({ loading: { status: 'loading' }, place: { loaded: 1, total: 9 } });
    const waiting: ListEvent = { type: 'step', step: { type: 'waiting', seconds: 7 } };
    expect(reduce(state, waiting).loading).toEqual({ status: 'loading', seconds: 7 });
  });

  test('that is done says when, and has nothing left to be told', () => {
    expect(after(came([rowOf('one')]), done())).toMatchObject({
      loading: { status: 'done' },
      checkedAt: 12,
      isWhole: true,
    });
  });

  test('that was stopped keeps what came, and goes on from there', () => {
    const state = after(came([rowOf('one')]), { type: 'stopped' });
    expect(state).toMatchObject({ loading: { status: 'stopped' }, wanted: undefined });
    expect(idsOf(state)).toEqual(['one']);
    expect(reduce(state, { type: 'goneOn' }).wanted).toMatchObject({ place: { loaded: 1, to: 'now' } });
  });

  test('that is done cannot be stopped', () => {
    expect(after(done(), { type: 'stopped' }).loading).toEqual({ status: 'done' });
  });

  test('that failed keeps what came', () => {
    const state = after(came([rowOf('one')]), failed('unauthorised'));
    expect(idsOf(state)).toEqual(['one']);
    expect(state.loading).toMatchObject({ status: 'failed', fault: { kind: 'unauthorised' } });
  });

  test('goes on by itself with the connection, where that was missing and nothing else', () => {
    const connected: ListEvent = { type: 'connected' };
    const offline = after(came([rowOf('one')]), failed('offline'));
    expect(reduce(offline, connected).wanted).not.toBe(offline.wanted);
    const refused = after(came([rowOf('one')]), failed('unauthorised'));
    expect(reduce(refused, connected)).toBe(refused);
  });

  test('begins anew when it is asked to: until then all of it is unconfirmed', () => {
    const state = after(came([rowOf('one'), rowOf('gone')]), done(), { type: 'refreshed' }, began);
    expect(state).toMatchObject({ wanted: { place: start }, isWhole: false });
    expect(idsOf([came([rowOf('one')]), done()].reduce(reduce, state))).toEqual(['one']);
  });
});

describe('the filters', () => {
  const days: ListEvent = { type: 'filtered', change: { from: '2026-11-01' } };

  test('ask the API for some days alone, where not all is here', () => {
    expect(after(days).wanted).toMatchObject({ place: start, days: { from: '2026-11-01' } });
  });

  test('ask nothing where all is here', () => {
    const state = after(done());
    expect(reduce(state, days).wanted).toBe(state.wanted);
  });

  test('of any other kind ask nothing', () => {
    const state = after();
    const next = reduce(state, { type: 'filtered', change: { text: 'latte', state: 'paid' } });
    expect(next.filter).toMatchObject({ text: 'latte', state: 'paid' });
    expect(next.wanted).toBe(state.wanted);
  });
});

const orderAfter = (...columns: State['order']['by'][]) =>
  after(...columns.map((by): ListEvent => ({ type: 'ordered', by }))).order;

describe('the order', () => {
  test('is the newest first', () => {
    expect(after().order).toEqual({ by: 'createdAt', isDescending: true });
  });

  test('is turned round by the same column', () => {
    expect(orderAfter('createdAt')).toEqual({ by: 'createdAt', isDescending: false });
  });

  test('begins with the most of amounts, and with the first of words', () => {
    expect(orderAfter('amount')).toEqual({ by: 'amount', isDescending: true });
    expect(orderAfter('title')).toEqual({ by: 'title', isDescending: false });
  });
});

describe('the account', () => {
  test('that is another one brings its own links, and no filter from before', () => {
    const state = after(came([rowOf('one')]), { type: 'filtered', change: { text: 'latte' } }, done());
    const next = reduce(state, { type: 'accountTold', view: sandboxView });
    expect(next).toMatchObject({ filter: { text: '' }, isWhole: false, checkedAt: undefined });
    expect(idsOf(next)).toEqual([]);
  });

  test('that is told once more changes nothing of the list', () => {
    const state = after(came([rowOf('one')]));
    const next = reduce(state, { type: 'accountTold', view: { ...accountView, newlyPaid: 2 } });
    expect(next).toMatchObject({ view: { newlyPaid: 2 }, rows: state.rows });
  });

  test('is not there without a worker', () => {
    const broken = reduce(firstState, { type: 'broken' });
    expect(broken).toMatchObject({ isBroken: true, view: undefined });
    expect(reduce(broken, told)).toMatchObject({ isBroken: false, view: accountView });
  });
});
