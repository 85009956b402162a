import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withFaults } from './faults.ts';
import type { FaultPlan } from './faults.ts';

const api = (plan?: FaultPlan) => {
  const work = vi.fn<(request: Request) => Promise<Response>>(async () => Response.json({ made: true }));
  const fetch = withFaults(work, () => plan);
  return { work, ask: (init?: RequestInit) => fetch(new Request('https://api.omise.co/links', init)) };
};

test('without a plan the answer is the API’s own', async () => {
  expect(await (await api().ask()).json()).toEqual({ made: true });
});

test('refused: nothing arrives, nothing is done', async () => {
  const { ask, work } = api({ fault: 'refused' });
  await expect(ask()).rejects.toThrow(TypeError);
  expect(work).not.toHaveBeenCalled();
});

test('lost: the work is done, and nobody hears of it', async () => {
  const { ask, work } = api({ fault: 'lost' });
  await expect(ask()).rejects.toThrow(TypeError);
  expect(work).toHaveBeenCalledOnce();
});

test('rateLimited: says when to come back, and does nothing', async () => {
  const { ask, work } = api({ fault: 'rateLimited', retryAfterSeconds: 7 });
  const response = await ask();
  expect([response.status, response.headers.get('Retry-After')]).toEqual([429, '7']);
  expect(work).not.toHaveBeenCalled();
});

test('error: a 500 after the work was done', async () => {
  const { ask, work } = api({ fault: 'error' });
  expect((await ask()).status).toBe(500);
  expect(work).toHaveBeenCalledOnce();
});

test('unavailable: a 503 before any work', async () => {
  const { ask, work } = api({ fault: 'unavailable' });
  expect((await ask()).status).toBe(503);
  expect(work).not.toHaveBeenCalled();
});

test('html: a page where JSON should be', async () => {
  const response = await api({ fault: 'html' }).ask();
  expect(response.headers.get('Content-Type')).toBe('text/html');
});

test('cut: JSON that stops in the middle under the same headers', async () => {
  const response = await api({ fault: 'cut' }).ask();
  expect(response.headers.get('Content-Type')).toBe('application/json');
  await expect(response.json()).rejects.toThrow(SyntaxError);
});

test('endless: the body goes on until the request is given up', async () => {
  const giveUp = new AbortController();
  const response = await api({ fault: 'endless' }).ask({ signal: giveUp.signal });
  const reader = response.body?.getReader();
  for (let read = 0; read < 20; read += 1) expect((await reader?.read())?.done).toBe(false);
  giveUp.abort();
  const rest = async () => {
    while (await reader?.read());
  };
  await expect(rest()).rejects.toThrow('abort');
});

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('a delay comes before the work', async () => {
  const { ask, work } = api({ delayMs: 300 });
  const asked = ask();
  await vi.advanceTimersByTimeAsync(299);
  expect(work).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect((await asked).status).toBe(200);
});

test('who gives up during a delay gets no answer, and nothing is done', async () => {
  const { ask, work } = api({ delayMs: 300 });
  const giveUp = new AbortController();
  const asked = ask({ signal: giveUp.signal });
  giveUp.abort();
  await expect(asked).rejects.toThrow('abort');
  expect(work).not.toHaveBeenCalled();
});
