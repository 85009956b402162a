import { expect, test, vi } from 'vitest';
import type { LinkDraft } from '../../lib/links/link.ts';
import { latte, latteForm } from '../../lib/links/link.fixture.ts';
import { createRepeating } from './repeating.ts';

const start = (made: LinkDraft[]) => {
  const begin = vi.fn(async () => undefined);
  const showPopup = vi.fn(async () => undefined);
  const recent = vi.fn(async () => made);
  const accounts = { all: async () => ({ rows: [], current: 'test/one' }) };
  return {
    begin,
    showPopup,
    recent,
    repeat: createRepeating({ accounts, drafts: { begin }, outbox: { recent }, showPopup }),
  };
};

test('the last of the account in use fills the form, which is shown then', async () => {
  const { begin, showPopup, recent, repeat } = start([latte, { ...latte, title: 'Cha Yen' }]);
  await repeat();
  expect(recent).toHaveBeenCalledExactlyOnceWith('test/one');
  expect(begin).toHaveBeenCalledExactlyOnceWith(latteForm);
  expect(begin.mock.invocationCallOrder[0]).toBeLessThan(showPopup.mock.invocationCallOrder[0] ?? 0);
});

test('where nothing was made yet the form is shown as it is', async () => {
  const { begin, showPopup, repeat } = start([]);
  await repeat();
  expect(begin).not.toHaveBeenCalled();
  expect(showPopup).toHaveBeenCalledOnce();
});
