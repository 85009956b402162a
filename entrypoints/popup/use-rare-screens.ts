import type { Screen, State } from './screen.ts';
import { useLate } from './use-late.ts';

export type RareScreens = typeof import('./rare-screens.tsx');

const ordinary: ReadonlySet<Screen['status']> = new Set<Screen['status']>([
  'loading',
  'editing',
  'sending',
  'links',
  'created',
]);

/** Whether what is shown needs more than the popup came with. */
export const isRare = ({ screen }: State): boolean => {
  return screen.status === 'editing' ? screen.fault !== undefined : !ordinary.has(screen.status);
};

const load = (): Promise<RareScreens> => import('./rare-screens.tsx');

export const useRareScreens = (isNeeded: boolean): RareScreens | undefined => useLate(load, isNeeded);
