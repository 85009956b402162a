import { useLayoutEffect } from 'preact/hooks';
import { ask } from '../../lib/messages/ask.ts';
import { watchConnection } from '../../lib/platform/connection.ts';
import type { Dispatch } from './actions.ts';
import { showEnd } from './actions.ts';
import type { Screen } from './screen.ts';

type Checking = Extract<Screen, { status: 'checking' }>;

/** A worker that says nothing, or fails, is not asked again at once. */
const secondsUntil = ({ fault }: Checking): number => (fault.kind === 'unconfirmed' ? fault.againSeconds : 2);

/**
 * For as long as nobody knows: has the worker look when that is worth it, or when the network is back. It is over with
 * the key press that leaves the screen, before the next frame: an answer that comes then shows nothing.
 */
export const useLooking = (dispatch: Dispatch, screen: Checking) =>
  useLayoutEffect(() => {
    let isOver = false;
    const look = async () => {
      const result = await ask('awaitLink', screen.sent);
      if (!isOver) showEnd(dispatch, screen.sent, result);
    };
    const timer = setTimeout(() => void look(), secondsUntil(screen) * 1000);
    const unwatch = watchConnection((online) => online && void look());
    return () => {
      isOver = true;
      clearTimeout(timer);
      unwatch();
    };
  }, [dispatch, screen]);
