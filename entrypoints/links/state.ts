import type { Fault } from '../../lib/faults/fault.ts';
import type { FoundLink, Link, LinkRow } from '../../lib/links/link.ts';
import type { LinkFilter } from '../../lib/links/link-filter.ts';
import { allLinks } from '../../lib/links/link-filter.ts';
import type { LinkOrder } from '../../lib/links/link-order.ts';
import type { AccountsView } from '../../lib/messages/contract.ts';
import type { Place, Step } from '../../lib/pages/load-list.ts';
import { start } from '../../lib/pages/load-list.ts';
import type { Rows } from '../../lib/links/link-rows.ts';
import { idOf } from '../../lib/links/link-row.ts';
import { withFresh, withKept, without } from '../../lib/links/link-rows.ts';

/** How the reading of the list stands. `seconds`: Omise asked to wait so long. */
export type Loading =
  | { status: 'loading'; seconds?: number }
  | { status: 'stopped' }
  | { status: 'failed'; fault: Fault }
  | { status: 'done' };

/** Days where this device is, `YYYY-MM-DD`. */
export type Days = Pick<LinkFilter, 'from' | 'to'>;

export type State = {
  view: AccountsView | undefined;
  /** The worker gave no answer. */
  isBroken: boolean;
  rows: Rows;
  /** Those of them that are known from before alone. */
  unconfirmed: ReadonlySet<string>;
  loading: Loading;
  place: Place;
  /** What is to be read, and from where on; undefined where the reading was stopped. */
  wanted: { place: Place; days: Days } | undefined;
  /** Whether all that the account has was read. */
  isWhole: boolean;
  /** When what is shown was last told whole, milliseconds since 1970. */
  checkedAt: number | undefined;
  filter: LinkFilter;
  order: LinkOrder;
};

const noRows = {
  rows: new Map(),
  unconfirmed: new Set<string>(),
  loading: { status: 'loading' },
  place: start,
  wanted: { place: start, days: {} },
  isWhole: false,
  checkedAt: undefined,
  filter: allLinks,
} as const;

export const firstState: State = {
  ...noRows,
  view: undefined,
  isBroken: false,
  order: { by: 'createdAt', isDescending: true },
};

export type ListEvent =
  | { type: 'accountTold'; view: AccountsView }
  | { type: 'broken' }
  /** What is known from before. */
  | { type: 'remembered'; accountId: string; links: readonly Link[]; refreshedAt?: number }
  /** The reading begins, or goes on where it came to. */
  | { type: 'began'; place: Place }
  | { type: 'step'; step: Step<LinkRow> }
  | { type: 'stopped' }
  /** All that is looked at is to be read anew. */
  | { type: 'refreshed' }
  /** The reading is to go on. */
  | { type: 'goneOn' }
  /** There is a connection again. */
  | { type: 'connected' }
  /** `isWhole`: all of it, not a part of time. */
  | { type: 'done'; isWhole: boolean; now: number }
  /** A look at the newest alone. */
  | { type: 'looked'; accountId: string; rows: readonly LinkRow[] }
  /** One link was looked at, or deleted. */
  | { type: 'changed'; accountId: string; row: FoundLink }
  | { type: 'filtered'; change: Partial<LinkFilter> }
  | { type: 'ordered'; by: LinkOrder['by'] };

const isSame = ({ view }: State, accountId: string): boolean => view?.account.id === accountId;

/** Another account's links are others: what was looked for among these goes with them. */
const told = (state: State, view: AccountsView): State => {
  const next = { ...state, view, isBroken: false };
  return isSame(state, view.account.id) ? next : { ...next, ...noRows };
};

type Remembered = Extract<ListEvent, { type: 'remembered' }>;

