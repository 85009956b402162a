import type { Link } from './link.ts';

const twoDigits = (count: number): string => String(count).padStart(2, '0');

/** The day of a time where this device is: "2026-11-22". */
export const dayOf = (createdAt: string | number): string => {
  const at = new Date(createdAt);
  return `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`;
};

/** When a day begins here, or one that is `later` days after it: milliseconds since 1970; NaN for what is no day. */
export const startOf = (day: string, later = 0): number => {
  const at = new Date(`${day}T00:00:00`);
  return at.setDate(at.getDate() + later);
};

export type Day = { day: string; links: Link[] };

/** A list by its days, in its order: the newest link first, the newest day first. */
export const byDay = (links: readonly Link[]): Day[] => {
  const days = new Map<string, Link[]>();
  for (const link of links) {
    const day = dayOf(link.createdAt);
    const sameDay = days.get(day);
    if (sameDay) sameDay.push(link);
    else days.set(day, [link]);
  }
  return [...days].map(([day, ofDay]) => ({ day, links: ofDay }));
};
