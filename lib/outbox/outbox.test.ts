import { describe, expect, test, vi } from 'vitest';
import { harmlessEnds, unknownEnds } from '../faults/every-fault.fixture.ts';
import type { Result } from '../faults/fault.ts';
import { fail, ok } from '../faults/fault.ts';
import type { Link, LinkDraft } from '../links/link.ts';
import { latte, latteLink } from '../links/link.fixture.ts';
import { memoryArea } from '../platform/memory-area.fixture.ts';
import { stored } from '../platform/stored.ts';
import { createOutbox, recordSchema } from './outbox.ts';

type Send = (draft: LinkDraft) => Promise<Result<Link>>;

const made = ok(latteLink);
const interrupted = fail({ kind: 'interrupted' });
const asked = { draftId: 'draft-1', accountId: 'sandbox', draft: latte };
const changed = { ...asked, draft: { ...latte, amount: 8000 } };
const another = { draftId: 'draft-2', accountId: 'sandbox', draft: { ...latte, title: 'Iced Latte' } };

/** The outbox of a worker that has just started, over what the one before has left. */
const start = (area = memoryArea()) =>
  createOutbox(stored('attempts', { area, schema: recordSchema, fallback: [] }));

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
    await outbox.create({ ...asked, draftId: 'draft-2' }, send);
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('on its way does not hold up another', async () => {
    const outbox = start();
    const { send, answer } = slow();
    const first = outbox.create(asked, send);
    expect(await outbox.create(another, sending(made))).toEqual(made);
    answer(interrupted);
    expect(await first).toEqual(interrupted);
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
    await outbox.create(changed, sending(interrupted));
    expect(area.kept.attempts).toEqual([
      { ...asked, result: made },
      { ...changed, result: interrupted },
    ]);
    expect(await start(area).create(asked, sending())).toEqual(made);
  });

  test('does not get the answer of the first one that is still on its way', async () => {
    const outbox = start();
    const { send, answer } = slow();
    const first = outbox.create(asked, send);
    expect(await outbox.create(changed, sending(interrupted))).toEqual(interrupted);
    answer(made);
    expect(await first).toEqual(made);
  });

  test('is the same whatever order storage gives its fields back in', async () => {
    const { amount, currency, description, multiple, title } = latte;
    const draft = { amount, currency, description, multiple, title };
    const area = memoryArea({
      attempts: [{ draft, accountId: 'sandbox', draftId: 'draft-1', result: made }],
    });
    const send = sending();
    expect(await start(area).create(asked, send)).toEqual(made);
    expect(send).not.toHaveBeenCalled();
  });
});

describe('an end that proves that nothing was made', () => {
  test.each(harmlessEnds)('lets the draft be sent again: $kind', async (fault) => {
    const send = sending(fail(fault), made);
    const outbox = start();
    expect(await outbox.create(asked, send)).toEqual(fail(fault));
    expect(await outbox.create(asked, send)).toEqual(made);
  });

  test('lets it be sent as it was changed since', async () => {
    const send = sending(fail({ kind: 'rateLimited' }), made);
    const outbox = start();
    await outbox.create(asked, send);
    expect(await outbox.create(changed, send)).toEqual(made);
    expect(send).toHaveBeenLastCalledWith(changed.draft);
  });
});

describe('an end that is not known', () => {
  test.each(unknownEnds)('is never followed by a second call: $kind', async (fault) => {
    const area = memoryArea();
    const send = sending(fail(fault));
    const outbox = start(area);
    await outbox.create(asked, send);
    expect(await outbox.create(asked, send)).toEqual(fail(fault));
    expect(await start(area).create(asked, send)).toEqual(fail(fault));
    expect(send).toHaveBeenCalledOnce();
  });

  test('is what a stopped worker leaves: interrupted, and never sent again', async () => {
    const send = sending();
    const next = start(await stoppedWhileSending());
    expect(await next.create(asked, send)).toEqual(interrupted);
    expect(await next.create(asked, send)).toEqual(interrupted);
    expect(send).not.toHaveBeenCalled();
  });

  test('is what a call leaves that was thrown out of', async () => {
    const send = vi.fn<Send>().mockRejectedValue(new Error('a defect'));
    const outbox = start();
    await expect(outbox.create(asked, send)).rejects.toThrow('a defect');
    expect(await outbox.create(asked, send)).toEqual(interrupted);
    expect(send).toHaveBeenCalledOnce();
  });
});

