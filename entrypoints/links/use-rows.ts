import type { TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { LinkRow } from '../../lib/links/link.ts';
import { placeAfter } from './place-after.ts';
import { useSight } from './use-sight.ts';

const isCopy = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'c' && !ctrlKey && !metaKey && !altKey;

/** The rows as a hand on the keyboard goes along them: one has the focus, and is drawn wherever it is. */
export const useRows = (rows: readonly LinkRow[], onCopy: (row: LinkRow) => void) => {
  const { body, sight } = useSight(rows.length);
  const [place, setPlace] = useState({ at: 0, isWanted: false });
  useLayoutEffect(() => {
    const line = place.isWanted && body.current?.querySelector(`[data-index="${place.at}"]`);
    if (line) line.querySelector<HTMLElement>('.LinkTable-title')?.focus();
  }, [body, place]);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>, at: number) => {
    const row = rows[at];
    if (row && isCopy(event)) onCopy(row);
    const next = placeAfter(event.key, at, rows.length);
    if (next === undefined) return;
    event.preventDefault();
    setPlace({ at: next, isWanted: true });
  };
  const active = Math.min(place.at, Math.max(rows.length - 1, 0));
  return { body, sight, active, onKeyDown, onFocus: (at: number) => setPlace({ at, isWanted: false }) };
};
