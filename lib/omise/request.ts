/** One call of the API. Each part of `path` is one segment, not yet encoded. */
export type Call = {
  method: 'GET' | 'POST' | 'DELETE';
  path: readonly string[];
  query?: URLSearchParams;
  form?: URLSearchParams;
};

// Every spelling of a dot segment climbs out of the path, `%2e%2e` too, so encoding cannot tame it.
const isSegment = (text: string): boolean => /[^.]/u.test(text);

/** Whether the path leads where it says: no empty part and none of dots alone. */
export const isPath = (path: readonly string[]): boolean => path.every(isSegment);

const toUrl = (baseUrl: string, { path, query }: Call): URL => {
  const url = new URL(`${baseUrl}/${path.map((part) => encodeURIComponent(part.toWellFormed())).join('/')}`);
  url.search = String(query ?? '');
  return url;
};

type Sender = { key: string; baseUrl: string; signal: AbortSignal };

/**
 * The call as it is sent. The version is always named: the account's own default decides otherwise.
 * No cookies: the host sets one, and a 401 could raise the browser's own password prompt.
 */
export const toRequest = (call: Call, { key, baseUrl, signal }: Sender): Request =>
  new Request(toUrl(baseUrl, call), {
    method: call.method,
    headers: {
      Accept: 'application/json',
      Authorization: `Basic ${btoa(`${key}:`)}`,
      'Omise-Version': '2019-05-29',
    },
    body: call.form ?? null,
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    signal,
  });
