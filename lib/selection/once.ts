/**
 * Makes a value when it is first asked for. A pattern with Unicode's properties takes the browser milliseconds to
 * build, and the worker, which starts at every message, seldom needs one.
 */
export const once = <Value>(make: () => Value): (() => Value) => {
  let made: Value | undefined;
  return () => (made ??= make());
};
