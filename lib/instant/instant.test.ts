import { describe, expect, test, vi } from 'vitest';
import type { Fault, Result } from '../faults/fault.ts';
import { fail, ok } from '../faults/fault.ts';
import type { Account, AccountRow } from '../links/account.ts';
import type { Link } from '../links/link.ts';
import type { Sent } from '../links/attempt.ts';
import { latteLink, sandboxAccount, testAccount, thaiLimits } from '../links/link.fixture.ts';
import type { News } from './instant.ts';
import { createInstant } from './instant.ts';
import { wholeForm } from './want.ts';

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;
const coffee = 'Hot Latte ฿74.40';
const testRow: AccountRow = { account: testAccount, limits: thaiLimits, access: 'open' };
const liveRow: AccountRow = { ...testRow, account: { ...testAccount, mode: 'live' } };
const draft = {
  title: 'Hot Latte',
  description: 'Hot Latte',
  amount: 7440,
  currency: 'THB',
  multiple: false,
};

/** A worker that makes links at once in this account; `said` is what became of each click, in order. */
const start = (row: AccountRow = testRow) => {
  const said: unknown[] = [];
  const note =
    (word: string) =>
    async (...details: unknown[]): Promise<void> =>
      void said.push([word, ...details]);
  const create = vi.fn<(sent: Sent) => Promise<Result<Link>>>(async () => ok(latteLink));
  const parts = {
    rules: vi.fn(async () => ({ isOn: true, isFirst: false, alsoLive: false })),
    current: vi.fn(async () => row),
    isOnline: vi.fn(() => true),
    isOpenLike: vi.fn(async () => false),
    create,
    copy: vi.fn(async () => true),
    undo: { begin: vi.fn<(made: unknown) => void>(), has: vi.fn(() => false) },
    keep: vi.fn(({ draftId, form }: { draftId: string; form: unknown }) => note('kept')(draftId, form)),
    showPopup: note('popup'),
    tell: (news: News) => void said.push([typeof news === 'string' ? news : `made ${news.link.id}`]),
  };
  const { make, foresee } = createInstant(parts);
  const want = (text = coffee) => ({
    text,
    form: (account: Account) => wholeForm(text, account),
    hand: ({ id }: Account) => note('handed')(text, id),
  });
  return {
    ...parts,
    said,
    make: (text?: string) => make(want(text)),
    foresee: (text?: string) => foresee(want(text)),
  };
};

const asked = (text = coffee) => [['handed', text, testAccount.id], ['popup']];

const asksFor = async (worker: ReturnType<typeof start>, text?: string) => {
  await worker.make(text);
  expect(worker.create).not.toHaveBeenCalled();
  expect(worker.said).toEqual(asked(text));
};

describe('a selection with one clear price', () => {
  test('is sent as the account’s forms begin, in the account in use, under an id of its own', async () => {
    const { make, create } = start();
    await make();
    expect(create).toHaveBeenCalledExactlyOnceWith({
      draftId: expect.stringMatching(uuid),
      accountId: testAccount.id,
      draft,
    });
  });

  test('can be paid many times where the account’s links can', async () => {
    const account = { ...testAccount, start: { currency: 'THB', multiple: true } } as const;
    const { make, create } = start({ ...testRow, account });
    await make();
    expect(create.mock.calls[0]?.[0].draft.multiple).toBe(true);
  });

  test('is said to be copied once the clipboard has it, and can be undone from when it was made', async () => {
    const { make, copy, said, undo } = start();
    const copied = Promise.withResolvers<boolean>();
    copy.mockReturnValue(copied.promise);
    const made = make();
    await vi.waitFor(() => expect(undo.begin).toHaveBeenCalledOnce());
    expect(copy).toHaveBeenCalledExactlyOnceWith(latteLink.paymentUri);
    expect(said).toEqual([['begun']]);
    copied.resolve(true);
    await made;
    expect(said).toEqual([['begun'], [`made ${latteLink.id}`]]);
  });

  test('that could not be copied is shown by the popup, and the form stays as it was', async () => {
    const { make, copy, said } = start();
    copy.mockResolvedValue(false);
    await make();
    expect(said).toEqual([['begun'], ['failed'], ['popup']]);
  });
});

