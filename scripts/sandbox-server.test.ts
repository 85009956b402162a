import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { FaultName } from '../lib/sandbox/faults.ts';
import { startSandboxServer } from './sandbox-server.ts';

const made = z.object({ id: z.string(), payment_uri: z.string() });

let server: Awaited<ReturnType<typeof startSandboxServer>>;
let fault: FaultName | undefined;

beforeAll(async () => {
  server = await startSandboxServer({ port: 0, nextFault: () => (fault ? { fault } : undefined) });
});
afterAll(() => server.close());

const ask = (path: string, form?: Record<string, string>) =>
  fetch(`${server.url}${path}`, {
    headers: { Authorization: `Basic ${btoa(`${server.key}:`)}` },
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  });

const createLink = async (title = 'Hot Latte') => {
  const form = { amount: '7440', currency: 'thb', title, description: 'A warm cup of coffee' };
  return made.parse(await (await ask('/links', form)).json());
};

const payerTries = async (uri: string, what: string) =>
  (await fetch(uri, { method: 'POST', body: new URLSearchParams({ try: what }) })).text();

const failing = async <Value>(name: FaultName, work: () => Promise<Value>): Promise<Value> => {
  fault = name;
  try {
    return await work();
  } finally {
    fault = undefined;
  }
};

test('it serves on the loopback address only, at a port of its own', () => {
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

test('a link that was made is there, and its payer’s page too', async () => {
  const { id, payment_uri } = await createLink();
  expect(await (await ask(`/links/${id}`)).json()).toMatchObject({ id, amount: 7440 });
  const page = await (await fetch(payment_uri)).text();
  expect(page).toContain('Sandbox: no real money');
  expect(page).toContain('74.40 THB');
});

test('who presses Decline and then Pay has paid', async () => {
  const { id, payment_uri } = await createLink();
  expect(await payerTries(payment_uri, 'decline')).toContain('The card was declined.');
  expect(await payerTries(payment_uri, 'pay')).toContain('Payment successful.');
  expect(await (await ask(`/links/${id}`)).json()).toMatchObject({ used: true, charges: { total: 2 } });
});

test('a paid link has no button left', async () => {
  const { payment_uri } = await createLink();
  await payerTries(payment_uri, 'pay');
  expect(await (await fetch(payment_uri)).text()).not.toContain('<button');
  expect(await payerTries(payment_uri, 'pay')).toContain('Nothing was paid.');
});

test('what the merchant wrote is text on the payer’s page, never markup', async () => {
  const { payment_uri } = await createLink('<script>"&\'');
  const page = await (await fetch(payment_uri)).text();
  expect(page).toContain('<h1>&lt;script&gt;&quot;&amp;&#39;</h1>');
  expect(page).not.toContain('<script');
});

test('a code that no link has is not found', async () => {
  expect((await fetch(`${server.url}/pay/NOTHING`)).status).toBe(404);
});

test('a lost answer is a broken connection, and the link was made', async () => {
  const before = await (await ask('/links')).json();
  await expect(failing('lost', () => createLink())).rejects.toThrow('fetch failed');
  const after = await (await ask('/links')).json();
  expect(after).toMatchObject({ total: z.parse(z.object({ total: z.int() }), before).total + 1 });
});

test('an endless answer can be left in the middle', async () => {
  const response = await failing('endless', () => ask('/links'));
  const reader = response.body?.getReader();
  expect((await reader?.read())?.done).toBe(false);
  await reader?.cancel();
});

test('a port that is taken is refused in the system’s own word', async () => {
  const port = Number(new URL(server.url).port);
  await expect(startSandboxServer({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('a server that was closed frees its port', async () => {
  const first = await startSandboxServer({ port: 0 });
  await first.close();
  const again = await startSandboxServer({ port: Number(new URL(first.url).port) });
  expect(again.url).toBe(first.url);
  await again.close();
});
