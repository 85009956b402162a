/** Whether somebody can see the page. */
export const isInSight = (): boolean => document.visibilityState === 'visible';

/** Tells when the page comes into sight or leaves it, and when somebody turns to it; gives back what ends the telling. */
export const watchSight = (tell: (isSeen: boolean) => void): (() => void) => {
  const listener = () => tell(isInSight());
  document.addEventListener('visibilitychange', listener);
  addEventListener('focus', listener);
  return () => {
    document.removeEventListener('visibilitychange', listener);
    removeEventListener('focus', listener);
  };
};
