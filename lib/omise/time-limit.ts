/**
 * Runs `work` for `ms` at most. When they are over its signal is aborted and the answer is undefined,
 * even if the work does not heed the signal.
 */
export const within = async <Value>(
  ms: number,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value | undefined> => {
  const { promise: expiry, resolve: expire } = Promise.withResolvers<undefined>();
  const controller = new AbortController();
  // Expired first, then aborted: work that rejects on abort must not win the race.
  const timer = setTimeout(() => {
    expire(undefined);
    controller.abort();
  }, ms);
  try {
    return await Promise.race([work(controller.signal), expiry]);
  } finally {
    clearTimeout(timer);
  }
};
