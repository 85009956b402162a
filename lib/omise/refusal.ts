import * as z from 'zod/mini';
import type { Refusal } from '../faults/fault.ts';
import type { Answer } from './answer.ts';
import { blankKeys } from './blank-keys.ts';

const quoted = (text: string, length: number): string => blankKeys(text).slice(0, length);

type About = { status: number; requestId?: string };

/** What every fault says of the answer behind it. */
export const aboutAnswer = ({ status, requestId }: Answer): About =>
  requestId === null ? { status } : { status, requestId: quoted(requestId, 100) };

const errorBody = z.object({ object: z.literal('error'), code: z.string(), message: z.string() });

/** Omise's own error body, keys taken out and cut to a length that can be shown; undefined for any other. */
export const readRefusal = (answer: Answer): Refusal | undefined => {
  const error = 'json' in answer.body ? errorBody.safeParse(answer.body.json).data : undefined;
  return (
    error && { ...aboutAnswer(answer), code: quoted(error.code, 100), message: quoted(error.message, 500) }
  );
};
