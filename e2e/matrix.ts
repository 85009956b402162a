import type { Worker } from 'playwright/test';
import * as z from 'zod/mini';
import { faultSchema } from '../lib/faults/schema.ts';
import { names, samples, unknownNames } from '../lib/messages/samples.fixture.ts';

type Message = { name: string; input: unknown };

/** Sends one message to our worker from some place, and tells the reply or the words of the error. */
export type Say = (message: Message) => Promise<unknown>;

export const known = names.map((name) => ({ name, input: samples[name] }));
export const unknown: Message[] = unknownNames.map((name) => ({ name, input: null }));

const reply = z.union([
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), fault: faultSchema }),
]);

const silences = [
  ['mute', /Cannot read properties of undefined \(reading 'sendMessage'\)/u],
  ['unheard', /Could not establish connection\. Receiving end does not exist\./u],
] as const;

const judge = (said: unknown): string => {
  if (typeof said === 'string') return silences.find(([, words]) => words.test(said))?.[0] ?? said;
  const answer = reply.parse(said);
  if (answer.ok || !['forbidden', 'internal'].includes(answer.fault.kind)) return 'heard';
  return answer.fault.kind;
};

/**
 * A row of the matrix: what became of each message. `heard`: it was acted on, be the end a fault; `unheard`: nobody
 * listens to that place; `mute`: it has nothing to speak with; or the fault's kind, or the error.
 */
export const rowOf = async (say: Say, messages: Message[]) => {
  const row: [string, string][] = [];
  for (const message of messages) row.push([message.name, judge(await say(message).catch(String))]);
  return row;
};

export const sayFrom =
  (place: Pick<Worker, 'evaluate'>, id: string): Say =>
  (message) =>
    place.evaluate(([to, sent]) => chrome.runtime.sendMessage<unknown, unknown>(to, sent), [
      id,
      message,
    ] as const);

/** The row of a place that is treated the same whatever it says. */
export const always = (end: string, messages: Message[] = [...known, ...unknown]) =>
  messages.map(({ name }) => [name, end]);

/** All that the worker keeps. */
export const keptBy = (worker: Worker) =>
  worker.evaluate(() => Promise.all([chrome.storage.local.get(null), chrome.storage.session.get(null)]));
