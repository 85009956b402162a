/** What a call comes to, before it is a `Response`. */
export type Answer = { status: number; body: object };

export const answered = (body: object): Answer => ({ status: 200, body });

/** The error body that every refusal of Omise's has. */
export const refused = (status: number, code: string, message: string): Answer => ({
  status,
  body: {
    object: 'error',
    location: `https://www.omise.co/api-errors#${code.replaceAll('_', '-')}`,
    code,
    message,
  },
});

const sentence = new Intl.ListFormat('en');

/** Several faults are told in one sentence: "a", "a and b", "a, b, and c". */
export const badRequest = (faults: readonly string[]): Answer =>
  refused(400, 'bad_request', sentence.format(faults));

export const notFound = (what: string): Answer => refused(404, 'not_found', `${what} was not found`);

/** `now`: milliseconds since 1970. */
export const toResponse = ({ status, body }: Answer, now: number): Response =>
  Response.json(body, {
    status,
    headers: {
      'Cache-Control': 'no-store',
      'X-Request-Id': crypto.randomUUID(),
      Date: new Date(now).toUTCString(),
    },
  });
