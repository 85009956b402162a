import * as z from 'zod/mini';
import { createSandbox } from '../lib/sandbox/sandbox.ts';
import { memoryStore, type SandboxStore } from '../lib/sandbox/store.ts';
import type { Pipe } from './pipe.ts';

const paused = z.object({
  requestId: z.string(),
  request: z.object({
    url: z.string(),
    method: z.string(),
    headers: z.record(z.string(), z.string()),
    postData: z.optional(z.string()),
  }),
});

type Sent = z.infer<typeof paused>['request'];

const toRequest = ({ url, method, headers, postData }: Sent): Request =>
  new Request(url, { method, headers, ...(postData !== undefined && { body: postData }) });

const toAnswer = async (response: Response) => ({
  responseCode: response.status,
  responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
  body: Buffer.from(await response.arrayBuffer()).toString('base64'),
});

const payerUri = (code: string) => `https://link.omise.co/${code}`;

/**
 * Answers https://api.omise.co in the browser, for pages and workers alike, as Omise would; nothing leaves it.
 * Gives what was asked, each as it came.
 */
export const serveApi = async (cdp: Pipe, store: SandboxStore = memoryStore()): Promise<readonly URL[]> => {
  const { fetch } = createSandbox({ store, now: Date.now, payerUri });
  const asked: URL[] = [];
  const serve = async (params: unknown) => {
    const { requestId, request } = paused.parse(params);
    asked.push(new URL(request.url));
    const answer = await toAnswer(await fetch(toRequest(request)));
    await cdp.send('Fetch.fulfillRequest', { requestId, ...answer });
  };
  cdp.on('Fetch.requestPaused', (params) => void serve(params));
  await cdp.send('Fetch.enable', { patterns: [{ urlPattern: 'https://api.omise.co/*' }] });
  return asked;
};

/** Runs in a popup: how long the API takes to make a link, in milliseconds. Knows nothing of this file. */
export const timeApi = async (key: string): Promise<number> => {
  const begun = performance.now();
  const response = await fetch('https://api.omise.co/links', {
    method: 'POST',
    headers: { Authorization: `Basic ${btoa(`${key}:`)}`, 'Omise-Version': '2019-05-29' },
    body: new URLSearchParams({ amount: '7440', currency: 'thb', title: 'Latte', description: 'Latte' }),
  });
  await response.text();
  return performance.now() - begun;
};
