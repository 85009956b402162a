import type { UnexpectedReason } from '../faults/fault.ts';
import type { FoundLink, Link } from '../links/link.ts';
import type { Reading } from './answer.ts';
import { withoutKeys } from './blank-keys.ts';
import { readStub, readWholeLink } from './link-wire.ts';
import { isPaymentUri } from './payment-uri.ts';

/** What a link must agree with to be trusted. */
export type Trust = { livemode: boolean; paymentUriAllowed: (url: URL) => boolean };

const objectionTo = (link: Link, trust: Trust): UnexpectedReason | undefined => {
  if (link.livemode !== trust.livemode) return 'livemode';
  return isPaymentUri(link.paymentUri, trust.paymentUriAllowed) ? undefined : 'paymentUri';
};

/** A whole link that may be trusted. */
export const readLink = (json: unknown, trust: Trust): Reading<Link> => {
  const link = readWholeLink(json);
  const reason = link ? objectionTo(link, trust) : 'shape';
  return link && !reason ? { value: link } : { reason: reason ?? 'shape' };
};

const readDeleted = (json: unknown, trust: Trust): Reading<FoundLink> => {
  const stub = readStub(json);
  if (!stub) return { reason: 'shape' };
  return stub.livemode === trust.livemode ? { value: { kind: 'stub', stub } } : { reason: 'livemode' };
};

/** A link by its id, whole or a stub: older API versions tell a deleted one so. */
export const readFound = (json: unknown, trust: Trust): Reading<FoundLink> => {
  const reading = readLink(json, trust);
  if ('value' in reading) return { value: { kind: 'link', link: reading.value } };
  return reading.reason === 'shape' ? readDeleted(json, trust) : reading;
};

/** The same, and the JSON that it was read from, for support: without a key, should one be in it. */
export const readWithRaw = (json: unknown, trust: Trust): Reading<{ row: FoundLink; raw: unknown }> => {
  const reading = readFound(json, trust);
  return 'value' in reading ? { value: { row: reading.value, raw: withoutKeys(json) } } : reading;
};

/** The same after a DELETE, where a link that still lives would be another's answer. */
export const readDestroyed = (json: unknown, trust: Trust): Reading<FoundLink> => {
  const reading = readFound(json, trust);
  const lives = 'value' in reading && reading.value.kind === 'link' && !reading.value.link.deleted;
  return lives ? { reason: 'shape' } : reading;
};
