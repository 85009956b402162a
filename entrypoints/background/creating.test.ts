import { afterEach, expect, test, vi } from 'vitest';
import type { Result } from '../../lib/faults/fault.ts';
import { fail, ok } from '../../lib/faults/fault.ts';
import { latte, latteLink } from '../../lib/links/link.fixture.ts';
import type { Link } from '../../lib/links/link.ts';
import type { Outbox } from '../../lib/outbox/outbox.ts';
import { createCreating } from './creating.ts';

const question = { kind: 'askFirst', question: 'firstLive' } as const;
const locked = { kind: 'locked' } as const;
const sent = { draftId: 'draft-1', accountId: 'live/one', draft: latte };

/** Where there is a question; what happens between it and the sending is `meanwhile`. */
const start = (meanwhile: () => void = () => undefined) => {
  const post = vi.fn<() => Promise<Result<Link>>>(async () => ok(latteLink));
  const api = vi.fn<() => Promise<Result<{ create: typeof post }>>>(async () => ok({ create: post }));
  const written = vi.fn<() => void>();
  const create: Outbox['create'] = async (asked, send, ask) => {
    written();
    const first = await ask?.();
    if (first) return fail(first);
    meanwhile();
    return send(asked.draft);
  };
  const [end, adopt] = [vi.fn(async () => undefined), vi.fn(async () => undefined)];
  return {
    post,
    api,
    written,
    end,
    adopt,
    create: createCreating({
      accounts: { modeOf: async () => 'live', api },
      drafts: { end },
      outbox: { create, mayExist: async () => false },
      guard: { question: async () => question, note: async () => undefined },
      adopt,
    }),
  };
};

afterEach(() => void vi.useRealTimers());

test('what there is to ask is asked before anything is sent', async () => {
  const { create, post } = start();
  expect(await create(sent)).toEqual(fail(question));
  expect(post).not.toHaveBeenCalled();
});

test('what the merchant wants is sent', async () => {
  const { create, post } = start();
  expect(await create(sent, true)).toEqual(ok(latteLink));
  expect(post).toHaveBeenCalledExactlyOnceWith(latte);
});

test('what stands in the way is told first, and is no way around the question where it goes in between', async () => {
  const { create, post, api } = start(() => api.mockResolvedValue(ok({ create: post })));
  api.mockResolvedValue(fail(locked));
  expect(await create(sent)).toEqual(fail(locked));
  expect(post).not.toHaveBeenCalled();
});

test.each(['title', 'description'] as const)(
  'a key in the %s is sent to nobody, and not written down',
  async (field) => {
    const { create, post, written } = start();
    const draft = { ...latte, [field]: 'for skey_test_5xyz7vwd1nf9f2opq3r' };
    const refused = fail({ kind: 'invalid', field, problem: 'holdsKey' });
    expect(await create({ ...sent, draft }, true)).toEqual(refused);
    expect([post, written].flatMap(({ mock }) => mock.calls)).toEqual([]);
  },
);

test('a link that was made ends its draft, and is waited for once it is copied', async () => {
  vi.useFakeTimers();
  const { create, end, adopt } = start();
  await create(sent, true);
  expect(end).toHaveBeenCalledExactlyOnceWith(sent);
  expect(adopt).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(adopt).toHaveBeenCalledOnce();
});

test('what was not made keeps its draft', async () => {
  vi.useFakeTimers();
  const { create, post, end, adopt } = start();
  post.mockResolvedValue(fail({ kind: 'offline' }));
  await create(sent, true);
  vi.runAllTimers();
  expect([end, adopt].flatMap(({ mock }) => mock.calls)).toEqual([]);
});
