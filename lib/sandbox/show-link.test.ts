import { expect, test } from 'vitest';
import { hotLatte, openTill } from './test-till.ts';

const old = ['2014-07-27', '2015-11-17', '2017-11-02'] as const;
const oldKeys =
  'object id livemode deleted location amount currency used multiple title description charges payment_uri created';
const newKeys =
  'object id livemode location deleted multiple used currency amount charges description title payment_uri created_at used_at deleted_at';

test.for(old)('%s: the keys of the documentation, in its order', async (version) => {
  const { body } = await openTill().ask('/links', { form: hotLatte, version });
  expect(Object.keys(body).join(' ')).toBe(oldKeys);
});

test('without a version it is the oldest', async () => {
  const { body } = await openTill().ask('/links', { form: hotLatte });
  expect(Object.keys(body).join(' ')).toBe(oldKeys);
});

test('2019-05-29: the newer keys, in their order', async () => {
  const { body } = await openTill().modern('/links', { form: hotLatte });
  expect(Object.keys(body).join(' ')).toBe(newKeys);
});

test('2019-05-29: the currency in capitals, times that are not yet as null', async () => {
  const { body } = await openTill().modern('/links', { form: hotLatte });
  expect(body).toMatchObject({ currency: 'THB', used_at: null, deleted_at: null });
  expect(body.created_at).toBe('2026-11-22T07:00:00Z');
});

test.for(old)('%s: the currency in small letters, and no word of the inner list’s order', async (version) => {
  const { body } = await openTill().ask('/links', { form: hotLatte, version });
  expect(body).toMatchObject({ currency: 'thb', charges: { order: null, total: 0, data: [] } });
});

test('2019-05-29: the inner list says its order', async () => {
  const { body } = await openTill().modern('/links', { form: hotLatte });
  expect(body.charges).toMatchObject({ order: 'chronological', limit: 20, from: '1970-01-01T00:00:00Z' });
});

test.for(old)('%s: a deleted link is only a stub', async (version) => {
  const till = openTill();
  const { id } = await till.create();
  const stub = { object: 'link', id, livemode: false, deleted: true };
  expect((await till.ask(`/links/${id}`, { method: 'DELETE', version })).body).toEqual(stub);
  expect((await till.ask(`/links/${id}`, { version })).body).toEqual(stub);
  expect((await till.ask('/links', { version })).body.data).toEqual([stub]);
});

test('2019-05-29: a deleted link is told whole', async () => {
  const till = openTill();
  const { id } = await till.create();
  const { body } = await till.modern(`/links/${id}`, { method: 'DELETE' });
  expect(body).toMatchObject({ id, deleted: true, deleted_at: '2026-11-22T07:00:00Z', title: 'Hot Latte' });
  expect((await till.modern(`/links/${id}`)).body).toEqual(body);
});

test('a second DELETE changes nothing', async () => {
  const till = openTill();
  const { id } = await till.create();
  const first = await till.modern(`/links/${id}`, { method: 'DELETE' });
  till.clock.now += 60_000;
  const second = await till.modern(`/links/${id}`, { method: 'DELETE' });
  expect(second.status).toBe(200);
  expect(second.body.deleted_at).toBe(first.body.deleted_at);
});

test.for(['GET', 'DELETE'])('%s of a link that never was is not found, and named', async (method) => {
  const { status, body } = await openTill().ask('/links/link_test_x', { method });
  expect(status).toBe(404);
  expect(body).toMatchObject({ code: 'not_found', message: 'link link_test_x was not found' });
});
