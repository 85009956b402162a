import { describe, expect, test, vi } from 'vitest';
import { harmlessEnds, unknownEnds } from '../faults/every-fault.fixture.ts';
import type { Fault, Result } from '../faults/fault.ts';
import { fail, ok } from '../faults/fault.ts';
import { faultSchema } from '../faults/schema.ts';
import type { Link, LinkDraft } from '../links/link.ts';
import { latte, latteLink } from '../links/link.fixture.ts';
import { memoryArea } from '../platform/memory-area.fixture.ts';
import {
  another,
  asked,
  changed,
  createdEntry,
  equal,
  openWorld,
  second,
  sendingEntry,
} from './outbox.fixture.ts';

type Send = (draft: LinkDraft) => Promise<Result<Link>>;

const made = ok(latteLink);
const timeout = { kind: 'timeout' } as const;
const limited = fail({ kind: 'rateLimited' });
const notCreated = fail({ kind: 'notCreated' });

/** What is told of a draft whose end is not known. */
const unconfirmed = (cause: Fault, againSeconds = 0) => fail({ kind: 'unconfirmed', cause, againSeconds });
const interrupted = unconfirmed({ kind: 'interrupted' });

/** Those that can be written down: a question is none, nor that nobody knows. */
const isEnd = (fault: Fault) => faultSchema.safeParse(fault).success;
const unknown = unknownEnds.filter(isEnd);
const harmless = harmlessEnds.filter(isEnd);

const start = (area = memoryArea()) => openWorld({ area }).outbox;

const sending = (...ends: Result<Link>[]) => {
  const send = vi.fn<Send>(async () => made);
  for (const end of ends) send.mockResolvedValueOnce(end);
  return send;
};

/** A call that is answered when the test says so. */
const slow = () => {
  const { promise, resolve } = Promise.withResolvers<Result<Link>>();
  return { send: vi.fn<Send>(() => promise), answer: resolve };
};

const isSent = (send: ReturnType<typeof sending>) =>
  vi.waitUntil(() => send.mock.calls.length > 0, { interval: 1 });

/** What a worker leaves that is stopped while its call is on its way. */
const stoppedWhileSending = async () => {
  const area = memoryArea();
  const { send } = slow();
  void start(area).create(asked, send);
  await isSent(send);
  return area;
};

const pendingIn = (area: ReturnType<typeof memoryArea>) => area.kept.outbox;

