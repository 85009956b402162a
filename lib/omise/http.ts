import type { Result } from '../faults/fault.ts';
import { fail, ok } from '../faults/fault.ts';
import type { Answer } from './answer.ts';
import { readBody } from './body.ts';
import type { Call } from './request.ts';
import { isPath, toRequest } from './request.ts';
import { within } from './time-limit.ts';

/** The network, or the sandbox in its place. */
export type Fetch = (request: Request) => Promise<Response>;

export type HttpOptions = {
  fetch: Fetch;
  key: string;
  baseUrl?: string;
  /** Over headers and body together. */
  timeLimitMs?: number;
};

// `btoa` and headers take no other text, and no secret key holds a colon or a blank.
const canBeSent = (key: string): boolean => /^[!-9;-~]+$/u.test(key);

const toAnswer = async (response: Response, signal: AbortSignal): Promise<Answer> => ({
  status: response.status,
  requestId: response.headers.get('X-Request-Id'),
  retryAfter: response.headers.get('Retry-After'),
  date: response.headers.get('Date'),
  body: await readBody(response, signal),
});

/**
 * Sends calls, each exactly once, and brings back whatever was answered.
 * Faults: `timeout`, `offline`; and unsent, `invalid` for a key or `forbidden` for a path that cannot be sent.
 */
export const createHttp = ({
  fetch,
  key,
  baseUrl = 'https://api.omise.co',
  timeLimitMs = 15_000,
}: HttpOptions) => {
  const exchange = async (call: Call, signal: AbortSignal) =>
    toAnswer(await fetch(toRequest(call, { key, baseUrl, signal })), signal);

  return async (call: Call): Promise<Result<Answer>> => {
    if (!canBeSent(key)) return fail({ kind: 'invalid', field: 'key', problem: 'notAKey' });
    if (!isPath(call.path)) return fail({ kind: 'forbidden' });
    try {
      const answer = await within(timeLimitMs, (signal) => exchange(call, signal));
      return answer ? ok(answer) : fail({ kind: 'timeout' });
    } catch {
      return fail({ kind: 'offline' });
    }
  };
};
