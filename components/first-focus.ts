import { useEffect, useRef } from 'preact/hooks';

/** Gives the element the focus when it appears: where a screen replaces another, the browser would leave it nowhere. */
export const useFirstFocus = <E extends HTMLElement>() => {
  const ref = useRef<E>(null);
  useEffect(() => ref.current?.focus(), []);
  return ref;
};
