/** Waits so many milliseconds, or until it is given up. */
export const pause = (duration: number, signal?: AbortSignal): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, duration);
  signal?.addEventListener('abort', () => {
    clearTimeout(timer);
    resolve();
  });
  return promise;
};
