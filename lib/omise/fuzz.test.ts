import * as fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Result } from '../faults/fault.ts';
import { faultSchema } from '../faults/schema.ts';
import { amountLimitsSchema, chargeSchema, linkSchema } from '../links/schema.ts';
import { currencies } from '../money/currency.ts';
import type { LinksApi } from './links-api.ts';
import { createLinksApi } from './links-api.ts';
import { isLost, key, oddAnswerTo, quotesKey, respond } from './odd-answers.fixture.ts';
import {
  account2019,
  capability2019,
  charges2019,
  link2014,
  link2019,
  links2019,
  stub2015,
} from './recordings.fixture.ts';

const text = z.string();
const count = z.int().check(z.nonnegative());
const isLive = z.literal(false);
const currency = z.enum(currencies);

const link = z.object({ kind: z.literal('link'), link: linkSchema });
const stub = z.object({ kind: z.literal('stub'), stub: z.object({ id: text, livemode: isLive }) });
const charge = z.object({ kind: z.literal('charge'), charge: chargeSchema });
const odd = z.object({ kind: z.literal('odd'), id: z.exactOptional(text) });

const page = { total: count, limit: count, offset: count, from: text, to: text };
const pageOf = (row: z.ZodMiniType) => z.object({ rows: z.array(row), ...page });

const account = z.object({
  id: text,
  livemode: isLive,
  email: z.exactOptional(text),
  country: text,
  currency,
  currencies: z.array(currency),
});

const draft = { amount: 1, currency: 'JPY', title: 't', description: 'd', multiple: false } as const;
const id = 'link_test_1';

type Call = (api: LinksApi) => Promise<[Result<unknown>, z.ZodMiniType]>;

/** Each call, with what its value must be, and good answers to it. */
const calls: [Call, object[]][] = [
  [async (api) => [await api.create(draft), linkSchema], [link2014, link2019]],
  [async (api) => [await api.list(), pageOf(z.union([link, stub, odd]))], [links2019]],
  [
    async (api) => [await api.retrieve(id), z.object({ row: z.union([link, stub]), raw: z.unknown() })],
    [link2014, link2019, stub2015],
  ],
  [async (api) => [await api.destroy(id), z.union([link, stub])], [{ ...link2019, deleted: true }, stub2015]],
  [async (api) => [await api.charges(id), pageOf(z.union([charge, odd]))], [charges2019]],
  [async (api) => [await api.account(), account], [account2019]],
  [async (api) => [await api.capability(), z.optional(amountLimitsSchema)], [capability2019]],
];

/** Which of all ends it was: an odd answer is never a `timeout`, an `internal`, … */
const endOf = (result: Result<unknown>): string => {
  if (result.ok) return 'ok';
  return result.fault.kind === 'unexpectedReply' ? result.fault.reason : result.fault.kind;
};

const ends = [
  'livemode',
  'notFound',
  'notJson',
  'offline',
  'ok',
  'paymentUri',
  'rateLimited',
  'refused',
  'shape',
  'unauthorised',
  'unavailable',
];

const exchange = fc.oneof(
  ...calls.map(([call, fitting]) => fc.tuple(fc.constant(call), oddAnswerTo(fitting))),
);

test('20,000 odd answers end as a value of ours or a fault, and the key is in no fault', async () => {
  const met = new Set<string>();
  const end = fc.asyncProperty(exchange, async ([call, answer]) => {
    const [result, value] = await call(createLinksApi({ fetch: async () => respond(answer), key }));
    const [told, schema] = result.ok ? [result.value, value] : [result.fault, faultSchema];
    expect(isDeepStrictEqual(schema.parse(told), told), JSON.stringify(told)).toBe(true);
    expect(endOf(result) === 'offline').toBe(isLost(answer));
    if (!result.ok || !quotesKey(answer.text)) expect(quotesKey(JSON.stringify(result))).toBe(false);
    met.add(endOf(result));
  });
  await fc.assert(end, { seed: 20190529, numRuns: 20_000 });
  expect([...met].toSorted()).toEqual(ends);
});
