import * as z from 'zod/mini';
import type { Fault } from './fault.ts';
import { policyRules } from './fault.ts';

const text = z.string();
const number = z.number();
const refusal = { status: number, code: text, message: text, requestId: z.exactOptional(text) };
const fields = ['amount', 'currency', 'title', 'description', 'key', 'passphrase'] as const;
const problems = [
  'empty',
  'notANumber',
  'unclear',
  'negative',
  'zero',
  'tooManyDecimals',
  'tooLarge',
  'tooSmall',
  'tooMuch',
  'aboveLargest',
  'tooShort',
  'tooLong',
  'hiddenCharacters',
  'holdsKey',
  'unsupportedCurrency',
  'publicKey',
  'notAKey',
] as const;
const bare = [
  'timeout',
  'offline',
  'noHostPermission',
  'locked',
  'keyMissing',
  'damagedSafe',
  'accountChanged',
  'interrupted',
  'notCreated',
  'presetsFull',
  'forbidden',
  'internal',
] as const;

/** A fault as we wrote it down ourselves: an end, so never `unconfirmed`, nor a question. */
export const faultSchema: z.ZodMiniType<Fault> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('invalid'), field: z.enum(fields), problem: z.enum(problems) }),
  z.object({ kind: z.literal('unauthorised'), ...refusal }),
  z.object({ kind: z.literal('refused'), field: z.exactOptional(z.enum(fields)), ...refusal }),
  z.object({ kind: z.literal('notFound'), ...refusal }),
  z.object({
    kind: z.literal('rateLimited'),
    requestId: z.exactOptional(text),
    retryAfterSeconds: z.exactOptional(number),
  }),
  z.object({ kind: z.literal('unavailable'), status: number, requestId: z.exactOptional(text) }),
  z.object({
    kind: z.literal('unexpectedReply'),
    status: number,
    requestId: z.exactOptional(text),
    reason: z.enum(['notJson', 'tooLarge', 'shape', 'livemode', 'paymentUri']),
  }),
  z.object({ kind: z.enum(['wrongPassphrase', 'tooManyTries']), waitSeconds: number }),
  z.object({ kind: z.literal('otherAccount'), mode: z.enum(['live', 'test']) }),
  z.object({ kind: z.literal('forbiddenByPolicy'), rule: z.enum(policyRules) }),
  z.object({ kind: z.enum(bare) }),
]);
