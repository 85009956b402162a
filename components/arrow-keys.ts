import type { TargetedKeyboardEvent } from 'preact';

const buttonsIn = (element: HTMLElement): HTMLElement[] => [
  ...element.querySelectorAll<HTMLElement>('button, [role=menuitem]'),
];

/** Where an arrow key leads to from here; undefined for any other key. */
const nextOf = (items: readonly HTMLElement[], key: string): HTMLElement | undefined => {
  const here = items.findIndex((item) => item === document.activeElement);
  const places: Record<string, number> = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: -1 };
  const place = places[key];
  return place === undefined ? undefined : items.at(place % items.length);
};

/** Arrow keys, Home and End lead along the buttons and links of a menu or a list, from the last to the first again. */
export const moveAlong = (event: TargetedKeyboardEvent<HTMLElement>): void => {
  const next = nextOf(buttonsIn(event.currentTarget), event.key);
  if (!next) return;
  event.preventDefault();
  next.focus();
};
