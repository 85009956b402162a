/** The default `from` of Omise's lists. */
export const epoch = '1970-01-01T00:00:00Z';

/** Milliseconds -> ISO 8601 UTC in whole seconds, as the API writes times. Such texts sort by time. */
export const toSeconds = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
