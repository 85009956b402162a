import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../lib/messages/ask.ts';
import { isOnline, watchConnection } from '../../lib/platform/connection.ts';
import { onNews } from '../../lib/platform/news.ts';
import type { Dispatch } from './actions.ts';
import { tellAccounts } from './actions.ts';
import type { State } from './screen.ts';

export const useOnline = (): boolean => {
  const [online, setOnline] = useState(isOnline);
  useEffect(() => watchConnection(setOnline), []);
  return online;
};

/** Every change is kept as it is typed, before the next frame: the popup may close at any moment. What was sent is kept already. */
export const useKeptDraft = ({ view, draft, screen }: State) => {
  const isKept = view !== undefined && !('sent' in screen);
  useLayoutEffect(() => {
    if (isKept) void ask('saveDraft', draft);
  }, [isKept, draft]);
};

/** A menu that gives the focus back to its button. */
export const useMenu = () => {
  const [isMenuOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const leave = () => setOpen(false);
  const close = () => {
    leave();
    button.current?.focus();
  };
  return { isMenuOpen, button, close, leave, onMenu: () => setOpen(!isMenuOpen) };
};

/** Accounts or lock changed elsewhere, or a link was paid: what is shown follows. */
export const useNews = (dispatch: Dispatch) =>
  useEffect(() => {
    const ends = (['accounts', 'links'] as const).map((topic) =>
      onNews(topic, () => void tellAccounts(dispatch)),
    );
    return () => ends.forEach((end) => end());
  }, [dispatch]);
