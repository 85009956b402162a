import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FoundLink, LinkRow } from '../links/link.ts';
import { watchConnection } from '../platform/connection.ts';
import { onNews } from '../platform/news.ts';
import type { LinkPlace } from './ask-link.ts';
import type { OpenForm } from './link-asker.ts';
import { createLinkAsker } from './link-asker.ts';
import { firstView } from './link-view.ts';

type Options = {
  known: LinkRow | undefined;
  onChanged: (row: FoundLink) => void;
  openForm: OpenForm;
};

/**
 * One link of an account: what is known of it, and all that can be asked for it. It is read anew when links are not as
 * they were, or the network is back. One link all its life: give whoever uses it a key.
 */
export const useLink = (place: LinkPlace, { known, onChanged, openForm }: Options) => {
  const [view, setView] = useState(() => firstView(known));
  const onChangedRef = useRef(onChanged);
  useLayoutEffect(() => {
    onChangedRef.current = onChanged;
  }, [onChanged]);
  const [asker] = useState(() =>
    createLinkAsker(place, known, {
      view: setView,
      changed: (row) => onChangedRef.current(row),
      openForm,
    }),
  );
  useEffect(() => {
    void asker.refresh();
    const endNews = onNews('links', () => void asker.refresh());
    const endWatch = watchConnection((isOnline) => isOnline && void asker.refresh());
    return () => {
      endNews();
      endWatch();
    };
  }, [asker]);
  return { view, asker };
};
