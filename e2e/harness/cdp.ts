import * as z from 'zod/mini';

const message = z.object({
  id: z.optional(z.number()),
  method: z.optional(z.string()),
  params: z.optional(z.unknown()),
  result: z.optional(z.unknown()),
  error: z.optional(z.object({ message: z.string() })),
  sessionId: z.optional(z.string()),
});

type Message = z.infer<typeof message>;

type Listener = (params: unknown, sessionId: string | undefined) => void;

/** The browser's own debugging protocol, for what Playwright does not show or would change by looking. */
export type Cdp = {
  /** The call's raw result. Throws what the browser says against it. */
  send: (method: string, params?: object, sessionId?: string) => Promise<unknown>;
  on: (method: string, listener: Listener) => void;
  close: () => void;
};

const browserVersion = z.object({ webSocketDebuggerUrl: z.string() });

const open = async (endpoint: string) => {
  const version = await (await fetch(`${endpoint}/json/version`)).json();
  const socket = new WebSocket(browserVersion.parse(version).webSocketDebuggerUrl);
  const { promise, resolve, reject } = Promise.withResolvers<WebSocket>();
  socket.addEventListener('open', () => resolve(socket));
  socket.addEventListener('error', () => reject(new Error(`Nobody answers at ${endpoint}.`)));
  return promise;
};

type Waiting = PromiseWithResolvers<unknown>;

const settle = (waiting: Waiting | undefined, { error, result }: Message) => {
  if (error === undefined) waiting?.resolve(result);
  else waiting?.reject(new Error(error.message));
};

/** Joins the browser whose debugging port answers at `endpoint`, e.g. `http://127.0.0.1:9222`. */
export const connectCdp = async (endpoint: string): Promise<Cdp> => {
  const socket = await open(endpoint);
  const waiting = new Map<number, Waiting>();
  const listeners: { method: string; listener: Listener }[] = [];
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const said = message.parse(JSON.parse(String(data)));
    if (said.id !== undefined) settle(waiting.get(said.id), said);
    for (const { method, listener } of listeners)
      if (method === said.method) listener(said.params, said.sessionId);
  });
  return {
    send: (method, params = {}, sessionId) => {
      const answer = Promise.withResolvers<unknown>();
      waiting.set(++last, answer);
      socket.send(JSON.stringify({ id: last, method, params, sessionId }));
      return answer.promise;
    },
    on: (method, listener) => listeners.push({ method, listener }),
    close: () => socket.close(),
  };
};
