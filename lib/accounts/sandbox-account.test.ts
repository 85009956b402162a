import { expect, test } from 'vitest';
import { accountSchema } from '../links/schema.ts';
import { openRooms, testKey } from './rooms.fixture.ts';
import { sandboxAccount } from './sandbox-account.ts';

test('the account of newcomers is one, and knows of no key', () => {
  expect(accountSchema.parse(sandboxAccount)).toEqual(sandboxAccount);
  expect(sandboxAccount).not.toHaveProperty('keyHint');
});

test('it is what the sandbox itself says of its account', async () => {
  const told = await openRooms().accounts.saveKey(testKey);
  const { country, currency } = sandboxAccount;
  expect(told).toMatchObject({ value: { account: { country, currency } } });
  const currencies = told.ok ? told.value.account.currencies : [];
  expect(currencies.toSorted()).toEqual(sandboxAccount.currencies.toSorted());
});
