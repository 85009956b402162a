import { describe, expect, test } from 'vitest';
import type { Answer } from './answer.ts';
import { error2019 } from './recordings.fixture.ts';
import { toFault } from './to-fault.ts';

const answer = (status: number, json: unknown, more: Partial<Answer> = {}): Answer => ({
  status,
  requestId: 'req_1',
  retryAfter: null,
  date: null,
  body: { json },
  ...more,
});

const error = (code: string, message: string) => ({ ...error2019, code, message });
const refusal = { code: 'authentication_failure', message: 'authentication failed', requestId: 'req_1' };

describe('an error of Omise', () => {
  test.each([
    [401, 'unauthorised'],
    [404, 'notFound'],
    [400, 'refused'],
    [403, 'refused'],
    [422, 'refused'],
    [200, 'refused'],
  ])('of status %i is %s, with its own words', (status, kind) => {
    expect(toFault(answer(status, error2019))).toEqual({ kind, status, ...refusal });
  });

  test.each([
    ['amount is not a number', 'amount'],
    ['Amount must be less than or equal to 1000000.0', 'amount'],
    ['currency is currently not supported', 'currency'],
    ["title can't be blank", 'title'],
    ["description can't be blank", 'description'],
    ["title can't be blank, amount is not a number, and currency is currently not supported", 'title'],
  ])('"%s" stands at %s', (message, field) => {
    expect(toFault(answer(400, error('bad_request', message)))).toMatchObject({ kind: 'refused', field });
  });

  test.each(['amounts differ', 'the amount is wrong', 'links are not available'])(
    '"%s" stands at no field',
    (message) => {
      expect(toFault(answer(400, error('bad_request', message)))).not.toHaveProperty('field');
    },
  );

  test('has no request id where none was sent', () => {
    expect(toFault(answer(401, error2019, { requestId: null }))).not.toHaveProperty('requestId');
  });

  test('is cut to what can be shown', () => {
    const long = answer(400, error('c'.repeat(9999), 'm'.repeat(9999)), { requestId: 'r'.repeat(9999) });
    expect(toFault(long)).toMatchObject({
      code: 'c'.repeat(100),
      message: 'm'.repeat(500),
      requestId: 'r'.repeat(100),
    });
  });

  test.each(['skey_test_5xyz7vwd1nf9', 'SKEY_5xyz7vwd1nf9', 'pkey_test_5xyz7vwd1nf9', btoa('skey_5xyz:')])(
    'never carries a key: %s',
    (key) => {
      const echo = answer(400, error(`bad_${key}`, `no ${key}, no`), { requestId: key });
      expect(toFault(echo)).toMatchObject({ code: 'bad_[key]', message: 'no [key], no', requestId: '[key]' });
    },
  );
});

describe('an answer that is not of Omise', () => {
  test.each([
    ['another object', { object: 'link' }],
    ['an error without its code', { object: 'error', message: 'no' }],
    ['an error with a code that is no text', { object: 'error', code: 7, message: 'no' }],
    ['nothing', null],
    ['a list', []],
  ])('is unexpected: %s', (_, json) => {
    expect(toFault(answer(404, json))).toEqual({
      kind: 'unexpectedReply',
      status: 404,
      requestId: 'req_1',
      reason: 'shape',
    });
  });

  test.each(['notJson', 'tooLarge'] as const)('keeps the reason why there is no JSON: %s', (problem) => {
    const fault = toFault(answer(401, null, { body: { problem } }));
    expect(fault).toMatchObject({ kind: 'unexpectedReply', status: 401, reason: problem });
  });

  test.each(['livemode', 'paymentUri'] as const)("keeps the reader's reason: %s", (reason) => {
    expect(toFault(answer(200, {}), reason)).toMatchObject({ kind: 'unexpectedReply', status: 200, reason });
  });
});

describe('a busy Omise', () => {
  test.each([500, 502, 503])('is unavailable whatever the body says: %i', (status) => {
    const unavailable = { kind: 'unavailable', status, requestId: 'req_1' };
    expect(toFault(answer(status, error2019))).toEqual(unavailable);
    expect(toFault(answer(status, null, { body: { problem: 'notJson' } }))).toEqual(unavailable);
  });

  test('says when to come back', () => {
    const limited = answer(429, error2019, { retryAfter: '30' });
    expect(toFault(limited)).toEqual({ kind: 'rateLimited', requestId: 'req_1', retryAfterSeconds: 30 });
  });

  test('says so as a date, too', () => {
    const limited = answer(429, null, { retryAfter: 'Fri, 01 Mar 2024 09:31:00 GMT' });
    const fault = toFault(limited, 'shape', Date.parse('2024-03-01T09:30:00Z'));
    expect(fault).toMatchObject({ kind: 'rateLimited', retryAfterSeconds: 60 });
  });

  test('may not say when', () => {
    expect(toFault(answer(429, null, { requestId: null }))).toEqual({ kind: 'rateLimited' });
  });
});
