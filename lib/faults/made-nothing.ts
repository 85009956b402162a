import type { Fault } from './fault.ts';

const harmless: ReadonlySet<Fault['kind']> = new Set<Fault['kind']>([
  'invalid',
  'unauthorised',
  'refused',
  'notFound',
  'rateLimited',
  'noHostPermission',
  'locked',
  'keyMissing',
  'wrongPassphrase',
  'tooManyTries',
  'damagedSafe',
  'otherAccount',
  'forbiddenByPolicy',
  'accountChanged',
  'notCreated',
  'askFirst',
  'presetsFull',
  'forbidden',
]);

/**
 * Whether this fault proves that no link was made, so that asking again cannot make two.
 * Only a refusal before sending, or Omise's own 4xx, does; a broken connection proves nothing.
 */
export const provesNothingMade = (fault: Fault): boolean => harmless.has(fault.kind);
