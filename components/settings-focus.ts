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
