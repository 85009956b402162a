import { describe, expect, test, vi } from 'vitest';
import type { Fetch } from './http.ts';
import { createLinksApi } from './links-api.ts';
import {
  account2019,
  capability2019,
  charge2019,
  charges2019,
  error2019,
  link2014,
  link2019,
  links2019,
  stub2015,
} from './recordings.fixture.ts';

const key = 'skey_test_5xyz7vwd1nf9f2opq3r';
const id = link2019.id;
const draft = {
  amount: 7440,
  currency: 'THB',
  title: 'ลาเต้ & more',
  description: 'A warm cup',
  multiple: true,
} as const;

const answering = (json: unknown, status = 200) => {
  const fetch = vi.fn<Fetch>(async () => Response.json(json, { status }));
  return { fetch, api: createLinksApi({ fetch, key }) };
};

const live = (json: unknown) =>
  createLinksApi({ fetch: async () => Response.json(json), key: 'skey_5xyz7vwd1nf9f2opq3r' });

const faultOf = async (json: unknown, status?: number) => {
  const made = await answering(json, status).api.create(draft);
  return made.ok ? expect.fail('a link was made') : made.fault;
};

/** The one request of a call. */
const requestOf = async (call: (api: ReturnType<typeof createLinksApi>) => Promise<unknown>) => {
  const { fetch, api } = answering(null);
  await call(api);
  expect(fetch).toHaveBeenCalledOnce();
  const [request] = fetch.mock.lastCall ?? [];
  return request ?? expect.fail('nothing was sent');
};

