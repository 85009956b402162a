import { useEffect, useRef } from 'preact/hooks';

/** Takes the focus when `isDue` comes true, if what had it before is gone: never away from somebody who has moved on. */
export const useFocusWhen = <E extends HTMLElement>(isDue: boolean) => {
  const ref = useRef<E>(null);
  useEffect(() => {
    const holder = ref.current?.ownerDocument.activeElement;
    if (isDue && (!holder || holder.tagName === 'BODY')) ref.current?.focus();
  }, [isDue]);
  return ref;
};

/** Takes the focus back each time that the count goes up: what was moved in the page has lost it. */
export const useFocusEach = <E extends HTMLElement>(count: number) => {
  const ref = useRef<E>(null);
  useEffect(() => {
    if (count > 0) ref.current?.focus();
  }, [count]);
  return ref;
};
