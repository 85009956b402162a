import http from 'node:http';
import omise from 'omise';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startSandboxServer } from '../scripts/sandbox-server.ts';

// Omise's own client for Node, unchanged. It has no option for a port: Node's agent carries it.
const ownAgent = http.globalAgent;
let server: Awaited<ReturnType<typeof startSandboxServer>>;

const connect = (secretKey = server.key) =>
  omise({ secretKey, host: '127.0.0.1', scheme: omise.Scheme.Http, omiseVersion: '2019-05-29' });

beforeAll(async () => {
  server = await startSandboxServer({ port: 0 });
  vi.stubEnv('http_proxy', '');
  http.globalAgent = new http.Agent({ port: Number(new URL(server.url).port) });
});
afterAll(async () => {
  http.globalAgent = ownAgent;
  vi.unstubAllEnvs();
  await server.close();
});

const hotLatte = {
  amount: 10_000,
  currency: 'thb',
  title: 'Hot Latte',
  description: 'A warm cup of coffee',
};

test('it makes a single-use link', async () => {
  const link = await connect().links.create(hotLatte);
  expect(link).toMatchObject({
    object: 'link',
    amount: 10_000,
    currency: 'THB',
    multiple: false,
    used: false,
  });
});

test('it makes a multiple-use link', async () => {
  expect(await connect().links.create({ ...hotLatte, multiple: true })).toMatchObject({ multiple: true });
});

test('it reads a link back', async () => {
  const link = await connect().links.create(hotLatte);
  expect(await connect().links.retrieve(link.id)).toMatchObject({
    id: link.id,
    payment_uri: link.payment_uri,
  });
});

test('it lists the newest link first on request', async () => {
  const { id } = await connect().links.create(hotLatte);
  const list = await connect().links.list({ limit: 1, order: 'reverse_chronological' });
  expect(list).toMatchObject({ object: 'list', limit: 1, data: [{ id }] });
});

test('it lists without parameters', async () => {
  expect(await connect().links.list()).toMatchObject({ limit: 20, order: 'chronological' });
});

test('it finds a paid link used, with its charge', async () => {
  const link = await connect().links.create(hotLatte);
  await fetch(link.payment_uri, { method: 'POST', body: new URLSearchParams({ try: 'pay' }) });
  const charge = { status: 'successful', amount: 10_000, card: { last_digits: '4242' } };
  expect(await connect().links.retrieve(link.id)).toMatchObject({ used: true, charges: { data: [charge] } });
});

test('it reads that charge', async () => {
  const link = await connect().links.create(hotLatte);
  await fetch(link.payment_uri, { method: 'POST', body: new URLSearchParams({ try: 'pay' }) });
  const { charges } = await connect().links.retrieve(link.id);
  const id = charges.data[0]?.id ?? '';
  expect(await connect().charges.retrieve(id)).toMatchObject({ id, paid: true, link: link.id });
});

test('it reads the account', async () => {
  expect(await connect().account.retrieve()).toMatchObject({ object: 'account', currency: 'THB' });
});

test('it reads the capability with a public key', async () => {
  const client = omise({
    publicKey: 'pkey_test_5g022xwp823yimkbzdl',
    host: '127.0.0.1',
    scheme: omise.Scheme.Http,
  });
  expect(await client.capability.retrieve()).toMatchObject({ object: 'capability', country: 'TH' });
});

test('it understands a refusal', async () => {
  const refused = connect('skey_test_').links.create(hotLatte);
  await expect(refused).rejects.toMatchObject({ object: 'error', code: 'authentication_failure' });
});

test('it understands a bad request', async () => {
  const refused = connect().links.create({ ...hotLatte, currency: 'xyz' });
  await expect(refused).rejects.toMatchObject({ message: 'currency is currently not supported' });
});
