import { allKnown, keepLinks, newestKnown } from '../../lib/cache/link-cache.ts';
import { dayOf, startOf } from '../../lib/links/days.ts';
import type { Link } from '../../lib/links/link.ts';
import { ask } from '../../lib/messages/ask.ts';
import { pause } from '../../lib/platform/pause.ts';
import type { Place, Period } from '../../lib/pages/load-list.ts';
import { loadList } from '../../lib/pages/load-list.ts';
import type { Days, ListEvent } from './state.ts';

export type Dispatch = (event: ListEvent) => void;

const isoOf = (time: number): string => new Date(time).toISOString();

/**
 * The days that are looked at, as the API is asked for them. A day that is not over has no end yet: the API's own
 * answer is, so that what is made meanwhile shifts nothing.
 */
const periodOf = ({ from = '', to = '' }: Days, now: number): Period => ({
  ...(from !== '' && { from: isoOf(startOf(from)) }),
  ...(to !== '' && to < dayOf(now) && { to: isoOf(startOf(to, 1) - 1) }),
});

/** The account in use, and all there are. */
export const tellAccount = async (dispatch: Dispatch) => {
  const told = await ask('viewAccounts', null);
  dispatch(told.ok ? { type: 'accountTold', view: told.value } : { type: 'broken' });
};

export const switchAccount = async (dispatch: Dispatch, accountId: string) => {
  const told = await ask('switchAccount', { accountId });
  dispatch(told.ok ? { type: 'accountTold', view: told.value } : { type: 'broken' });
};

/** More than a window shows. */
const inSight = 100;

/** What is told is counted, sorted and drawn: that takes longer than to read it. */
const drawnAtOnce = 1000;

/** What is known from before is there at once: what can be seen first, then the rest. */
export const remember = async (dispatch: Dispatch, accountId: string) => {
  dispatch({ type: 'remembered', accountId, ...(await newestKnown(accountId, inSight)) });
  let links: Link[] = [];
  const tell = () => dispatch({ type: 'remembered', accountId, links });
  await allKnown(accountId, (more) => {
    links.push(...more);
    if (links.length < drawnAtOnce) return;
    tell();
    links = [];
  });
  tell();
};

type Reading = { accountId: string; days: Days; place: Place; signal: AbortSignal };

/** Whether all of it has come, and is kept for the next time. */
const readSteps = async (
  dispatch: Dispatch,
  { accountId, days, place, signal }: Reading,
): Promise<boolean> => {
  const steps = loadList({
    place,
    period: periodOf(days, Date.now()),
    signal,
    list: (paging) => ask('listLinks', { accountId, paging }),
    pause: (duration) => pause(duration, signal),
  });
  let kept: Promise<unknown> = Promise.resolve();
  for await (const step of steps) {
    if (signal.aborted) return false;
    if (step.type === 'came') kept = kept.then(() => keepLinks(accountId, step.rows));
    dispatch({ type: 'step', step });
    if (step.type === 'failed') return false;
  }
  await kept;
  return !signal.aborted;
};

/** Reads the list of the API from `place` on to its end, unless it is given up. */
export const readList = async (dispatch: Dispatch, reading: Reading) => {
  dispatch({ type: 'began', place: reading.place });
  if (!(await readSteps(dispatch, reading))) return;
  const isWhole = !reading.days.from && !reading.days.to;
  const now = Date.now();
  if (isWhole) await keepLinks(reading.accountId, [], now);
  if (!reading.signal.aborted) dispatch({ type: 'done', isWhole, now });
};

/** The newest links alone: somebody has paid, or made one. */
export const lookAtNewest = async (dispatch: Dispatch, accountId: string) => {
  const page = await ask('listLinks', {
    accountId,
    paging: { limit: 100, order: 'reverse_chronological' },
  });
  if (!page.ok) return;
  dispatch({ type: 'looked', accountId, rows: page.value.rows });
  await keepLinks(accountId, page.value.rows);
};
