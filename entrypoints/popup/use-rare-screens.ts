import { useEffect, useState } from 'preact/hooks';
import type { Screen, State } from './screen.ts';

export type RareScreens = typeof import('./rare-screens.tsx');

const ordinary: ReadonlySet<Screen['status']> = new Set<Screen['status']>([
  'loading',
  'editing',
  'sending',
  'created',
]);

/** Whether what is shown needs more than the popup came with. */
export const isRare = ({ screen }: State): boolean => {
  if (screen.status === 'editing') return screen.fault !== undefined;
  return screen.status === 'created' ? screen.copy === 'blocked' : !ordinary.has(screen.status);
};

const loadRareScreens = async (): Promise<RareScreens> => {
  const screens = await import('./rare-screens.tsx');
  await screens.loadStyles();
  return screens;
};

/** Undefined until they are there: what was shown before stays that long. */
export const useRareScreens = (isNeeded: boolean): RareScreens | undefined => {
  const [screens, setScreens] = useState<RareScreens>();
  useEffect(() => {
    if (isNeeded) void loadRareScreens().then(setScreens);
  }, [isNeeded]);
  return screens;
};
