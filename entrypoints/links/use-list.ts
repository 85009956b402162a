import { useEffect, useLayoutEffect, useReducer } from 'preact/hooks';
import { watchConnection } from '../../lib/platform/connection.ts';
import { onNews } from '../../lib/platform/news.ts';
import type { Dispatch } from './read-list.ts';
import { lookAtNewest, readList, remember, tellAccount } from './read-list.ts';
import type { State } from './state.ts';
import { firstState, reduce } from './state.ts';

/** The account whose links can be read now. */
const readable = ({ view }: State): string | undefined =>
  view?.access === 'open' && !view.forbidden ? view.account.id : undefined;

const useAccount = (dispatch: Dispatch) =>
  useEffect(() => {
    void tellAccount(dispatch);
    return onNews('accounts', () => void tellAccount(dispatch));
  }, [dispatch]);

/** Payments that are seen elsewhere are seen here, too. */
const useNewest = (dispatch: Dispatch, accountId: string | undefined) =>
  useEffect(() => {
    if (accountId === undefined) return undefined;
    return onNews('links', () => {
      void lookAtNewest(dispatch, accountId);
      void tellAccount(dispatch);
    });
  }, [dispatch, accountId]);

/**
 * One reading at a time: what is wanted now gives up what was wanted before, before the next frame. A page that comes
 * then is of another account, or of a reading that was stopped.
 */
const useReading = (dispatch: Dispatch, accountId: string | undefined, wanted: State['wanted']) =>
  useLayoutEffect(() => {
    if (accountId === undefined || !wanted) return undefined;
    const reading = new AbortController();
    void readList(dispatch, { accountId, ...wanted, signal: reading.signal });
    return () => reading.abort();
  }, [dispatch, accountId, wanted]);

/** The links of the account in use: all that is known, and the reading of the rest. */
export const useList = () => {
  const [state, dispatch] = useReducer(reduce, firstState);
  const accountId = readable(state);
  useAccount(dispatch);
  useNewest(dispatch, accountId);
  useEffect(() => {
    if (accountId !== undefined) void remember(dispatch, accountId);
  }, [accountId]);
  useReading(dispatch, accountId, state.wanted);
  useEffect(() => watchConnection((online) => online && dispatch({ type: 'connected' })), []);
  return { state, dispatch, accountId };
};

export type List = ReturnType<typeof useList>;
