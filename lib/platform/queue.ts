/** Runs tasks one after the other, in the order asked. A task that fails does not stop the next. */
export const createQueue = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <Value>(task: () => Promise<Value>): Promise<Value> => {
    const next = last.then(task, task);
    last = next.catch(() => undefined);
    return next;
  };
};
