const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Up to an age, how often a link is looked at: most are paid soon or not at all. */
const rhythm = [
  { until: 10 * minute, every: 30 * second },
  { until: hour, every: 2 * minute },
  { until: day, every: 15 * minute },
  { until: 7 * day, every: hour },
] as const;

/** Milliseconds from one look to the next at this age, or undefined where a link is waited for no longer. */
export const intervalAt = (age: number): number | undefined => rhythm.find(({ until }) => age < until)?.every;

/**
 * Milliseconds until a link of this age is looked at next: a tenth more or less, so that not all browsers ask at once.
 * `random` from 0 to 1. After a week a link is looked at only for what is to be done with it.
 */
export const waitAt = (age: number, random: number): number =>
  (intervalAt(age) ?? hour) * (0.9 + 0.2 * random);

/**
 * Milliseconds until it is tried again after so many failures: a minute, then twice as long each time, up to an hour.
 * Never sooner than Omise says.
 */
export const backOff = (failures: number, random: number, retryAfterSeconds = 0): number =>
  Math.max(Math.min(minute * 2 ** (failures - 1), hour), retryAfterSeconds * second) * (1 + 0.1 * random);

/** No wait for a link is longer, so a look that is farther off was planned by a clock that has been put back since. */
export const longestWait = 2 * hour;

/** The soonest that an alarm rings. */
export const soonest = 30 * second;
