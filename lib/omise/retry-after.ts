const longestSeconds = 24 * 60 * 60;

const toSeconds = (header: string, now: number): number => {
  if (/^\d+$/u.test(header)) return Number(header);
  // Of the texts that Date takes, HTTP allows only those in GMT.
  return header.endsWith('GMT') ? Math.ceil((Date.parse(header) - now) / 1000) : Number.NaN;
};

/** Retry-After, in seconds or as an HTTP date -> seconds from `now` (ms), a day at most. */
export const readRetryAfter = (header: string | null, now: number): number | undefined => {
  const seconds = toSeconds(header ?? '', now);
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 0), longestSeconds);
};
