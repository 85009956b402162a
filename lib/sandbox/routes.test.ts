import { expect, test } from 'vitest';
import { sandboxKey } from './keys.ts';
import { basic, openTill } from './test-till.ts';

const refusal = {
  object: 'error',
  location: 'https://www.omise.co/api-errors#authentication-failure',
  code: 'authentication_failure',
  message: 'authentication failed',
};

const fetchLinks = (headers: Record<string, string>) =>
  openTill().fetch(new Request('https://api.omise.co/links', { headers }));

test.for(['skey_5g022xwp823yimkbzdl', 'pkey_test_5g022xwp823yimkbzdl', 'skey_test_', 'nonsense', ''])(
  'the key "%s" is refused in the recorded words',
  async (key) => {
    const { status, body } = await openTill().ask('/links', { key });
    expect({ status, body }).toEqual({ status: 401, body: refusal });
  },
);

test.for([{}, { Authorization: 'Basic *' }, { Authorization: `Bearer ${sandboxKey}` }])(
  'the headers %j name no key',
  async (headers) => {
    expect((await fetchLinks(headers)).status).toBe(401);
  },
);

test('every test key opens the one account', async () => {
  const { status } = await openTill().ask('/links', { key: 'skey_test_5g022xwp823yimkbzdl' });
  expect(status).toBe(200);
});

test('the name of the scheme may be written in small letters', async () => {
  const authorization = basic(sandboxKey).replace('Basic', 'basic');
  expect((await fetchLinks({ Authorization: authorization })).status).toBe(200);
});

test('a public key reads the capability, and nothing else', async () => {
  const key = 'pkey_test_5g022xwp823yimkbzdl';
  expect((await openTill().ask('/capability', { key })).status).toBe(200);
  expect((await openTill().ask('/account', { key })).status).toBe(401);
});

test('an unknown path is not found, in the form of every refusal', async () => {
  const { status, body } = await openTill().ask('/tokens');
  expect(status).toBe(404);
  expect(body).toMatchObject({ object: 'error', code: 'not_found' });
});

test('there is nothing to PATCH', async () => {
  const till = openTill();
  const { id } = await till.create();
  expect((await till.ask(`/links/${id}`, { method: 'PATCH' })).status).toBe(404);
});

test('a preflight finds nothing and is allowed nothing', async () => {
  const { status, headers } = await openTill().ask('/links', { method: 'OPTIONS' });
  expect(status).toBe(404);
  expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test('every answer has its own request id, refusals too', async () => {
  const till = openTill();
  const paths = ['/links', '/account', '/nowhere'];
  const ids = await Promise.all(
    paths.map(async (path) => (await till.ask(path)).headers.get('X-Request-Id')),
  );
  expect(new Set(ids.filter((id) => id)).size).toBe(3);
});

test('every answer tells the clock that links are dated by', async () => {
  const { headers } = await openTill().ask('/links');
  expect(headers.get('Date')).toBe('Sun, 22 Nov 2026 07:00:00 GMT');
});

test('an unknown version is a bad request', async () => {
  const { status, body } = await openTill().ask('/links', { version: '2020-01-01' });
  expect([status, body.code]).toEqual([400, 'bad_request']);
});

test('a request that was given up is not answered', async () => {
  const request = new Request('https://api.omise.co/links', { signal: AbortSignal.abort() });
  await expect(openTill().fetch(request)).rejects.toThrow('abort');
});
