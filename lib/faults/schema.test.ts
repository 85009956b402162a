import { describe, expect, test } from 'vitest';
import { everyFault } from './every-fault.fixture.ts';
import type { Fault } from './fault.ts';
import { faultSchema } from './schema.ts';

/** What is no end is never written down. */
const isEnd = ({ kind }: Fault) => kind !== 'unconfirmed' && kind !== 'askFirst';

describe('a fault that we wrote down', () => {
  test.each(everyFault.filter(isEnd))('$kind is read back as it was', (fault) => {
    expect(faultSchema.parse(structuredClone(fault))).toEqual(fault);
  });

  test.each([
    { kind: 'refused', status: 400, code: 'bad_request', message: '' },
    { kind: 'rateLimited' },
    { kind: 'unavailable', status: 500 },
  ])('$kind may lack what Omise did not tell', (fault) => {
    expect(faultSchema.parse(fault)).toEqual(fault);
  });

  test('keeps nothing that does not belong to it', () => {
    expect(faultSchema.parse({ kind: 'internal', message: 'skey_test_1' })).toEqual({ kind: 'internal' });
  });
});

test.each([
  null,
  'timeout',
  {},
  { kind: 'toString' },
  ...everyFault.filter((fault) => !isEnd(fault)),
  { kind: 'invalid', field: 'amount', problem: 'ugly' },
  { kind: 'unavailable', status: '503' },
  { kind: 'unexpectedReply', status: 200, reason: 'odd' },
])('%j is no fault', (junk) => {
  expect(faultSchema.safeParse(junk).success).toBe(false);
});
