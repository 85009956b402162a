import { expect, test } from 'vitest';
import { hotLatte, openTill } from './test-till.ts';

test('the payer sees what is asked of them', async () => {
  const till = openTill();
  const { code } = await till.create();
  expect(await till.payer.view(code)).toEqual({
    shop: 'Practice till',
    code,
    title: 'Hot Latte',
    description: 'A warm cup of coffee',
    amount: 7440,
    currency: 'THB',
    multiple: false,
    state: 'open',
  });
});

test('a code may be written in small letters', async () => {
  const till = openTill();
  const { code } = await till.create();
  expect(await till.payer.view(code.toLowerCase())).toMatchObject({ code });
});

test('an unknown code shows nothing and takes nothing', async () => {
  const { payer } = openTill();
  expect(await payer.view('X')).toBeUndefined();
  expect(await payer.pay('X')).toEqual({ outcome: 'unknown' });
});

test('a single-use link that is paid is used, and says when', async () => {
  const till = openTill();
  const { id, code } = await till.create();
  till.clock.now += 5000;
  const paidAt = '2026-11-22T07:00:05Z';
  expect(await till.payer.pay(code)).toMatchObject({
    outcome: 'paid',
    paidAt,
    view: { state: 'paid', paidAt },
  });
  expect((await till.modern(`/links/${id}`)).body).toMatchObject({ used: true, used_at: paidAt });
});

test('it cannot be paid again, nor declined', async () => {
  const till = openTill();
  const { id, code } = await till.create();
  await till.payer.pay(code);
  expect(await till.payer.pay(code)).toMatchObject({ outcome: 'closed', view: { state: 'paid' } });
  expect(await till.payer.decline(code)).toMatchObject({ outcome: 'closed' });
  expect((await till.ask(`/links/${id}/charges`)).body.total).toBe(1);
});

test('of two who pay at once, one does', async () => {
  const till = openTill();
  const { id, code } = await till.create();
  const answers = await Promise.all([till.payer.pay(code), till.payer.pay(code)]);
  expect(answers.map(({ outcome }) => outcome)).toEqual(['paid', 'closed']);
  expect((await till.ask(`/links/${id}/charges`)).body.total).toBe(1);
});

test('a multiple-use link is paid often and never used', async () => {
  const till = openTill();
  const { id, code } = await till.create({ multiple: 'true' });
  await till.payer.pay(code);
  expect(await till.payer.pay(code)).toMatchObject({ outcome: 'paid', view: { state: 'open' } });
  const { body } = await till.modern(`/links/${id}`);
  expect(body).toMatchObject({ used: false, used_at: null, charges: { total: 2 } });
});

test('a deleted link takes nothing', async () => {
  const till = openTill();
  const { id, code } = await till.create();
  await till.ask(`/links/${id}`, { method: 'DELETE' });
  expect(await till.payer.pay(code)).toMatchObject({ outcome: 'closed', view: { state: 'deleted' } });
});

test('a link that was paid and then deleted is still paid to its payer', async () => {
  const till = openTill();
  const { id, code } = await till.create();
  await till.payer.pay(code);
  await till.ask(`/links/${id}`, { method: 'DELETE' });
  expect(await till.payer.view(code)).toMatchObject({ state: 'paid' });
});

test('a declined card leaves a failed charge, and the link open', async () => {
  const till = openTill();
  const { id, code } = await till.create();
  const failureCode = 'insufficient_fund';
  expect(await till.payer.decline(code)).toMatchObject({ outcome: 'declined', failureCode });
  expect(await till.payer.view(code)).toMatchObject({ state: 'open' });
  const { body } = await till.modern(`/links/${id}/charges`);
  expect(body.data).toMatchObject([{ status: 'failed', paid: false, failure_code: failureCode }]);
});

test('fee and tax are reckoned as Omise does: 1,000 baht cost 36.50 and 2.56', async () => {
  const till = openTill();
  const { id, code } = await till.create({ ...hotLatte, amount: '100000' });
  await till.payer.pay(code);
  const { body } = await till.modern(`/links/${id}/charges`);
  expect(body.data).toMatchObject([{ amount: 100_000, fee: 3650, fee_vat: 256, net: 96_094 }]);
});
