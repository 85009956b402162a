import type { UnexpectedReason } from '../faults/fault.ts';

/** The JSON of an answer, or why there is none. */
export type Body = { json: unknown } | { problem: UnexpectedReason };

/** What came back over HTTP, whatever it says. The headers as sent, null where there was none. */
export type Answer = {
  status: number;
  requestId: string | null;
  retryAfter: string | null;
  date: string | null;
  body: Body;
};

/** What a reader makes of JSON: the value in our own shape, or why it is not to be trusted. */
export type Reading<Value> = { value: Value } | { reason: UnexpectedReason };
