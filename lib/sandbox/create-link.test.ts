import { expect, test } from 'vitest';
import { hotLatte, openTill } from './test-till.ts';

const createWith = async (fields: Record<string, string>) => {
  const { status, body } = await openTill().ask('/links', { form: { ...hotLatte, ...fields } });
  return { status, code: body.code, message: body.message };
};

test('a form makes a link, and the answer is 200, not 201', async () => {
  const { status, body } = await openTill().ask('/links', { form: hotLatte });
  expect(status).toBe(200);
  expect(body).toMatchObject({ object: 'link', amount: 7440, title: 'Hot Latte', livemode: false });
});

test('JSON makes the same link', async () => {
  const json = JSON.stringify({ ...hotLatte, amount: 7440, multiple: true });
  const { body } = await openTill().ask('/links', { json });
  expect(body).toMatchObject({ amount: 7440, currency: 'thb', multiple: true });
});

test('a body that says JSON and is none is a bad request', async () => {
  const { status, body } = await openTill().ask('/links', { json: '{"amount":' });
  expect([status, body.code]).toEqual([400, 'bad_request']);
});

test('nothing but an object can be a JSON body', async () => {
  expect((await openTill().ask('/links', { json: '[1]' })).status).toBe(400);
});

test('the id ends in 19 letters and digits, and they are the code in capitals', async () => {
  const { id, code } = await openTill().create();
  expect(id).toMatch(/^link_test_[a-z0-9]{19}$/);
  expect(code).toBe(id.slice('link_test_'.length).toUpperCase());
});

test('a link can be paid once unless it is asked otherwise', async () => {
  const { body } = await openTill().ask('/links', { form: hotLatte });
  expect(body.multiple).toBe(false);
});

test('the currency may be written in capitals', async () => {
  expect(await createWith({ currency: 'THB' })).toMatchObject({ status: 200 });
});

test.for([
  [{ amount: 'ten' }, 'amount is not a number'],
  [{ amount: '' }, 'amount is not a number'],
  [{ amount: '74.40' }, 'amount must be an integer'],
  [{ currency: 'xyz' }, 'currency is currently not supported'],
  [{ title: ' \n' }, "title can't be blank"],
  [{ description: '' }, "description can't be blank"],
  [{ multiple: 'often' }, 'multiple must be true or false'],
] as const)('%j is a bad request', async ([fields, message]) => {
  expect(await createWith(fields)).toEqual({ status: 400, code: 'bad_request', message });
});

test('two faults are joined by "and"', async () => {
  const { message } = await createWith({ amount: 'ten', title: '' });
  expect(message).toBe("amount is not a number and title can't be blank");
});

test('several faults are told in one sentence', async () => {
  const { body } = await openTill().ask('/links', { form: { description: 'x' } });
  expect(body.message).toBe(
    "amount is not a number, currency is currently not supported, and title can't be blank",
  );
});

test.for([
  ['1999', 'amount must be greater than or equal to 20.0'],
  ['-5', 'amount must be greater than or equal to 20.0'],
  ['15000001', 'amount must be less than or equal to 150000.0'],
] as const)('%s satang is outside the limits, told in baht', async ([amount, message]) => {
  expect(await createWith({ amount })).toEqual({ status: 400, code: 'invalid_link', message });
});

test.for(['2000', '15000000'])('%s satang is just inside the limits', async (amount) => {
  expect(await createWith({ amount })).toMatchObject({ status: 200 });
});

test('the limits are of the currency of the account: one yen will do', async () => {
  expect(await createWith({ amount: '1', currency: 'jpy' })).toMatchObject({ status: 200 });
});

test('of no currency will nothing do', async () => {
  const { message } = await createWith({ amount: '0', currency: 'usd' });
  expect(message).toBe('amount must be greater than or equal to 0.01');
});

test('what was refused is not listed', async () => {
  const till = openTill();
  await till.ask('/links', { form: { ...hotLatte, amount: '1' } });
  expect((await till.ask('/links')).body.total).toBe(0);
});
