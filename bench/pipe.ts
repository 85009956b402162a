import type { ChildProcess } from 'node:child_process';
import { Duplex } from 'node:stream';
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

/**
 * The browser's debugging protocol over its pipe. Only there may a client press an extension's button, and
 * unlike Playwright this one holds no worker at its start.
 */
export type Pipe = {
  /** The call's raw result. Throws what the browser says against it. */
  send: (method: string, params?: object, sessionId?: string) => Promise<unknown>;
  /** Answers how to stop listening. */
  on: (method: string, listener: Listener) => () => void;
};

const stream = (child: ChildProcess, fd: 3 | 4): Duplex => {
  const end = child.stdio[fd];
  if (!(end instanceof Duplex)) throw new Error(`The browser has no pipe at ${fd}.`);
  return end;
};

/** Each message ends with a zero byte, and arrives in pieces of any size. */
const onMessage = (input: Duplex, take: (said: Message) => void) => {
  let rest = '';
  input.setEncoding('utf8').on('data', (piece: string) => {
    const texts = `${rest}${piece}`.split('\0');
    rest = texts.pop() ?? '';
    for (const text of texts) take(message.parse(JSON.parse(text)));
  });
};

const settle = (waiting: PromiseWithResolvers<unknown> | undefined, { error, result }: Message) => {
  if (error === undefined) waiting?.resolve(result);
  else waiting?.reject(new Error(error.message));
};

/** Speaks with a browser that was started with `--remote-debugging-pipe`. */
export const connectPipe = (child: ChildProcess): Pipe => {
  const output = stream(child, 3);
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const listeners = new Set<{ method: string; listener: Listener }>();
  let last = 0;
  onMessage(stream(child, 4), (said) => {
    if (said.id !== undefined) settle(waiting.get(said.id), said);
    for (const { method, listener } of listeners)
      if (method === said.method) listener(said.params, said.sessionId);
  });
  return {
    send: (method, params = {}, sessionId) => {
      const answer = Promise.withResolvers<unknown>();
      waiting.set(++last, answer);
      output.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
      return answer.promise;
    },
    on: (method, listener) => {
      const entry = { method, listener };
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
  };
};
