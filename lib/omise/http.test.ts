import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Fetch, HttpOptions } from './http.ts';
import { createHttp } from './http.ts';

const get = { method: 'GET', path: ['links'] } as const;
const key = 'skey_test_5xyz7vwd1nf9f2opq3r';
const never = new Promise<never>(() => undefined);
const answering =
  (body: BodyInit | null, init?: ResponseInit): Fetch =>
  async () =>
    new Response(body, init);

const sendTo = (fetch: Fetch, more: Partial<HttpOptions> = {}) => createHttp({ fetch, key, ...more })(get);

/** Gives `chunk` again and again, or nothing at all, and never ends. */
const endless = (chunk?: Uint8Array) => {
  const cancel = vi.fn<() => void>();
  const pull = (stream: ReadableStreamDefaultController) => (chunk ? stream.enqueue(chunk) : never);
  return { cancel, stream: new ReadableStream({ pull, cancel }) };
};

describe('an answer', () => {
  test('comes back with its status, headers and JSON, whatever it says', async () => {
    const headers = { 'X-Request-Id': 'req_1', 'Retry-After': '30' };
    const sent = await sendTo(answering('{"object":"error"}', { status: 503, headers }));
    const value = {
      status: 503,
      requestId: 'req_1',
      retryAfter: '30',
      date: null,
      body: { json: { object: 'error' } },
    };
    expect(sent).toEqual({ ok: true, value });
  });

  test('may say nothing in its headers', async () => {
    expect(await sendTo(answering('{}'))).toMatchObject({ value: { requestId: null, retryAfter: null } });
  });

  test('is read as UTF-8 wherever its chunks are cut', async () => {
    const bytes = new TextEncoder().encode('"ลาเต้ ☕"');
    const stream = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    expect(await sendTo(answering(stream))).toMatchObject({ value: { body: { json: 'ลาเต้ ☕' } } });
  });

  test.each([
    ['HTML', '<!doctype html><h1>Bad gateway</h1>'],
    ['cut JSON', '{"object":"link","id":"li'],
    ['nothing', null],
  ])('may be no JSON: %s', async (_, body) => {
    expect(await sendTo(answering(body))).toMatchObject({ value: { body: { problem: 'notJson' } } });
  });

  test('is read up to 2 MiB', async () => {
    const text = JSON.stringify('x'.repeat(2 * 1024 * 1024 - 2));
    expect(await sendTo(answering(text))).toMatchObject({ value: { body: { json: expect.any(String) } } });
    expect(await sendTo(answering(`${text} `))).toMatchObject({ value: { body: { problem: 'tooLarge' } } });
  });

  test('is cancelled beyond', async () => {
    const { stream, cancel } = endless(new Uint8Array(64 * 1024));
    expect(await sendTo(answering(stream))).toMatchObject({ value: { body: { problem: 'tooLarge' } } });
    expect(cancel).toHaveBeenCalledOnce();
  });
});

describe('the time limit', () => {
  afterEach(() => void vi.useRealTimers());

  test('covers the headers, even if the signal is not heeded', async () => {
    expect(await sendTo(() => never, { timeLimitMs: 1 })).toEqual({ ok: false, fault: { kind: 'timeout' } });
  });

  test('aborts the request', async () => {
    const fetch = vi.fn<Fetch>(
      ({ signal }) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    );
    expect(await sendTo(fetch, { timeLimitMs: 1 })).toEqual({ ok: false, fault: { kind: 'timeout' } });
    expect(fetch.mock.lastCall?.[0].signal.aborted).toBe(true);
  });

  test('covers the body, and cancels it', async () => {
    const { stream, cancel } = endless();
    const sent = await sendTo(answering(stream), { timeLimitMs: 1 });
    expect(sent).toEqual({ ok: false, fault: { kind: 'timeout' } });
    expect(cancel).toHaveBeenCalledOnce();
  });

  test('is 15 seconds, and is lifted by an answer', async () => {
    vi.useFakeTimers();
    const sent = sendTo(() => never);
    await vi.advanceTimersByTimeAsync(14_999);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await sent).toEqual({ ok: false, fault: { kind: 'timeout' } });
    await sendTo(answering('{}'));
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a broken connection', () => {
  const offline = { ok: false, fault: { kind: 'offline' } };

  test('is offline, and the call is not repeated', async () => {
    const fetch = vi.fn<Fetch>().mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await sendTo(fetch)).toEqual(offline);
    expect(fetch).toHaveBeenCalledOnce();
  });

  test('is offline amid the body, too', async () => {
    const broken = new ReadableStream({ pull: (stream) => stream.error(new TypeError('reset')) });
    expect(await sendTo(answering(broken))).toEqual(offline);
  });

  test('is offline even if fetch throws at once', async () => {
    const fetch = vi.fn<Fetch>().mockThrow(new TypeError('no network'));
    expect(await sendTo(fetch)).toEqual(offline);
  });
});

describe('what cannot be sent is not', () => {
  test.each(['', 'skey_test_กขค', 'skey_test_abc\ndef', 'skey_test_abc def', 'skey_test_abc:def'])(
    'the key %j',
    async (odd) => {
      const fetch = vi.fn<Fetch>();
      const fault = { kind: 'invalid', field: 'key', problem: 'notAKey' };
      expect(await sendTo(fetch, { key: odd })).toEqual({ ok: false, fault });
      expect(fetch).not.toHaveBeenCalled();
    },
  );

  test.each(['', '.', '..'])('the path part %j', async (part) => {
    const fetch = vi.fn<Fetch>();
    const sent = await createHttp({ fetch, key })({ method: 'DELETE', path: ['links', part] });
    expect(sent).toEqual({ ok: false, fault: { kind: 'forbidden' } });
    expect(fetch).not.toHaveBeenCalled();
  });
});
