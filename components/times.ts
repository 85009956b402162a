import { i18n } from '../locales/words.ts';
import { dayOf, startOf } from '../lib/links/days.ts';
import { locale } from './locale.ts';

const formats = {
  clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { day: 'numeric', month: 'short' },
  short: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  dayOfYear: { day: 'numeric', month: 'short', year: 'numeric' },
  full: {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
} as const;

const made = new Map<string, Intl.DateTimeFormat>();

// The day stands before the month, as where these links are made; Thai tells the year of the Buddhist era by itself.
const languageOf = (): string => (locale() === 'en' ? 'en-GB' : locale());

// Making one costs a hundred times as much as using it, and a list has hundreds of times.
const format = (time: number, name: keyof typeof formats): string => {
  const language = languageOf();
  const key = `${language} ${name}`;
  const formatter = made.get(key) ?? new Intl.DateTimeFormat(language, formats[name]);
  made.set(key, formatter);
  return formatter.format(time);
};

/** "14:32", where this device is. */
export const clock = (time: string): string => format(Date.parse(time), 'clock');

/** "22 Nov 2026, 11:20", where this device is. */
export const dateTime = (time: string): string => format(Date.parse(time), 'full');

/** The same without the year where that is the present one. `now`: milliseconds since 1970. */
export const shortTime = (time: string, now: number): string => {
  const isOfNow = dayOf(Date.parse(time)).slice(0, 4) === dayOf(now).slice(0, 4);
  return format(Date.parse(time), isOfNow ? 'short' : 'full');
};

const dateOf = (day: string, today: string): string =>
  format(startOf(day), day.slice(0, 4) === today.slice(0, 4) ? 'day' : 'dayOfYear');

/** A day, `YYYY-MM-DD`: "Today, 22 Nov", "Yesterday, 21 Nov", "20 Nov", or with its year where that is another. */
export const dayWords = (day: string, now: number): string => {
  const today = dayOf(now);
  const date = dateOf(day, today);
  if (day === today) return i18n.t('todayDate', [date]);
  return day === dayOf(startOf(today, -1)) ? i18n.t('yesterdayDate', [date]) : date;
};

/** As short as a column has room for: "22 Nov, 14:32", or "22 Nov 2025" of another year than `now`. */
export const columnTime = (time: string, now: number): string => {
  const at = Date.parse(time);
  return format(at, dayOf(at).slice(0, 4) === dayOf(now).slice(0, 4) ? 'short' : 'dayOfYear');
};

/** From the first to the last of some days, in one word: "1–22 Nov 2026". Milliseconds since 1970. */
export const daySpan = (first: number, last: number): string =>
  new Intl.DateTimeFormat(languageOf(), formats.dayOfYear).formatRange(first, last);

/** "14:32", or the whole time where that was not today. Milliseconds since 1970. */
export const moment = (time: number, now: number): string =>
  dayOf(time) === dayOf(now) ? format(time, 'clock') : format(time, 'full');

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** What a clock ahead of ours has told is now. Days are those of the calendar, so that yesterday is not today. */
const since = (time: string, now: number): [count: number, unit: 'second' | 'minute' | 'hour' | 'day'] => {
  const passed = Math.max(0, now - Date.parse(time));
  if (passed < minute) return [passed / 1000, 'second'];
  if (passed < hour) return [passed / minute, 'minute'];
  if (passed < day) return [passed / hour, 'hour'];
  return [(startOf(dayOf(now)) - startOf(dayOf(time))) / day + 0.5, 'day'];
};

/** "20 seconds ago", "yesterday". `now`: milliseconds since 1970. */
export const ago = (time: string, now: number): string => {
  const [count, unit] = since(time, now);
  return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(-Math.floor(count), unit);
};
