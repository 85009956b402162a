type Fetch = (request: Request) => Promise<Response>;

/** What can go wrong between a client and an API that is well. */
export const faultNames = [
  /** The request never arrives. */
  'refused',
  /** The work is done, its answer never comes back. */
  'lost',
  /** 429 with `Retry-After`, before any work. */
  'rateLimited',
  /** 500 after the work was done. */
  'error',
  /** 503 before any work. */
  'unavailable',
  /** A proxy's page in place of the answer, after the work was done. */
  'html',
  /** Half of the answer's JSON, as if it were the whole. */
  'cut',
  /** An answer that has no end. */
  'endless',
] as const;

export type FaultName = (typeof faultNames)[number];

/** What is to go wrong with one request: it waits, then fails. */
export type FaultPlan = { delayMs?: number; fault?: FaultName; retryAfterSeconds?: number };

const wait = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });

const brokenConnection = () => new TypeError('Failed to fetch');

const failed = (status: number, headers: Record<string, string> = {}): Response =>
  new Response('', { status, headers: { ...headers, 'X-Request-Id': crypto.randomUUID() } });

const htmlPage = (): Response =>
  new Response('<!doctype html><title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>', {
    status: 502,
    headers: { 'Content-Type': 'text/html' },
  });

const cut = async (response: Response): Promise<Response> => {
  const text = await response.text();
  return new Response(text.slice(0, text.length / 2), response);
};

const endless = ({ status, headers }: Response, signal: AbortSignal): Response => {
  const blanks = new TextEncoder().encode(' '.repeat(65_536));
  const body = new ReadableStream({
    pull: (controller) => (signal.aborted ? controller.error(signal.reason) : controller.enqueue(blanks)),
  });
  return new Response(body, { status, headers });
};

const failAfter = async (
  fault: FaultName | undefined,
  work: () => Promise<Response>,
  signal: AbortSignal,
) => {
  const response = await work();
  if (fault === 'lost') throw brokenConnection();
  if (fault === 'error') return failed(500);
  if (fault === 'html') return htmlPage();
  if (fault === 'cut') return cut(response);
  return fault === 'endless' ? endless(response, signal) : response;
};

/** A `fetch` where `next` says, request by request, what goes wrong; undefined leaves it alone. */
export const withFaults =
  (fetch: Fetch, next: (request: Request) => FaultPlan | undefined): Fetch =>
  async (request) => {
    const { delayMs = 0, fault, retryAfterSeconds = 1 } = next(request) ?? {};
    if (delayMs > 0) await wait(delayMs, request.signal);
    if (fault === 'refused') throw brokenConnection();
    if (fault === 'rateLimited') return failed(429, { 'Retry-After': String(retryAfterSeconds) });
    if (fault === 'unavailable') return failed(503);
    return failAfter(fault, () => fetch(request), request.signal);
  };
