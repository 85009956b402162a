import type { BrowserContext, Request as Sent, Route } from 'playwright';

/** Answers a request as the API would; throwing loses the answer, never resolving leaves the caller waiting. */
export type Handler = (request: Request) => Promise<Response> | Response;

const toRequest = async (sent: Sent): Promise<Request> => {
  const method = sent.method();
  const headers = await sent.allHeaders();
  const body = sent.postDataBuffer();
  return new Request(sent.url(), { method, headers, body: body === null ? null : new Uint8Array(body) });
};

const answer = async (route: Route, response: Response) => {
  const body = Buffer.from(await response.arrayBuffer());
  await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
};

const serve = async (route: Route, handler: Handler) => {
  const response = await Promise.resolve(toRequest(route.request()).then(handler)).catch(() => undefined);
  await (response === undefined ? route.abort('failed') : answer(route, response));
};

/** The API's host, answered by the test. */
export type Api = {
  /** From now on `handler` answers https://api.omise.co, for pages and worker alike. */
  serve: (handler: Handler) => Promise<void>;
  /** `POST https://api.omise.co/links` for each request to the API, or to a host that the test does not serve. */
  asked: readonly string[];
};

/** Cuts the network off, but for the handler that the test may give for the API. */
export const api = async (context: BrowserContext): Promise<Api> => {
  const asked: string[] = [];
  const note = (route: Route) => asked.push(`${route.request().method()} ${route.request().url()}`);
  await context.route(/^https?:/u, async (route) => {
    note(route);
    await route.abort('internetdisconnected');
  });
  const answerWith = (handler: Handler) => async (route: Route) => {
    note(route);
    await serve(route, handler);
  };
  const serveApi = async (handler: Handler) => {
    await context.route('https://api.omise.co/**', answerWith(handler));
  };
  return { asked, serve: serveApi };
};
