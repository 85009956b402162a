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

/** A tenth more or less, so that not all browsers ask at once. `random` from 0 to 1. */
const spread = (interval: number, random: number): number => interval * (0.9 + 0.2 * random);

type Wait = {
  /** Milliseconds. */
  age: number;
  /** Looks in a row that came to nothing. */
  failures: number;
  retryAfterSeconds?: number | undefined;
  random: number;
};

/** How long to wait after a look that came to nothing: twice as long each time, and as long as Omise says, up to an hour. */
const backOff = ({ age, failures, retryAfterSeconds = 0 }: Wait): number =>
  Math.min(Math.max((intervalAt(age) ?? hour) * 2 ** failures, retryAfterSeconds * second), hour);

/** Milliseconds until the next look. After a week a link is looked at only for what is to be done with it. */
export const waitFor = (wait: Wait): number =>
  spread(wait.failures > 0 ? backOff(wait) : (intervalAt(wait.age) ?? hour), wait.random);

/** No wait is longer, so a look that is farther off was planned by a clock that has been put back since. */
export const longestWait = 2 * hour;
