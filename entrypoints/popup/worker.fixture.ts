import { vi } from 'vitest';
import { chrome } from '../../components/words.fixture.ts';
import type { Result } from '../../lib/faults/fault.ts';
import { fail, ok } from '../../lib/faults/fault.ts';

type Message = { name: string; input: unknown };

/** Stands for the worker: what it is asked, and what a test lets it answer. */
export const sendMessage = vi.fn<(message: Message) => Promise<Result<unknown>>>();
export const request = vi.fn<(permissions: unknown) => Promise<boolean>>();

const hosts = ['https://api.omise.co/*'];
const runtime = { id: 'test', sendMessage, getManifest: () => ({ host_permissions: hosts }) };
Object.assign(chrome, { runtime, permissions: { request } });

/** Answers these messages, and any other with nothing to say. */
export const answering = (replies: Record<string, Result<unknown> | Promise<Result<unknown>>>) => {
  sendMessage.mockReset();
  sendMessage.mockImplementation(async ({ name }) => replies[name] ?? ok(null));
};

/** A worker that is gone before it answers. */
export const silent = () => {
  sendMessage.mockReset();
  sendMessage.mockRejectedValue(new Error('The message port closed before a response was received.'));
};

export const asked = (name: string) =>
  sendMessage.mock.calls.filter(([message]) => message.name === name).map(([{ input }]) => input);

export const interrupted = fail({ kind: 'interrupted' });
