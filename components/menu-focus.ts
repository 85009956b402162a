import type { TargetedFocusEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Whether the focus has left for anything but the button that opened the menu, whose click closes it. */
export const isLeft = ({ currentTarget, relatedTarget }: TargetedFocusEvent<HTMLDivElement>): boolean =>
  !(relatedTarget instanceof Element) ||
  !(currentTarget.contains(relatedTarget) || relatedTarget.matches('[aria-haspopup]'));

/** Gives the focus to the item that a menu begins with, when it opens. */
export const useFirstItem = (first: string) => {
  const ref = useRef<HTMLDivElement>(null);
  // Before it is painted: Escape closes what can be seen.
  useLayoutEffect(() => ref.current?.querySelector<HTMLElement>(first)?.focus(), [first]);
  return ref;
};