/** Beside all that the API told, what was known from before is nothing new. */
const remembered = (state: State, { accountId, links, refreshedAt }: Remembered): State => {
  if (!isSame(state, accountId) || state.isWhole) return state;
  const rows = withKept(
    state.rows,
    links.map((link) => ({ kind: 'link', link })),
  );
  const onlyKnown = links.map(({ id }) => id).filter((id) => !state.rows.has(id));
  const unconfirmed = state.unconfirmed.union(new Set(onlyKnown));
  return { ...state, rows, unconfirmed, checkedAt: state.checkedAt ?? refreshedAt };
};

const confirmed = (unconfirmed: ReadonlySet<string>, rows: readonly LinkRow[]): ReadonlySet<string> =>
  unconfirmed.difference(new Set(rows.map(idOf)));

const withRows = (state: State, rows: readonly LinkRow[], at?: number): State => ({
  ...state,
  rows: withFresh(state.rows, rows, at),
  unconfirmed: confirmed(state.unconfirmed, rows),
});

/** What was told before a list is read anew is to be told again. */
const began = (state: State, place: Place): State => ({
  ...state,
  ...(place.loaded === 0 && { isWhole: false, unconfirmed: new Set(state.rows.keys()) }),
  place,
  loading: { status: 'loading' },
});

const stepped = (state: State, step: Step<LinkRow>): State => {
  switch (step.type) {
    case 'came':
      return { ...withRows(state, step.rows, step.at), place: step.place, loading: { status: 'loading' } };
    case 'waiting':
      return { ...state, loading: { status: 'loading', seconds: step.seconds } };
    case 'failed':
      return { ...state, loading: { status: 'failed', fault: step.fault } };
  }
};

/** What a whole list does not hold is no more, whatever was known of it. */
const done = (state: State, isWhole: boolean, now: number): State => ({
  ...state,
  ...(isWhole && { rows: without(state.rows, state.unconfirmed), unconfirmed: new Set() }),
  isWhole: isWhole || state.isWhole,
  loading: { status: 'done' },
  checkedAt: now,
});

const wantedFrom = (state: State, place: Place): State => {
  const { from = '', to = '' } = state.filter;
  return { ...state, wanted: { place, days: { from, to } } };
};

/** Of what is here whole, the part of some days is here, too. */
const filtered = (state: State, change: Partial<LinkFilter>): State => {
  const next = { ...state, filter: { ...state.filter, ...change } };
  const isSameTime = change.from === undefined && change.to === undefined;
  return isSameTime || state.isWhole ? next : wantedFrom(next, start);
};

const connected = (state: State): State =>
  state.loading.status === 'failed' && state.loading.fault.kind === 'offline'
    ? wantedFrom(state, state.place)
    : state;

const stopped = (state: State): State =>
  state.loading.status === 'loading'
    ? { ...state, loading: { status: 'stopped' }, wanted: undefined }
    : state;

/** The same column once more turns it round; times and amounts begin with the most, words with the first. */
const ordered = ({ by: last, isDescending }: LinkOrder, by: LinkOrder['by']): LinkOrder => ({
  by,
  isDescending: by === last ? !isDescending : by !== 'title' && by !== 'state',
});

/** The page's life, without the browser: state and event -> the next state. */
export const reduce = (state: State, event: ListEvent): State => {
  switch (event.type) {
    case 'accountTold':
      return told(state, event.view);
    case 'broken':
      return { ...state, isBroken: true };
    case 'remembered':
      return remembered(state, event);
    case 'began':
      return began(state, event.place);
    case 'step':
      return stepped(state, event.step);
    case 'stopped':
      return stopped(state);
    case 'refreshed':
      return wantedFrom(state, start);
    case 'goneOn':
      return wantedFrom(state, state.place);
    case 'connected':
      return connected(state);
    case 'done':
      return done(state, event.isWhole, event.now);
    case 'looked':
      return isSame(state, event.accountId) ? withRows(state, event.rows) : state;
    case 'changed':
      return isSame(state, event.accountId) ? withRows(state, [event.row]) : state;
    case 'filtered':
      return filtered(state, event.change);
    case 'ordered':
      return { ...state, order: ordered(state.order, event.by) };
  }
};