describe('a draft', () => {
  test('is sent as it was asked, and its link is the answer', async () => {
    const send = sending(made);
    expect(await start().create(asked, send)).toEqual(made);
    expect(send).toHaveBeenCalledExactlyOnceWith(latte);
  });

  test('is sent once if it is asked twice at once', async () => {
    const { send, answer } = slow();
    const outbox = start();
    const both = [outbox.create(asked, send), outbox.create(asked, send)];
    answer(made);
    expect(await Promise.all(both)).toEqual([made, made]);
    expect(send).toHaveBeenCalledOnce();
  });

  test('is answered from the record if it is asked again later, also by the next worker', async () => {
    const area = memoryArea();
    const send = sending(made);
    const outbox = start(area);
    await outbox.create(asked, send);
    expect(await outbox.create(asked, send)).toEqual(made);
    expect(await start(area).create(asked, send)).toEqual(made);
    expect(send).toHaveBeenCalledOnce();
  });

  test('is another one under another id, even if it says the same', async () => {
    const send = sending(made, made);
    const outbox = start();
    await outbox.create(asked, send);
    await outbox.create(equal, send);
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('on its way does not hold up another', async () => {
    const outbox = start();
    const { send, answer } = slow();
    const first = outbox.create(asked, send);
    expect(await outbox.create(another, sending(made))).toEqual(made);
    answer(limited);
    expect(await first).toEqual(limited);
  });

  test('is watched from before it is sent', async () => {
    const { outbox, watch } = openWorld();
    const send = vi.fn<Send>(async () => {
      expect(watch).toHaveBeenCalledOnce();
      return made;
    });
    await outbox.create(asked, send);
    expect(send).toHaveBeenCalledOnce();
  });
});

describe('a draft of which the merchant is to be asked first', () => {
  const question = { kind: 'askFirst', question: 'firstLive' } as const;
  const ask = async () => question;

  test('is answered with the question; nothing is sent, written down or watched', async () => {
    const { outbox, area, watch } = openWorld();
    const send = sending();
    expect(await outbox.create(asked, send, ask)).toEqual(fail(question));
    expect(send).not.toHaveBeenCalled();
    expect(area.kept).toEqual({});
    expect(watch).not.toHaveBeenCalled();
  });

  test('is sent once he wants it', async () => {
    const outbox = start();
    await outbox.create(asked, sending(), ask);
    expect(await outbox.create(asked, sending(made))).toEqual(made);
  });

  test('and was sent before is answered with its end, and he is not asked', async () => {
    const outbox = start();
    await outbox.create(asked, sending(made));
    const asking = vi.fn(ask);
    expect(await outbox.create(asked, sending(), asking)).toEqual(made);
    expect(asking).not.toHaveBeenCalled();
  });
});

describe('a draft that was changed under the same id', () => {
  test('is another link: it is sent, and has an answer of its own', async () => {
    const more = ok({ ...latteLink, ...changed.draft, id: 'link_test_2' });
    const send = sending(made, more);
    const outbox = start();
    await outbox.create(asked, send);
    expect(await outbox.create(changed, send)).toEqual(more);
    expect(send.mock.calls).toEqual([[latte], [changed.draft]]);
  });

  test('leaves the record of the first one, which is never sent again', async () => {
    const area = memoryArea();
    const outbox = start(area);
    await outbox.create(asked, sending(made));
    await outbox.create(changed, sending(limited));
    expect(pendingIn(area)).toMatchObject({ list: [createdEntry(), { ...changed, state: 'refused' }] });
    expect(await start(area).create(asked, sending())).toEqual(made);
  });

  test('does not get the answer of the first one that is still on its way', async () => {
    const outbox = start();
    const { send, answer } = slow();
    const first = outbox.create(asked, send);
    expect(await outbox.create(changed, sending(limited))).toEqual(limited);
    answer(made);
    expect(await first).toEqual(made);
  });

  test('is the same whatever order storage gives its fields back in', async () => {
    const { amount, currency, description, multiple, title } = latte;
    const draft = { amount, currency, description, multiple, title };
    const area = memoryArea({ outbox: { list: [{ ...createdEntry(), draft }], odd: [] } });
    const send = sending();
    expect(await start(area).create(asked, send)).toEqual(made);
    expect(send).not.toHaveBeenCalled();
  });
});

describe('an end that proves that nothing was made', () => {
  test.each(harmless)('lets the draft be sent again: $kind', async (fault) => {
    const send = sending(fail(fault), made);
    const outbox = start();
    expect(await outbox.create(asked, send)).toEqual(fail(fault));
    expect(await outbox.create(asked, send)).toEqual(made);
  });

  test('lets it be sent as it was changed since', async () => {
    const send = sending(limited, made);
    const outbox = start();
    await outbox.create(asked, send);
    expect(await outbox.create(changed, send)).toEqual(made);
    expect(send).toHaveBeenLastCalledWith(changed.draft);
  });

  test('lets it be sent again by the next worker, and after it was shown', async () => {
    const area = memoryArea();
    const outbox = start(area);
    await outbox.create(asked, sending(limited));
    await outbox.markShown(asked);
    expect(await start(area).create(asked, sending(made))).toEqual(made);
  });
});

describe('an end that is not known', () => {
  test.each(unknown)('is never followed by a second call: $kind', async (fault) => {
    const area = memoryArea();
    const send = sending(fail(fault));
    const outbox = start(area);
    expect(await outbox.create(asked, send)).toEqual(unconfirmed(fault));
    expect(await outbox.create(asked, send)).toEqual(unconfirmed(fault));
    expect(await start(area).create(asked, send)).toEqual(unconfirmed(fault));
    expect(send).toHaveBeenCalledOnce();
  });

  test('is what a stopped worker leaves: interrupted, and never sent again', async () => {
    const send = sending();
    const next = start(await stoppedWhileSending());
    expect(await next.create(asked, send)).toEqual(interrupted);
    expect(await next.create(asked, send)).toEqual(interrupted);
    expect(send).not.toHaveBeenCalled();
  });

  test('is what a call leaves that was thrown out of: it may have been sent', async () => {
    const send = vi.fn<Send>().mockRejectedValue(new Error('a defect'));
    const outbox = start();
    expect(await outbox.create(asked, send)).toEqual(unconfirmed({ kind: 'internal' }));
    expect(await outbox.create(asked, send)).toEqual(unconfirmed({ kind: 'internal' }));
    expect(send).toHaveBeenCalledOnce();
  });

  test('is known once the link was looked for and is not there: then it can be sent again', async () => {
    const { outbox, pass } = openWorld();
    await outbox.create(asked, sending(fail(timeout)));
    await outbox.endOf(asked);
    pass(20 * second);
    expect(await outbox.endOf(asked)).toEqual(notCreated);
    expect(await outbox.create(asked, sending(made))).toEqual(made);
  });

  test('is known once the link was found: it is told, and never sent again', async () => {
    const { outbox, omise } = openWorld();
    await outbox.create(asked, sending(fail(timeout)));
    const link = await omise.make();
    const send = sending();
    expect(await outbox.endOf(asked)).toEqual(ok(link));
    expect(await outbox.create(asked, send)).toEqual(ok(link));
    expect(send).not.toHaveBeenCalled();
  });
});

describe('the record', () => {
  test('is written before anything is sent', async () => {
    const area = memoryArea();
    const send = vi.fn<Send>(async () => {
      expect(pendingIn(area)).toEqual({ list: [sendingEntry()], odd: [] });
      return made;
    });
    await start(area).create(asked, send);
    expect(send).toHaveBeenCalledOnce();
  });

  test('has the answer before it is told', async () => {
    const area = memoryArea();
    await start(area).create(asked, sending(made));
    expect(pendingIn(area)).toEqual({ list: [createdEntry()], odd: [] });
  });

  test('that cannot be written lets nothing be sent', async () => {
    const area = { ...memoryArea(), set: vi.fn().mockRejectedValue(new Error('QUOTA_BYTES')) };
    const send = sending();
    await expect(start(area).create(asked, send)).rejects.toThrow('QUOTA_BYTES');
    expect(send).not.toHaveBeenCalled();
  });

  test('that cannot take the answer has the link looked for', async () => {
    const memory = memoryArea();
    const set = vi.fn(memory.set);
    const { outbox, omise } = openWorld({ area: { ...memory, set } });
    const creating = outbox.create(asked, async (draft) => {
      set.mockRejectedValueOnce(new Error('QUOTA_BYTES'));
      return omise.api.create(draft);
    });
    const told = await creating;
    expect(told).toMatchObject({ ok: true, value: latte });
    expect(await outbox.endOf(asked)).toEqual(told);
  });

  test('that cannot be read is told of, and holds up nothing', async () => {
    const area = memoryArea({ outbox: { list: [{ draftId: 1, draft: 'latte' }], odd: [] } });
    const outbox = start(area);
    expect(await outbox.odd()).toBe(1);
    expect(await outbox.unseen('sandbox')).toBeUndefined();
    expect(await outbox.create(asked, sending(made))).toEqual(made);
    await outbox.dropOdd();
    expect(await start(area).odd()).toBe(0);
  });
});

describe('two drafts on their way at once', () => {
  test('are both written down: a stopped worker leaves none that is sent again', async () => {
    const area = memoryArea();
    const outbox = start(area);
    const [first, other] = [slow(), slow()];
    const creating = outbox.create(asked, first.send);
    void outbox.create(another, other.send);
    await isSent(other.send);
    first.answer(made);
    await creating;
    expect(await start(area).create(asked, sending())).toEqual(made);
    expect(await start(area).create(another, sending(made))).toEqual(interrupted);
  });

  test('are shown one after the other, the newest first', async () => {
    const outbox = start();
    await outbox.create(asked, sending(made));
    await outbox.create(another, sending(made));
    expect(await outbox.unseen('sandbox')).toMatchObject({ draftId: 'draft-2' });
    await outbox.markShown(another);
    expect(await outbox.unseen('sandbox')).toMatchObject({ draftId: 'draft-1' });
  });
});

describe('endOf', () => {
  test('waits for a draft on its way, and looks for nothing', async () => {
    const { outbox, omise } = openWorld();
    const { send, answer } = slow();
    const creating = outbox.create(asked, send);
    const ending = outbox.endOf(asked);
    answer(made);
    expect(await ending).toEqual(made);
    expect(await creating).toEqual(made);
    expect(send).toHaveBeenCalledOnce();
    expect(omise.fetch).not.toHaveBeenCalled();
  });

  test.each([made, ...harmless.map(fail)])(
    'is what the record has, also in the next worker, shown or not: %j',
    async (end) => {
      const area = memoryArea();
      await start(area).create(asked, sending(end));
      expect(await start(area).endOf(asked)).toEqual(end);
      await start(area).markShown(asked);
      expect(await start(area).endOf(asked)).toEqual(end);
    },
  );

  test.each(unknown)('looks where it is not known, and says why and how soon again: $kind', async (fault) => {
    const { outbox, omise } = openWorld();
    await outbox.create(asked, sending(fail(fault)));
    expect(await outbox.endOf(asked)).toEqual(unconfirmed(fault, 20));
    expect(omise.fetch).toHaveBeenCalledOnce();
  });

  test('looks at once for what is lost after a look, and does not wait for the next', async () => {
    const { outbox, omise } = openWorld();
    await outbox.create(asked, sending(fail(timeout)));
    await outbox.endOf(asked);
    await outbox.create(another, sending(fail(timeout)));
    const link = await omise.make(another.draft);
    expect(await outbox.endOf(another)).toEqual(ok(link));
  });

  test('looks after the worker was stopped', async () => {
    const { outbox, omise } = openWorld({ area: await stoppedWhileSending() });
    const link = await omise.make();
    expect(await outbox.endOf(asked)).toEqual(ok(link));
  });

  test('is none for a draft that was never written down, by its id or by what it says', async () => {
    const outbox = start();
    await outbox.create(asked, sending(made));
    expect(await outbox.endOf({ ...asked, draftId: 'draft-2' })).toEqual(notCreated);
    expect(await outbox.endOf(changed)).toEqual(notCreated);
  });

  test('of such a one writes nothing down: it can be sent', async () => {
    const area = memoryArea();
    const outbox = start(area);
    await outbox.endOf(asked);
    expect(area.kept).toEqual({});
    expect(await outbox.create(asked, sending(made))).toEqual(made);
  });
});

describe('unseen', () => {
  test('is nothing before the first draft', async () => {
    expect(await start().unseen('sandbox')).toBeUndefined();
  });

  test('is a draft without a result while it is on its way', async () => {
    const outbox = start();
    const { send, answer } = slow();
    const creating = outbox.create(asked, send);
    await isSent(send);
    expect(await outbox.unseen('sandbox')).toEqual(asked);
    answer(made);
    await creating;
  });

  test('is the end that no page has shown yet, also in the next worker', async () => {
    const area = memoryArea();
    await start(area).create(asked, sending(made));
    expect(await start(area).unseen('sandbox')).toEqual({ ...asked, result: made });
  });

  test('is interrupted after the worker was stopped', async () => {
    const next = start(await stoppedWhileSending());
    expect(await next.unseen('sandbox')).toEqual({ ...asked, result: interrupted });
  });
});

describe('markShown', () => {
  test('takes the attempt away from the next page', async () => {
    const outbox = start();
    await outbox.create(asked, sending(made));
    expect(await outbox.markShown(asked)).toEqual(ok(null));
    expect(await outbox.unseen('sandbox')).toBeUndefined();
  });

  test('leaves the answer in the record', async () => {
    const outbox = start();
    const send = sending(made);
    await outbox.create(asked, send);
    await outbox.markShown(asked);
    expect(await outbox.create(asked, send)).toEqual(made);
    expect(send).toHaveBeenCalledOnce();
  });

  test('of another draft, or without any, changes nothing', async () => {
    const outbox = start();
    await outbox.markShown(asked);
    expect(await outbox.unseen('sandbox')).toBeUndefined();
    await outbox.create(asked, sending(made));
    await outbox.markShown(another);
    expect(await outbox.unseen('sandbox')).toMatchObject({ draftId: 'draft-1' });
  });

  test('of a draft that was changed leaves the first one under the same id to be shown', async () => {
    const outbox = start();
    await outbox.create(asked, sending(made));
    await outbox.create(changed, sending(limited));
    await outbox.markShown(changed);
    expect(await outbox.unseen('sandbox')).toEqual({ ...asked, result: made });
  });

  test('is forgotten when the draft is sent again', async () => {
    const outbox = start();
    const send = sending(limited, made);
    await outbox.create(asked, send);
    await outbox.markShown(asked);
    await outbox.create(asked, send);
    expect(await outbox.unseen('sandbox')).toEqual({ ...asked, result: made });
  });

  test('of what is not known changes nothing: its end is to be shown', async () => {
    const { outbox } = openWorld();
    await outbox.create(asked, sending(fail(timeout)));
    await outbox.markShown(asked);
    expect(await outbox.unseen('sandbox')).toMatchObject({ draftId: 'draft-1' });
  });

  test('of what is not known, left instead, lets it be looked for on: found, it is shown', async () => {
    const { outbox, omise } = openWorld();
    await outbox.create(asked, sending(fail(timeout)));
    await outbox.leave(asked);
    expect(await outbox.unseen('sandbox')).toBeUndefined();
    const link = await omise.make();
    expect(await outbox.settleAll()).toBeUndefined();
    expect(await outbox.unseen('sandbox')).toEqual({ ...asked, result: ok(link) });
  });

  test('of what is not known, left instead, is over where it is not there: nobody is asked to try again', async () => {
    const { outbox, pass } = openWorld();
    await outbox.create(asked, sending(fail(timeout)));
    await outbox.leave(asked);
    await outbox.settleAll();
    pass(20 * second);
    expect(await outbox.settleAll()).toBeUndefined();
    expect(await outbox.unseen('sandbox')).toBeUndefined();
    expect(await outbox.endOf(asked)).toEqual(notCreated);
  });

  test('leaving what was found meanwhile leaves it to be shown', async () => {
    const { outbox, omise } = openWorld();
    await outbox.create(asked, sending(fail(timeout)));
    const link = await omise.make();
    await outbox.settleAll();
    await outbox.leave(asked);
    expect(await outbox.unseen('sandbox')).toEqual({ ...asked, result: ok(link) });
  });

  test('a draft like one that was left may exist for as long as nobody knows, in its account alone', async () => {
    const { outbox, omise } = openWorld();
    const again = { ...asked, draftId: 'draft-2' };
    await outbox.create(asked, sending(fail(timeout)));
    expect(await outbox.mayExist(again)).toBe(false);
    await outbox.leave(asked);
    expect(await outbox.mayExist(again)).toBe(true);
    expect(await outbox.mayExist({ ...again, draft: changed.draft })).toBe(false);
    expect(await outbox.mayExist({ ...again, accountId: 'live/acct_1' })).toBe(false);
    await omise.make();
    await outbox.settleAll();
    expect(await outbox.mayExist(again)).toBe(false);
  });

  test('a draft like one of which nobody knows is known for it, whether that was left or not', async () => {
    const { outbox, omise } = openWorld();
    const again = { ...asked, draftId: 'draft-2' };
    await outbox.create(asked, sending(fail(timeout)));
    expect(await outbox.isOpenLike(again)).toBe(true);
    await outbox.leave(asked);
    expect(await outbox.isOpenLike(again)).toBe(true);
    expect(await outbox.isOpenLike({ ...again, draft: changed.draft })).toBe(false);
    expect(await outbox.isOpenLike({ ...again, accountId: 'live/acct_1' })).toBe(false);
    await omise.make();
    await outbox.settleAll();
    expect(await outbox.isOpenLike(again)).toBe(false);
  });

  test('an account that is removed takes with it what was asked for there, and leaves the rest', async () => {
    const area = memoryArea();
    const outbox = start(area);
    const elsewhere = { ...asked, accountId: 'test/other' };
    await outbox.create(elsewhere, sending(fail(timeout)));
    await outbox.create(another, sending(made));
    await outbox.markShown(another);
    await outbox.dropAccount('test/other');
    expect(JSON.stringify(area.kept)).not.toContain('test/other');
    expect(await outbox.recent('sandbox')).toEqual([another.draft]);
    await outbox.dropAccount('sandbox');
    expect(JSON.stringify(area.kept)).not.toContain('sandbox');
  });

  test('of a draft on its way does not keep its end from being shown', async () => {
    const outbox = start();
    const { send, answer } = slow();
    const creating = outbox.create(asked, send);
    await isSent(send);
    await outbox.markShown(asked);
    answer(made);
    await creating;
    expect(await outbox.unseen('sandbox')).toEqual({ ...asked, result: made });
  });

  test('at the same moment as another draft is sent does not undo what was written for that', async () => {
    const area = memoryArea();
    const outbox = start(area);
    await outbox.create(asked, sending(made));
    const { send } = slow();
    void outbox.create(another, send);
    await outbox.markShown(asked);
    await isSent(send);
    expect(await start(area).create(another, sending(made))).toEqual(interrupted);
  });
});

describe('another account', () => {
  const inLive = { ...asked, accountId: 'live/acct_1' };

  test('is asked for its own link, though id and text are the same', async () => {
    const outbox = start();
    const send = sending(fail(timeout), made);
    await outbox.create(asked, send);
    expect(await outbox.create(inLive, send)).toEqual(made);
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('is never shown what was made in the first', async () => {
    const outbox = start();
    await outbox.create(asked, sending());
    expect(await outbox.unseen('live/acct_1')).toBeUndefined();
    expect(await outbox.unseen('sandbox')).toMatchObject({ draftId: 'draft-1' });
  });
});

describe('a draft that is asked for in one account', () => {
  const elsewhere = { ...asked, accountId: 'test/other' };

  test.each(unknown)('may exist there after $kind, and is told so in another', async (fault) => {
    const outbox = start();
    await outbox.create(elsewhere, sending(fail(fault)));
    expect(await outbox.mayExistElsewhere(asked.draftId, asked.accountId)).toBe(true);
    expect(await outbox.mayExistElsewhere(asked.draftId, elsewhere.accountId)).toBe(false);
  });

  test.each(harmless)('does not after $kind', async (fault) => {
    const outbox = start();
    await outbox.create(elsewhere, sending(fail(fault)));
    expect(await outbox.mayExistElsewhere(asked.draftId, asked.accountId)).toBe(false);
  });

  test('may exist there while it is on its way, and also when a page has shown that nobody knows', async () => {
    const outbox = start();
    const { send, answer } = slow();
    const creating = outbox.create(elsewhere, send);
    await isSent(send);
    expect(await outbox.mayExistElsewhere(asked.draftId, asked.accountId)).toBe(true);
    answer(fail(timeout));
    await creating;
    await outbox.markShown(elsewhere);
    expect(await outbox.mayExistElsewhere(asked.draftId, asked.accountId)).toBe(true);
  });
});

describe('when everything is forgotten', () => {
  test('what was on its way does not come back', async () => {
    const area = memoryArea();
    const outbox = start(area);
    const { send, answer } = slow();
    const creating = outbox.create(asked, send);
    await isSent(send);
    await outbox.forget();
    answer(made);
    expect(await creating).toEqual(made);
    expect(area.kept).toEqual({});
  });

  test('a draft that was sent is as one that never was', async () => {
    const outbox = start();
    await outbox.create(asked, sending(made));
    await outbox.markShown(asked);
    await outbox.forget();
    const other = ok({ ...latteLink, id: 'link_test_2' });
    expect(await outbox.create(asked, sending(other))).toEqual(other);
  });

  test('what was begun a moment before is not written down after it', async () => {
    const area = memoryArea();
    const outbox = start(area);
    await Promise.all([outbox.create(asked, sending(made)), outbox.forget()]);
    expect(area.kept).toEqual({});
  });

  test('an end that is being laid away does not come back', async () => {
    const area = memoryArea();
    const outbox = start(area);
    await outbox.create(asked, sending(made));
    await Promise.all([outbox.markShown(asked), outbox.forget()]);
    expect(area.kept).toEqual({});
  });

  test('a look that is on its way writes nothing down', async () => {
    const { outbox, area, apiOf, omise } = openWorld();
    await outbox.create(asked, sending(fail(timeout)));
    apiOf.mockImplementationOnce(async () => {
      await outbox.forget();
      return ok(omise.api);
    });
    await outbox.endOf(asked);
    expect(area.kept).toEqual({});
  });
});

describe('a record that was damaged', () => {
  const damaged = { ...sendingEntry(), startedAt: 'today' };
  const area = () => memoryArea({ outbox: { list: [damaged], odd: [] } });

  test('does not let the same draft be sent a second time', async () => {
    const send = sending();
    await start(area()).create(asked, send);
    expect(send).not.toHaveBeenCalled();
  });

  test('does not say of its draft that it was looked for and is not there', async () => {
    expect(await start(area()).endOf(asked)).not.toEqual(notCreated);
  });
});

/** A storage in which what was shown is written when the test says so. */
const slowToShow = () => {
  const memory = memoryArea();
  const { promise, resolve } = Promise.withResolvers<void>();
  const set = async (values: Record<string, unknown>) => {
    if ('sent' in values) await promise;
    await memory.set(values);
  };
  return { area: { ...memory, set }, goOn: resolve };
};

describe('a draft that is sent again while its first end is laid away', () => {
  test('stays in the record: a worker that is stopped then leaves none that is sent a third time', async () => {
    const { area, goOn } = slowToShow();
    const outbox = start(area);
    await outbox.create(asked, sending(limited));
    const marking = outbox.markShown(asked);
    const { send } = slow();
    void outbox.create(asked, send);
    await isSent(send);
    goOn();
    await marking;
    const third = sending();
    expect(await start(area).create(asked, third)).toEqual(interrupted);
    expect(third).not.toHaveBeenCalled();
  });
});

describe('a link that was made late, since the computer slept while it was asked for', () => {
  test('is the draft’s', async () => {
    const { outbox, omise, pass } = openWorld();
    omise.faults.push('lost');
    await outbox.create(asked, (draft) => {
      pass(120 * second);
      return omise.api.create(draft);
    });
    const [id] = await omise.linkIds();
    expect(await outbox.endOf(asked)).toMatchObject({ ok: true, value: { id } });
  });
});

describe('a link that was made before our clock was put right', () => {
  test('is the draft’s', async () => {
    const { outbox, omise, clock } = openWorld({ ahead: 3_600_000 });
    omise.faults.push('lost');
    await outbox.create(asked, omise.api.create);
    const [id] = await omise.linkIds();
    // The clock of the server is as it was: ours was an hour behind it.
    const { serve } = omise;
    omise.fetch.mockImplementation(async (request) => {
      clock.now -= 3_600_000;
      const response = await serve(request);
      clock.now += 3_600_000;
      return response;
    });
    clock.now += 3_600_000;
    expect(await outbox.endOf(asked)).toMatchObject({ ok: true, value: { id } });
  });
});

test('a text that no encoding can hold is found again as the API holds it', async () => {
  const broken = { ...asked, draft: { ...latte, title: 'Latte \uD83D' } };
  const { outbox, omise } = openWorld();
  omise.faults.push('lost');
  await outbox.create(broken, omise.api.create);
  expect(await outbox.endOf(broken)).toMatchObject({ ok: true });
});