describe('every request', () => {
  test('names the key, the version, and wants JSON', async () => {
    const { headers } = await requestOf((api) => api.list());
    expect(headers.get('Authorization')).toBe(`Basic ${btoa(`${key}:`)}`);
    expect(headers.get('Omise-Version')).toBe('2019-05-29');
    expect(headers.get('Accept')).toBe('application/json');
  });

  test('takes no cookies, follows nothing, keeps nothing and says not where it is from', async () => {
    expect(await requestOf((api) => api.list())).toMatchObject({
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
  });

  test('goes to the address given', async () => {
    const fetch = vi.fn<Fetch>(async () => Response.json(account2019));
    await createLinksApi({ fetch, key, baseUrl: 'http://localhost:4010' }).account();
    expect(fetch.mock.lastCall?.[0].url).toBe('http://localhost:4010/account');
  });
});

describe('the request of', () => {
  test.each([
    ['list', 'GET', '', (api) => api.list()],
    ['retrieve', 'GET', `/${id}`, (api) => api.retrieve(id)],
    ['destroy', 'DELETE', `/${id}`, (api) => api.destroy(id)],
    ['charges', 'GET', `/${id}/charges`, (api) => api.charges(id)],
  ] satisfies [string, string, string, Parameters<typeof requestOf>[0]][])(
    '%s is %s /links%s without a body',
    async (_, method, path, call) => {
      const request = await requestOf(call);
      expect(request).toMatchObject({ method, url: `https://api.omise.co/links${path}`, body: null });
    },
  );

  test.each([
    ['account', (api) => api.account()],
    ['capability', (api) => api.capability()],
  ] satisfies [string, Parameters<typeof requestOf>[0]][])('%s is GET /%s', async (name, call) => {
    expect(await requestOf(call)).toMatchObject({ method: 'GET', url: `https://api.omise.co/${name}` });
  });

  test('create is POST /links with the draft as a form', async () => {
    const request = await requestOf((api) => api.create(draft));
    expect(request).toMatchObject({ method: 'POST', url: 'https://api.omise.co/links' });
    expect(request.headers.get('Content-Type')).toMatch('application/x-www-form-urlencoded');
    expect(Object.fromEntries(new URLSearchParams(await request.text()))).toEqual({
      amount: '7440',
      currency: 'thb',
      title: 'ลาเต้ & more',
      description: 'A warm cup',
      multiple: 'true',
    });
  });

  test('a part of a list names what is given', async () => {
    const to = '2024-03-01T16:31:00+07:00';
    const { url } = await requestOf((api) => api.list({ to, limit: 100, order: 'reverse_chronological' }));
    const given = { to, limit: '100', order: 'reverse_chronological' };
    expect(Object.fromEntries(new URL(url).searchParams)).toEqual(given);
  });

  test('a part of the charges likewise', async () => {
    const { url } = await requestOf((api) => api.charges(id, { from: '2024-03-01T00:00:00Z', offset: 20 }));
    expect(new URL(url).search).toBe('?from=2024-03-01T00%3A00%3A00Z&offset=20');
  });

  test.each([
    ['a/b?c#d', 'a%2Fb%3Fc%23d'],
    ['../account', '..%2Faccount'],
    ['%2e%2e', '%252e%252e'],
    ['\uD800', '%EF%BF%BD'],
  ])('an odd id %j stays in its place', async (odd, path) => {
    expect((await requestOf((api) => api.destroy(odd))).url).toBe(`https://api.omise.co/links/${path}`);
  });
});

describe('the answer of', () => {
  test('create is the link', async () => {
    const made = { ok: true, value: { id: link2014.id, paymentUri: link2014.payment_uri } };
    expect(await answering(link2014).api.create(draft)).toMatchObject(made);
  });

  test('list is a page of rows', async () => {
    const rows = [{ kind: 'link' }, { kind: 'odd' }];
    const list = await answering({ ...links2019, data: [link2019, null] }).api.list();
    expect(list).toMatchObject({ ok: true, value: { rows, to: links2019.to } });
  });

  test('retrieve is the link, or a stub, and the API’s own words', async () => {
    expect(await answering(link2019).api.retrieve(id)).toMatchObject({
      ok: true,
      value: { row: { kind: 'link' }, raw: link2019 },
    });
    expect(await answering(stub2015).api.retrieve(id)).toMatchObject({
      ok: true,
      value: { row: { kind: 'stub' }, raw: stub2015 },
    });
  });

  test('destroy is the deleted link, or a stub', async () => {
    const deleted = { ...link2019, deleted: true };
    expect(await answering(deleted).api.destroy(id)).toMatchObject({ value: { link: { deleted: true } } });
    expect(await answering(stub2015).api.destroy(id)).toMatchObject({ value: { kind: 'stub' } });
  });

  test('charges is a page of rows', async () => {
    const rows = [{ kind: 'charge', charge: { id: charge2019.id } }];
    expect(await answering(charges2019).api.charges(id)).toMatchObject({ ok: true, value: { rows } });
  });

  test('account is whose key it is', async () => {
    const account = { id: account2019.id, livemode: false, currency: 'THB' };
    expect(await answering(account2019).api.account()).toMatchObject({ ok: true, value: account });
  });

  test('capability is the limits', async () => {
    const value = { currency: 'THB', min: 2000, max: 15_000_000 };
    expect(await answering(capability2019).api.capability()).toEqual({ ok: true, value });
  });
});

describe('the fault of', () => {
  test('a refused call is what Omise said', async () => {
    const refused = { kind: 'unauthorised', status: 401, code: error2019.code, message: error2019.message };
    expect(await faultOf(error2019, 401)).toEqual(refused);
  });

  test('an error under status 200 is the same', async () => {
    expect(await faultOf(error2019, 200)).toMatchObject({ kind: 'refused', status: 200 });
  });

  test.each([
    ['shape', { ...link2019, amount: '7440' }],
    ['livemode', { ...link2019, livemode: true }],
    ['paymentUri', { ...link2019, payment_uri: 'https://omise.co@evil.example/5XYZ' }],
  ])('an answer not to be trusted is %s', async (reason, json) => {
    expect(await faultOf(json)).toEqual({ kind: 'unexpectedReply', status: 200, reason });
  });

  test('a link under a status of failure is no link', async () => {
    expect(await faultOf(link2019, 404)).toEqual({ kind: 'unexpectedReply', status: 404, reason: 'shape' });
  });

  test('no answer comes from the transport', async () => {
    const api = createLinksApi({ fetch: async () => Promise.reject(new TypeError('offline')), key });
    expect(await api.create(draft)).toEqual({ ok: false, fault: { kind: 'offline' } });
  });
});

describe('a live key', () => {
  test('takes live links only', async () => {
    expect(await live({ ...link2019, livemode: true }).retrieve(id)).toMatchObject({ ok: true });
    expect(await live(link2019).retrieve(id)).toMatchObject({ fault: { reason: 'livemode' } });
  });

  test('is of a live account', async () => {
    expect(await live(account2019).account()).toMatchObject({ fault: { reason: 'livemode' } });
  });
});

const isExtensions = (url: URL): boolean => url.protocol === 'chrome-extension:';

test('the sandbox may send payers to a page of its own', async () => {
  const link = { ...link2019, payment_uri: 'chrome-extension://abcdef/pay.html?link=5XYZ' };
  const fetch: Fetch = async () => Response.json(link);
  const made = await createLinksApi({ fetch, key, paymentUriAllowed: isExtensions }).create(draft);
  expect(made).toMatchObject({ ok: true, value: { paymentUri: link.payment_uri } });
});
