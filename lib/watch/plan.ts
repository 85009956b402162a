import type { Fault } from '../faults/fault.ts';
import { longestWait, waitFor } from './schedule.ts';
import type { Waited } from './record.ts';

/** Whether a link is to go now. */
export const isExpired = ({ expiresAt }: Waited, now: number): boolean =>
  expiresAt !== undefined && expiresAt <= now;

/** When there is something to do for a link: a look, or its end. What failed waits for its turn. */
const dueAt = ({ nextAt, failures, expiresAt = Infinity }: Waited): number =>
  failures > 0 ? nextAt : Math.min(nextAt, expiresAt);

/** It is time; or the clock was put back, and nobody knows how long ago that was planned. */
export const isDue = (waited: Waited, now: number): boolean => {
  const at = dueAt(waited);
  return at <= now || at > now + longestWait;
};

/** When the next one is due, or undefined where nothing is waited for. */
export const nextDue = (waited: readonly Waited[], now: number): number | undefined =>
  waited.length === 0 ? undefined : Math.min(...waited.map((each) => (isDue(each, now) ? now : dueAt(each))));

const retryAfterOf = (fault: Fault): number | undefined =>
  fault.kind === 'rateLimited' ? fault.retryAfterSeconds : undefined;

/** The same link after a look that came to nothing. */
export const postponed = (
  waited: Waited,
  fault: Fault,
  { now, random }: { now: number; random: number },
): Waited => {
  const failures = waited.failures + 1;
  const age = now - waited.since;
  const wait = waitFor({ age, failures, retryAfterSeconds: retryAfterOf(fault), random });
  return { ...waited, failures, nextAt: now + wait };
};