describe('the record', () => {
  test('is written before anything is sent', async () => {
    const area = memoryArea();
    const send = vi.fn<Send>(async () => {
      expect(area.kept.attempts).toEqual([asked]);
      return made;
    });
    await start(area).create(asked, send);
    expect(send).toHaveBeenCalledOnce();
  });

  test('has the answer before it is told', async () => {
    const area = memoryArea();
    await start(area).create(asked, sending(made));
    expect(area.kept.attempts).toEqual([{ ...asked, result: made }]);
  });

  test('that cannot be written lets nothing be sent', async () => {
    const area = { ...memoryArea(), set: vi.fn().mockRejectedValue(new Error('QUOTA_BYTES')) };
    const send = sending();
    await expect(start(area).create(asked, send)).rejects.toThrow('QUOTA_BYTES');
    expect(send).not.toHaveBeenCalled();
  });

  test('that cannot be read is none', async () => {
    const area = memoryArea({ attempts: [{ draftId: 1, draft: 'latte' }] });
    expect(await start(area).unseen('sandbox')).toBeUndefined();
    expect(await start(area).create(asked, sending(made))).toEqual(made);
  });
});

describe('two drafts on their way at once', () => {
  test('are both written down: a stopped worker leaves none that is sent again', async () => {
    const area = memoryArea();
    const outbox = start(area);
    const [first, second] = [slow(), slow()];
    const creating = outbox.create(asked, first.send);
    void outbox.create(another, second.send);
    await isSent(second.send);
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

test('the record holds the last twenty drafts', async () => {
  const area = memoryArea();
  const outbox = start(area);
  for (let count = 0; count <= 20; count += 1)
    await outbox.create({ draftId: `draft-${count}`, accountId: 'sandbox', draft: latte }, sending(made));
  expect(area.kept.attempts).toHaveLength(20);
  expect(area.kept.attempts).toMatchObject({ 0: { draftId: 'draft-1' }, 19: { draftId: 'draft-20' } });
});

describe('endOf', () => {
  test('waits for a draft on its way', async () => {
    const outbox = start();
    const { send, answer } = slow();
    const creating = outbox.create(asked, send);
    const ending = outbox.endOf(asked);
    answer(made);
    expect(await ending).toEqual(made);
    expect(await creating).toEqual(made);
    expect(send).toHaveBeenCalledOnce();
  });

  test.each([made, ...harmlessEnds.map(fail), ...unknownEnds.map(fail)])(
    'is what the record has, also in the next worker: %j',
    async (end) => {
      const area = memoryArea();
      await start(area).create(asked, sending(end));
      expect(await start(area).endOf(asked)).toEqual(end);
    },
  );

  test('is interrupted after the worker was stopped', async () => {
    expect(await start(await stoppedWhileSending()).endOf(asked)).toEqual(interrupted);
  });

  test('is interrupted for a draft that it does not know, by its id or by what it says', async () => {
    const outbox = start();
    await outbox.create(asked, sending(made));
    expect(await outbox.endOf({ ...asked, draftId: 'draft-2' })).toEqual(interrupted);
    expect(await outbox.endOf(changed)).toEqual(interrupted);
  });

  test('writes nothing down: the draft can still be sent', async () => {
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

  test('of another draft changes nothing', async () => {
    const outbox = start();
    await outbox.create(asked, sending(made));
    await outbox.markShown(another);
    expect(await outbox.unseen('sandbox')).toMatchObject({ draftId: 'draft-1' });
  });

  test('of a draft that was changed leaves the first one under the same id to be shown', async () => {
    const outbox = start();
    await outbox.create(asked, sending(made));
    await outbox.create(changed, sending(interrupted));
    await outbox.markShown(changed);
    expect(await outbox.unseen('sandbox')).toEqual({ ...asked, result: made });
  });

  test('without any draft changes nothing', async () => {
    const outbox = start();
    await outbox.markShown(asked);
    expect(await outbox.unseen('sandbox')).toBeUndefined();
  });

  test('is forgotten when the draft is sent again', async () => {
    const outbox = start();
    const send = sending(fail({ kind: 'rateLimited' }), made);
    await outbox.create(asked, send);
    await outbox.markShown(asked);
    await outbox.create(asked, send);
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
    const send = sending(fail({ kind: 'timeout' }), made);
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

  test.each(unknownEnds)('may exist there after $kind, and is told so in another', async (fault) => {
    const outbox = start();
    await outbox.create(elsewhere, sending(fail(fault)));
    expect(await outbox.mayExistElsewhere(asked.draftId, asked.accountId)).toBe(true);
    expect(await outbox.mayExistElsewhere(asked.draftId, elsewhere.accountId)).toBe(false);
  });

  test.each(harmlessEnds)('does not after $kind', async (fault) => {
    const outbox = start();
    await outbox.create(elsewhere, sending(fail(fault)));
    expect(await outbox.mayExistElsewhere(asked.draftId, asked.accountId)).toBe(false);
  });

  test('may exist there while it is on its way', async () => {
    const outbox = start();
    const { send } = slow();
    void outbox.create(elsewhere, send);
    await isSent(send);
    expect(await outbox.mayExistElsewhere(asked.draftId, asked.accountId)).toBe(true);
  });
});

test('what was on its way when everything was forgotten does not come back', async () => {
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
