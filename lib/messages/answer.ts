import * as z from 'zod/mini';
import type { Result } from '../faults/fault.ts';
import { fail } from '../faults/fault.ts';
import type { Contract, Handlers, Name, OwnPage } from './contract.ts';
import { inputs, senders } from './contract.ts';

/** Who sent a message, as the browser says it (`runtime.MessageSender`). */
export type Sender = { id?: string | undefined; url?: string | undefined; frameId?: number | undefined };

/** This extension: its id, and the address its own pages begin with. */
export type Self = { id: string; origin: string };

const envelope = z.object({ name: z.string(), input: z.unknown() });

const isName = (name: string): name is Name => Object.hasOwn(inputs, name);

/** The side panel is the popup in another place. */
const filesOf = (page: OwnPage): string[] => (page === 'popup' ? ['popup', 'sidepanel'] : [page]);

/** A page of ours that is the whole of its tab, window or popup: what is in a frame may be under somebody's hand. */
const isFrom = (pages: readonly OwnPage[], { id, url, frameId = 0 }: Sender, self: Self): boolean =>
  id === self.id &&
  frameId === 0 &&
  pages.flatMap(filesOf).some((file) => url?.split(/[?#]/, 1)[0] === `${self.origin}/${file}.html`);

const handle = async <N extends Name>(
  name: N,
  input: unknown,
  handlers: Handlers,
): Promise<Result<Contract[N]['out']>> => {
  const parsed = inputs[name].safeParse(input);
  return parsed.success ? handlers[name](parsed.data) : fail({ kind: 'forbidden' });
};

/**
 * Answers one message: its name, who sent it, its shape are checked, in that order, before anything acts.
 * Whatever is thrown below becomes `internal`, without its text: a text could quote a key.
 */
export const answer = async (
  message: unknown,
  sender: Sender,
  { self, handlers }: { self: Self; handlers: Handlers },
): Promise<Result<unknown>> => {
  const parsed = envelope.safeParse(message);
  if (!parsed.success || !isName(parsed.data.name)) return fail({ kind: 'forbidden' });
  const { name, input } = parsed.data;
  if (!isFrom(senders[name], sender, self)) return fail({ kind: 'forbidden' });
  try {
    return await handle(name, input, handlers);
  } catch {
    return fail({ kind: 'internal' });
  }
};
