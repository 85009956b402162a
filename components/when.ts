import { locale } from './locale.ts';

/** A time, ISO 8601, as read here: with its day and year. */
export const when = (time: string): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time));

/** The same in a narrow column: without the year where that is this one. */
export const shortly = (time: string, now = new Date()): string => {
  const date = new Date(time);
  const year = date.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const };
  const day = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hour12: false } as const;
  return new Intl.DateTimeFormat(locale(), { ...day, ...year }).format(date);
};
