import { expect, test, vi } from 'vitest';
import { closeStorage } from './close-storage.ts';

test('closes an area to content scripts', async () => {
  const setAccessLevel = vi.fn(async () => undefined);
  await closeStorage({ setAccessLevel });
  expect(setAccessLevel).toHaveBeenCalledExactlyOnceWith({ accessLevel: 'TRUSTED_CONTEXTS' });
});

test('leaves an area as it is where the browser cannot close one', async () => {
  expect(await closeStorage({})).toBeUndefined();
});
