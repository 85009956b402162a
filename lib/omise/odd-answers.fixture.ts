import * as fc from 'fast-check';
import { mutated } from '../mutated.fixture.ts';
import * as recordings from './recordings.fixture.ts';

const secret = '9q8w7e6r5t4y3u2i1o0p';
/** The key that odd answers quote. */
export const key = `skey_test_${secret}`;
const basic = btoa(`${key}:`);

export const quotesKey = (words: string): boolean =>
  words.toLowerCase().includes(secret) || words.includes(basic.slice(8, -4));

/** The key as an answer might quote it: bare, among words, twice, where texts are cut, wrapped. */
const echo = fc.constantFrom(
  key,
  key.toUpperCase(),
  `no such key: ${key}.`,
  `${key}${key}`,
  `${'x'.repeat(90)}${key}`,
  `${'x'.repeat(490)} ${key}`,
  `https://${key}:@api.omise.co/links`,
  JSON.stringify({ key }),
  basic,
  `Authorization: Basic ${basic}`,
);

const refusal = fc.record({ object: fc.constant('error'), code: echo, message: echo });

/** The recordings with something changed, most often those that fit. */
const changed = (fitting: readonly object[]) =>
  fc
    .oneof(
      { weight: 5, arbitrary: mutated(fitting, echo) },
      { weight: 2, arbitrary: mutated(Object.values(recordings), echo) },
      { weight: 1, arbitrary: refusal },
    )
    // In brackets, because what is not there at all has no JSON.
    .map((answer) => JSON.stringify([answer]).slice(1, -1));

const damage = fc.constantFrom<(text: string, at: number) => string>(
  (text, at) => text.slice(0, at),
  (text, at) => `${text.slice(0, at)}\u0000${text.slice(at)}`,
  (text) => `\uFEFF${text}`,
  (text) => `${text}${text}`,
  (text) => text.replaceAll(/\b\d+\b/gu, '1e400'),
  (text) => text.replaceAll('7440', '7440.000000000000000000001'),
  (text) => text.replace('{', '{"object":"error","object":"link","id":"link_test_1",'),
  (text) => text.replaceAll('"id"', '"__proto__"'),
  (text) => text.replaceAll('"livemode":false', '"livemode":true'),
  (text, at) => `${'[{"data":'.repeat(at)}${text}${'}]'.repeat(at)}`,
  (text) => `<!doctype html><pre>${text}</pre>`,
);
const damaged = (fitting: readonly object[]) =>
  fc.tuple(changed(fitting), damage, fc.nat(400)).map(([text, harm, at]) => harm(text, at));

const textOf = (fitting: readonly object[]) =>
  fc.oneof(
    { weight: 6, arbitrary: changed(fitting) },
    { weight: 3, arbitrary: damaged(fitting) },
    { weight: 1, arbitrary: fc.oneof(fc.json(), fc.string({ unit: 'binary' }), echo) },
  );

const status = fc.oneof(
  { weight: 3, arbitrary: fc.constant(200) },
  { weight: 2, arbitrary: fc.constantFrom(400, 401, 404, 422, 429, 500, 503) },
  { weight: 1, arbitrary: fc.integer({ min: 200, max: 599 }) },
);

const latin = fc
  .integer({ min: 0x20, max: 0xff })
  .map((code) => (code === 0x7f ? '\t' : String.fromCodePoint(code)));
const headerText = fc.oneof(
  fc.string({ unit: latin, maxLength: 200 }),
  fc.constantFrom('', '30', '-1', '1e9', '9'.repeat(400), 'Fri, 01 Mar 2024 09:31:00 GMT', ' GMT'),
  echo,
);
const headers = fc.dictionary(
  fc.constantFrom('X-Request-Id', 'Retry-After', 'Content-Type', 'Content-Length', 'Content-Encoding'),
  headerText,
);

const rarely = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

type OddAnswer = {
  status: number;
  headers: Record<string, string>;
  text: string;
  /** Bytes that may be no UTF-8, near the beginning, where they tear no key apart. */
  noise: Uint8Array | undefined;
  /** Of the pieces in which the body comes. */
  size: number;
  isBrokenOff: true | undefined;
};

/** Answers to a call whose good answers were recorded as `fitting`. */
export const oddAnswerTo = (fitting: readonly object[]): fc.Arbitrary<OddAnswer> =>
  fc.record({
    status,
    headers,
    text: textOf(fitting),
    noise: rarely(fc.uint8Array({ maxLength: 20 })),
    size: fc.constantFrom(7, 100, 10_000),
    isBrokenOff: rarely(fc.constant(true as const)),
  });

const bytesOf = ({ text: words, noise = new Uint8Array() }: OddAnswer) =>
  Buffer.concat([Buffer.from(words.slice(0, 12)), noise, Buffer.from(words.slice(12))]);

const streamOf = (answer: OddAnswer) =>
  new ReadableStream({
    start(stream) {
      const bytes = bytesOf(answer);
      for (let at = 0; at < bytes.length; at += answer.size)
        stream.enqueue(bytes.subarray(at, at + answer.size));
      if (answer.isBrokenOff) stream.error(new TypeError('reset'));
      else stream.close();
    },
  });

const hasNoBody = ({ status: code }: OddAnswer): boolean => [204, 205, 304].includes(code);

/** Whether the connection breaks before the body has come. */
export const isLost = (answer: OddAnswer): boolean => answer.isBrokenOff === true && !hasNoBody(answer);

export const respond = (answer: OddAnswer): Response =>
  new Response(hasNoBody(answer) ? null : streamOf(answer), answer);
