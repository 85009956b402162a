import type { Fault, Field, Refusal, UnexpectedReason } from '../faults/fault.ts';
import type { Answer } from './answer.ts';
import { aboutAnswer, readRefusal } from './refusal.ts';
import { readRetryAfter } from './retry-after.ts';

const fields = ['amount', 'currency', 'title', 'description'] as const satisfies Field[];

/** "amount must be …" stands at the amount; of several faults in one message, the first counts. */
const refused = (refusal: Refusal): Fault => {
  const field = fields.find((name) => refusal.message.toLowerCase().startsWith(`${name} `));
  return { kind: 'refused', ...refusal, ...(field && { field }) };
};

const fromRefusal = (refusal: Refusal): Fault => {
  if (refusal.status === 401) return { kind: 'unauthorised', ...refusal };
  if (refusal.status === 404) return { kind: 'notFound', ...refusal };
  return refused(refusal);
};

const rateLimited = (answer: Answer, now: number): Fault => {
  const { requestId } = aboutAnswer(answer);
  const retryAfterSeconds = readRetryAfter(answer.retryAfter, now);
  return {
    kind: 'rateLimited',
    ...(requestId !== undefined && { requestId }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  };
};

/**
 * Any answer that is not the one hoped for -> its fault. `reason` says what a reader held against JSON
 * that is no error body; the status alone decides for 429 and 5xx, where Omise documents no body.
 */
export const toFault = (
  answer: Answer,
  reason: UnexpectedReason = 'shape',
  now: number = Date.now(),
): Fault => {
  if (answer.status === 429) return rateLimited(answer, now);
  if (answer.status >= 500) return { kind: 'unavailable', ...aboutAnswer(answer) };
  const refusal = readRefusal(answer);
  if (refusal) return fromRefusal(refusal);
  const problem = 'problem' in answer.body ? answer.body.problem : reason;
  return { kind: 'unexpectedReply', ...aboutAnswer(answer), reason: problem };
};
