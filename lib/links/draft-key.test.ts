import { expect, it } from 'vitest';
import { draftKey } from './draft-key.ts';
import type { LinkDraft } from './link.ts';

const latte: LinkDraft = {
  amount: 7440,
  currency: 'THB',
  title: 'Hot Latte',
  description: 'Table 4',
  multiple: false,
};

it('is the same for the same link, in whatever order its fields came', () => {
  const { multiple, amount, ...rest } = latte;
  expect(draftKey({ multiple, ...rest, amount })).toBe(draftKey(latte));
});

it.each([
  { amount: 7441 },
  { currency: 'USD' },
  { title: 'Latte' },
  { description: '' },
  { multiple: true },
] as const)('is another with %o', (change) => {
  expect(draftKey({ ...latte, ...change })).not.toBe(draftKey(latte));
});
