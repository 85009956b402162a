import { expect, test } from 'vitest';
import { latteLink } from './link.fixture.ts';
import { paidAtOf } from './paid-at.ts';

const charge = (status: 'successful' | 'failed', createdAt: string, paidAt?: string) => ({
  id: 'chrg_1',
  status,
  amount: 7440,
  currency: 'THB' as const,
  createdAt,
  ...(paidAt && { paidAt }),
});
const linkWith = (...data: ReturnType<typeof charge>[]) => ({
  ...latteLink,
  charges: { total: data.length, data },
});

test('a link was paid when the last charge that came through was, in whatever order they are told', () => {
  const link = linkWith(
    charge('successful', '2024-03-01T10:00:00Z', '2024-03-01T10:00:05Z'),
    charge('successful', '2024-03-01T09:00:00Z'),
    charge('failed', '2024-03-01T11:00:00Z'),
  );
  expect(paidAtOf(link)).toBe('2024-03-01T10:00:05Z');
});

test('without charges it was paid when it was used; older answers do not tell even that', () => {
  const usedAt = '2024-03-01T10:00:00Z';
  expect(paidAtOf({ ...latteLink, usedAt })).toBe(usedAt);
  expect(paidAtOf(latteLink)).toBe(latteLink.createdAt);
});
