import type { Body } from './answer.ts';

const maxBytes = 2 * 1024 * 1024;

const readText = async (stream: ReadableStream<Uint8Array>, signal: AbortSignal) => {
  const reader = stream.getReader();
  const stop = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', stop);
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  while (true) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > maxBytes) {
      stop();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
};

const parseJson = (text: string): Body => {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return { problem: 'notJson' };
  }
};

/**
 * The answer's body as JSON. Over 2 MiB, or when `signal` aborts, the stream is cancelled.
 * Rejects when the connection breaks.
 */
export const readBody = async ({ body }: Response, signal: AbortSignal): Promise<Body> => {
  const text = body === null ? '' : await readText(body, signal);
  return text === undefined ? { problem: 'tooLarge' } : parseJson(text);
};
