import { expect, test } from 'vitest';
import { accountSchema } from '../links/schema.ts';
import { inUse, openRooms, testKey } from './rooms.fixture.ts';
import { sandboxAccount } from './sandbox-account.ts';

test('the account of newcomers is one, and knows of no key', () => {
  expect(accountSchema.parse(sandboxAccount)).toEqual(sandboxAccount);
  expect(sandboxAccount).not.toHaveProperty('keyHint');
});

test('it is what the sandbox itself says of its account', async () => {
  const rooms = openRooms();
  await rooms.accounts.saveKey({ key: testKey, keeping: 'session' });
  const told = await inUse(rooms);
  const { country, currency } = sandboxAccount;
  expect(told).toMatchObject({ account: { country, currency } });
  expect(told?.account.currencies.toSorted()).toEqual(sandboxAccount.currencies.toSorted());
});
