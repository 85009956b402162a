import { memoryStore } from '../lib/sandbox/store.ts';
import type { SandboxRecord } from '../lib/sandbox/records.ts';
import { createSandbox } from '../lib/sandbox/sandbox.ts';
import type { Handler } from './harness/api.ts';

/** A test key as Omise makes them; the last four are what the extension may show. */
export const testKey = 'skey_test_e2e0000000000k3v9';
export const liveKey = 'skey_e2e0000000000004f2k';

const asLive = async (answer: Response): Promise<Response> => {
  const text = await answer.text();
  return new Response(text.replaceAll('"livemode":false', '"livemode":true'), answer);
};

const withTestKey = (request: Request): Request => {
  const headers = new Headers(request.headers);
  headers.set('Authorization', `Basic ${btoa(`${testKey}:`)}`);
  return new Request(request, { headers });
};

/** Omise as the browser under test reaches it: the sandbox, with links under Omise's own address. `kept`: made before. */
export const createOmise = (kept: readonly SandboxRecord[] = []) => {
  const store = memoryStore();
  void store.save(kept);
  const sandbox = createSandbox({
    store,
    now: Date.now,
    payerUri: (code) => `https://link.omise.co/${code}`,
  });
  const bodies: string[] = [];
  const test: Handler = async (request) => {
    if (request.method === 'POST') bodies.push(await request.clone().text());
    return sandbox.fetch(request);
  };
  /** The same with real money: what the sandbox made is told as live. */
  const live: Handler = async (request) => asLive(await test(withTestKey(request)));
  const count = async (): Promise<number> => {
    const url = 'https://api.omise.co/links';
    const list = await sandbox.fetch(withTestKey(new Request(url)));
    const { total }: { total: number } = await list.json();
    return total;
  };
  /** What its customer does. */
  const pay = async (address: string) => sandbox.payer.pay(new URL(address).pathname.slice(1));
  return { test, live, bodies, count, pay };
};

/** An answer to a create that waits until it is let go. */
export const heldBack = (answer: Handler) => {
  const { promise: gate, resolve } = Promise.withResolvers<null>();
  const handler: Handler = async (request) => {
    if (request.method === 'POST') await gate;
    return answer(request);
  };
  return { handler, letGo: () => resolve(null) };
};

/** A refusal as Omise writes it. */
export const refusal = (status: number, code: string, message: string): Response =>
  Response.json(
    { object: 'error', location: `https://www.omise.co/api-errors#${code}`, code, message },
    { status, headers: { 'X-Request-Id': 'req_e2e_7' } },
  );
