import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Sight } from '../../components/in-sight.ts';
import { sightOf } from '../../components/in-sight.ts';

const nothing: Sight = { first: 0, end: 0 };

const isSame = (one: Sight, other: Sight): boolean => one.first === other.first && one.end === other.end;

/** The rows of a table that the window shows; `body` holds them, and the room for those that are not drawn. */
export const useSight = (count: number) => {
  const body = useRef<HTMLTableSectionElement>(null);
  const [sight, setSight] = useState(nothing);
  useLayoutEffect(() => {
    const look = () => {
      const top = body.current?.getBoundingClientRect().top ?? 0;
      const next = sightOf(-top, innerHeight, count);
      setSight((last) => (isSame(last, next) ? last : next));
    };
    look();
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [count]);
  return { body, sight };
};