describe('whoever must look first is shown the popup, with the selection in it, and nothing is sent', () => {
  test.each([
    ['without a price', 'Cupping class'],
    ['without a title', '฿74.40'],
    ['with two prices', 'Latte ฿60, Mocha ฿75'],
    ['with prices and their total', 'Latte ฿60, Mocha ฿75, total ฿135'],
    ['with a price to be multiplied', 'Latte ฿45 x 2'],
    ['with a range', 'Latte ฿50-60'],
    ['in a currency that the account does not take', 'Latte €4.50'],
    ['below the least that Omise takes', 'Sticker ฿5'],
    ['above the most', 'Machine ฿150,001'],
    ['of nothing', ''],
  ])('a selection %s', (_, text) => asksFor(start(), text));

  test.each<[string, Partial<AccountRow>]>([
    ['is locked', { access: 'locked' }],
    ['has lost its key', { access: 'missing' }],
    ['is forbidden by the administrator', { forbidden: 'testModeOnly' }],
    ['may not ask so much', { largest: { THB: 5000 } }],
  ])('an account that %s', (_, change) => asksFor(start({ ...testRow, ...change })));

  test('an account with real money, unless that was allowed', async () => {
    await asksFor(start(liveRow));
    const { rules, make, create } = start(liveRow);
    rules.mockResolvedValue({ isOn: true, isFirst: false, alsoLive: true });
    await make();
    expect(create).toHaveBeenCalledOnce();
  });

  test('a worker that may not copy any more, or was never to', async () => {
    const worker = start();
    worker.rules.mockResolvedValue({ isOn: false, isFirst: true, alsoLive: true });
    await asksFor(worker);
  });

  test('a browser without a connection; the sandbox needs none', async () => {
    const offline = start();
    offline.isOnline.mockReturnValue(false);
    await asksFor(offline);
    const { isOnline, make, create } = start({ account: sandboxAccount, access: 'open' });
    isOnline.mockReturnValue(false);
    await make();
    expect(create).toHaveBeenCalledOnce();
  });

  test('the same again, just after it was made', async () => {
    const worker = start();
    worker.undo.has.mockReturnValue(true);
    await asksFor(worker);
  });

  test('the same again, while nobody knows what became of it', async () => {
    const worker = start();
    worker.isOpenLike.mockResolvedValue(true);
    await asksFor(worker);
  });
});

describe('a link that was not made', () => {
  const form = { title: 'Hot Latte', amount: '74.40', currency: 'THB', description: '', multiple: false };

  test.each<[Fault, string]>([
    [{ kind: 'askFirst', question: 'firstLive' }, 'asked'],
    [{ kind: 'unconfirmed', cause: { kind: 'timeout' }, againSeconds: 20 }, 'failed'],
    [{ kind: 'locked' }, 'failed'],
    [{ kind: 'rateLimited' }, 'failed'],
  ])('for %j waits in the form under the same id, behind what the popup says of it', async (fault, news) => {
    const { make, create, said, copy } = start();
    create.mockResolvedValue(fail(fault));
    await make();
    const draftId = create.mock.calls[0]?.[0].draftId;
    expect(said).toEqual([['begun'], ['kept', draftId, form], [news], ['popup']]);
    expect(copy).not.toHaveBeenCalled();
  });

  test('because nothing can be written down any more is told by the popup all the same', async () => {
    const { make, create, keep, said } = start();
    create.mockRejectedValue(new Error('QuotaExceeded'));
    keep.mockRejectedValue(new Error('QuotaExceeded'));
    await make();
    expect(said).toEqual([['begun'], ['failed'], ['popup']]);
  });
});

test('the same click twice makes one link', async () => {
  const { make, create, said } = start();
  await Promise.all([make(), make()]);
  expect(create).toHaveBeenCalledOnce();
  expect(said).toEqual([['begun'], [`made ${latteLink.id}`]]);
});

test('two selections at once make a link each', async () => {
  const { make, create } = start();
  await Promise.all([make(), make('Espresso ฿45')]);
  expect(
    create.mock.calls.map(
      ([
        {
          draft: { title },
        },
      ]) => title,
    ),
  ).toEqual(['Hot Latte', 'Espresso']);
});

test('whether it would be made is known before, and in which account', async () => {
  const { foresee, create } = start();
  expect(await foresee()).toEqual({ account: testAccount, isMade: true });
  expect(await foresee('Cupping class')).toEqual({ account: testAccount, isMade: false });
  expect(create).not.toHaveBeenCalled();
});
