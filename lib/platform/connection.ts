/** Whether the browser has a connection at all. `true` promises nothing; `false` is certain. */
export const isOnline = (): boolean => navigator.onLine;

/** Tells of each change; gives back what ends the telling. */
export const watchConnection = (tell: (online: boolean) => void): (() => void) => {
  const listener = () => tell(isOnline());
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
};
