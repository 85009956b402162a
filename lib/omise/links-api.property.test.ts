import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultSchema } from '../faults/schema.ts';
import type { Result } from '../faults/fault.ts';
import { linkSchema } from '../links/schema.ts';
import type { LinksApi } from './links-api.ts';
import { createLinksApi } from './links-api.ts';
import {
  account2019,
  capability2019,
  charges2019,
  error2019,
  link2014,
  link2019,
  links2019,
  stub2015,
} from './recordings.fixture.ts';

const key = 'skey_test_5xyz7vwd1nf9f2opq3r';
const id = link2019.id;
const draft = { amount: 1, currency: 'JPY', title: 't', description: 'd', multiple: false } as const;
const settings = { seed: 20190529, numRuns: 2000 };

const calls: ((api: LinksApi) => Promise<Result<unknown>>)[] = [
  (api) => api.create(draft),
  (api) => api.list(),
  (api) => api.retrieve(id),
  (api) => api.destroy(id),
  (api) => api.charges(id),
  (api) => api.account(),
  (api) => api.capability(),
];

const echoes = fc.constantFrom(key, `no such key: ${key}`, btoa(`${key}:`), `Basic ${btoa(`${key}:`)}`);
const oddity = fc.oneof(
  fc.jsonValue(),
  echoes,
  fc.constantFrom(2 ** 53, -1, 0.5, '__proto__', { toString: 1 }),
);
const recording = fc.constantFrom<object>(
  link2014,
  link2019,
  links2019,
  charges2019,
  stub2015,
  account2019,
  capability2019,
  error2019,
);

/** A recorded answer of which some fields, also those within, are something else. */
const mutated = recording.chain((json) =>
  fc
    .dictionary(fc.constantFrom(...Object.keys(json), 'object', 'code', 'message', 'data'), oddity)
    .map((odd) => JSON.stringify({ ...json, ...odd })),
);
const withOddRows = fc
  .array(
    fc.oneof(
      mutated.map((text): unknown => JSON.parse(text)),
      oddity,
    ),
    { maxLength: 5 },
  )
  .map((data) => JSON.stringify({ ...links2019, data }));
const cut = fc.tuple(mutated, fc.nat(400)).map(([text, end]) => text.slice(0, end));
const text = fc.oneof(mutated, withOddRows, cut, fc.json(), fc.string({ unit: 'binary' }), echoes);
const body = fc.oneof({ weight: 9, arbitrary: text }, fc.uint8Array());

const status = fc.oneof(
  fc.constantFrom(200, 200, 200, 400, 401, 404, 422, 429, 500, 503),
  fc.integer({ min: 200, max: 599 }),
);
const bodiless = new Set([204, 205, 304]);
const headerText = fc.oneof(
  fc.string({ unit: 'grapheme-ascii' }),
  echoes,
  fc.constantFrom('30', '-1', 'x GMT'),
);

test('whatever is answered becomes a Result, with no key in any fault', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...calls),
      status,
      body,
      headerText,
      headerText,
      async (call, code, content, requestId, retryAfter) => {
        const headers = { 'X-Request-Id': requestId, 'Retry-After': retryAfter };
        const answer = bodiless.has(code) ? null : new Uint8Array(Buffer.from(content));
        const fetch = async () => new Response(answer, { status: code, headers });
        const result = await call(createLinksApi({ fetch, key }));
        if (result.ok) return;
        expect(faultSchema.parse(result.fault)).toEqual(result.fault);
        expect(JSON.stringify(result.fault)).not.toContain('5xyz7vwd1nf9f2opq3r');
        expect(JSON.stringify(result.fault)).not.toContain(btoa(key).slice(8, -4));
      },
    ),
    settings,
  );
});

test('whatever was made is a link that can be written down, of the mode of the key and payable at Omise', async () => {
  await fc.assert(
    fc.asyncProperty(mutated, async (content) => {
      const made = await createLinksApi({ fetch: async () => new Response(content), key }).create(draft);
      if (!made.ok) return;
      expect(linkSchema.parse(made.value)).toEqual(made.value);
      expect(made.value).toMatchObject({ livemode: false, paymentUri: expect.stringMatching(/^https:/u) });
    }),
    settings,
  );
});

test('whatever id is asked for, the request stays below /links/', async () => {
  const paths: string[] = [];
  const fetch = async ({ url }: Request) => {
    paths.push(new URL(url).pathname);
    return Response.json(stub2015);
  };
  const ids = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('.', '..', '...', '/', '../account', '\uD800'),
  );
  await fc.assert(
    fc.asyncProperty(ids, async (odd) => {
      await createLinksApi({ fetch, key }).destroy(odd);
    }),
    settings,
  );
  expect(paths.filter((path) => !/^\/links\/[^/]+$/u.test(path))).toEqual([]);
});
