import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { withFaults } from '../lib/sandbox/faults.ts';
import type { FaultPlan } from '../lib/sandbox/faults.ts';
import { sandboxKey } from '../lib/sandbox/keys.ts';
import { createSandbox } from '../lib/sandbox/sandbox.ts';
import { memoryStore } from '../lib/sandbox/store.ts';
import { servePayer } from './payer-page.ts';

type Options = {
  /** 0 takes a free one. */
  port: number;
  /** What goes wrong with each call of the API; the payer's pages are left alone. */
  nextFault?: (request: Request) => FaultPlan | undefined;
};

type Serve = (request: Request) => Promise<Response>;

const readRequest = async (message: IncomingMessage, url: string): Promise<Request> => {
  const headers = Object.entries(message.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  const { method = 'GET' } = message;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const body = hasBody ? await buffer(message) : undefined;
  return new Request(new URL(message.url ?? '/', url), { method, headers, ...(body && { body }) });
};

const writeResponse = async (response: Response, to: ServerResponse): Promise<void> => {
  to.writeHead(response.status, Object.fromEntries(response.headers));
  if (!response.body) to.end();
  else await pipeline(response.body, to);
};

/** An answer that fails on its way becomes what it is to the client: a connection that breaks. */
const listen =
  (serve: Serve, url: string): RequestListener =>
  async (message, to) => {
    try {
      await writeResponse(await serve(await readRequest(message, url)), to);
    } catch {
      to.destroy();
    }
  };

const openServer = async (port: number) => {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const taken = typeof address === 'object' ? address?.port : port;
  return { server, url: `http://127.0.0.1:${taken}` };
};

/**
 * The sandbox over HTTP on the loopback address only, in memory. `url` has no slash at its end.
 * Rejects with the system's error, EADDRINUSE where the port is taken.
 */
export const startSandboxServer = async ({ port, nextFault = () => undefined }: Options) => {
  const { server, url } = await openServer(port);
  const payerUri = (code: string) => `${url}/pay/${code}`;
  const { fetch, payer } = createSandbox({ store: memoryStore(), now: Date.now, payerUri });
  const api = withFaults(fetch, nextFault);
  const serve: Serve = (request) => {
    const [, code] = /^\/pay\/(\w+)$/.exec(new URL(request.url).pathname) ?? [];
    return code === undefined ? api(request) : servePayer(payer, code, request);
  };
  server.on('request', listen(serve, url));
  return {
    url,
    key: sandboxKey,
    /** Ends every connection, and frees the port. */
    close: async (): Promise<void> => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};
