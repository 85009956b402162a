import { useEffect, useLayoutEffect } from 'preact/hooks';
import { ask } from '../../lib/messages/ask.ts';
import { onNews } from '../../lib/platform/news.ts';
import type { Dispatch } from './actions.ts';
import { tellAccounts } from './actions.ts';
import type { State } from './screen.ts';

/** Every change is kept as it is typed, before the next frame: the popup may close at any moment. What was sent is kept already. */
export const useKeptDraft = ({ view, draft, screen }: State) => {
  const isKept = view !== undefined && !('sent' in screen);
  useLayoutEffect(() => {
    if (isKept) void ask('saveDraft', draft);
  }, [isKept, draft]);
};

/** Accounts or lock changed elsewhere, or a link was paid: what is shown follows. */
export const useNews = (dispatch: Dispatch) =>
  useEffect(() => {
    const ends = (['accounts', 'links'] as const).map((topic) =>
      onNews(topic, () => void tellAccounts(dispatch)),
    );
    return () => ends.forEach((end) => end());
  }, [dispatch]);
