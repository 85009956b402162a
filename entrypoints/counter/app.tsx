import { useEffect } from 'preact/hooks';
import { CounterScreen } from '../../components/counter-screen.tsx';
import { locale } from '../../components/locale.ts';
import { stateWords } from '../../components/state-pill.tsx';
import type { CounterPlace } from '../../lib/links/counter-place.ts';
import { nameDocument } from '../../lib/platform/language.ts';
import { canFillScreen, fillScreen } from '../../lib/platform/full-screen.ts';
import { useCounter } from './use-counter.ts';

/** A link, held out to the customer who is to pay it. */
export const App = (place: CounterPlace) => {
  const { account, row, fault } = useCounter(place);
  // Among many tabs the merchant sees which one was paid.
  useEffect(() => {
    if (row?.kind === 'link') nameDocument(locale(), `${stateWords(row)} · ${row.link.title}`);
  }, [row]);
  const onFullScreen = canFillScreen() ? fillScreen : undefined;
  return <CounterScreen account={account} row={row} fault={fault} onFullScreen={onFullScreen} />;
};
