import { expect, test } from 'vitest';
import type { LinkDraft } from '../links/link.ts';
import { latte } from '../links/link.fixture.ts';
import { asked, createdEntry, sendingEntry } from './outbox.fixture.ts';
import { recentIn } from './recent.ts';

const tea = { ...latte, title: 'Cha Yen' };
const made = (draft: LinkDraft, accountId = asked.accountId) => createdEntry({ ...asked, accountId, draft });
const recent = (...entries: Parameters<typeof recentIn>[0]) => recentIn(entries, asked.accountId);

test('the newest comes first', () => {
  expect(recent(made(latte), made(tea))).toEqual([tea, latte]);
});

test('what was made again is there once, where it was made last', () => {
  expect(recent(made(latte), made(tea), made(latte))).toEqual([latte, tea]);
});

test('the same title for another amount is another one', () => {
  const large = { ...latte, amount: 9000 };
  expect(recent(made(latte), made(large))).toEqual([large, latte]);
});

test('what did not become a link, or in another account, is none', () => {
  expect(recent(sendingEntry(), made(tea, 'test/other'))).toEqual([]);
});
