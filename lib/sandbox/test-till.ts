import * as z from 'zod/mini';
import { sandboxKey } from './keys.ts';
import { createSandbox } from './sandbox.ts';
import { memoryStore } from './store.ts';

const body = z.record(z.string(), z.unknown());
const madeLink = z.object({ id: z.string(), payment_uri: z.string() });

export const basic = (key: string): string => `Basic ${btoa(`${key}:`)}`;

type Ask = { method?: string; version?: string; key?: string; form?: Record<string, string>; json?: string };

const headersOf = ({ version, key = sandboxKey, json }: Ask) => ({
  Authorization: basic(key),
  ...(version !== undefined && { 'Omise-Version': version }),
  ...(json !== undefined && { 'Content-Type': 'application/json' }),
});

const toRequest = (path: string, ask: Ask): Request => {
  const { form, json, method = form || json !== undefined ? 'POST' : 'GET' } = ask;
  const sent = form ? new URLSearchParams(form) : json;
  return new Request(`https://api.omise.co${path}`, {
    method,
    headers: headersOf(ask),
    ...(sent !== undefined && { body: sent }),
  });
};

const payerUri = (code: string) => `https://pay.example/${code}`;

export const hotLatte = {
  amount: '7440',
  currency: 'thb',
  title: 'Hot Latte',
  description: 'A warm cup of coffee',
};

/** For tests: a sandbox with a clock that stands still until it is set, and words to ask it with. */
export const openTill = (store = memoryStore()) => {
  const clock = { now: Date.parse('2026-11-22T07:00:00Z') };
  const sandbox = createSandbox({ store, now: () => clock.now, payerUri });
  const ask = async (path: string, how: Ask = {}) => {
    const response = await sandbox.fetch(toRequest(path, how));
    return { status: response.status, headers: response.headers, body: body.parse(await response.json()) };
  };
  const modern = (path: string, how: Ask = {}) => ask(path, { ...how, version: '2019-05-29' });
  const create = async (form: Record<string, string> = {}) => {
    const { id, payment_uri } = madeLink.parse(
      (await ask('/links', { form: { ...hotLatte, ...form } })).body,
    );
    return { id, code: payment_uri.slice('https://pay.example/'.length) };
  };
  return { ...sandbox, clock, ask, modern, create };
};
