import { answering, asked, interrupted, request, sendMessage, silent } from './worker.fixture.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { everyFault, harmlessEnds, unknownEnds } from '../../lib/faults/every-fault.fixture.ts';
import type { Fault, Result } from '../../lib/faults/fault.ts';
import { fail, ok } from '../../lib/faults/fault.ts';
import type { AccountView } from '../../lib/links/account.ts';
import type { OpenDraft } from '../../lib/links/attempt.ts';
import { emptyForm } from '../../lib/links/form-draft.ts';
import { latte, latteForm, latteLink, sandboxAccount, testAccount } from '../../lib/links/link.fixture.ts';
import * as actions from './actions.ts';
import { copyAgain } from './copy-again.ts';
import * as late from './late-actions.ts';
import type { PopupEvent, State } from './screen.ts';
import { copyText } from '../../lib/platform/clipboard.ts';
import { accountView, emptyView, sandboxView } from './view.fixture.ts';

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;
const made = ok(latteLink);
const draft = { draftId: 'draft-1', form: latteForm };
const sent = { draftId: 'draft-1', accountId: accountView.account.id, draft: latte };
const attempt = { draftId: 'draft-0', accountId: 'sandbox', draft: latte };
const refusedBy = (fault: Fault) => ({ status: 'refused', sent, fault }) as const;

/** A draft that a selection has begun, while what was sent before it is still shown. */
const waiting = {
  draftId: 'draft-2',
  form: { ...latteForm, title: 'Cake', amount: '90' },
  selection: { text: 'Cake ฿90', before: emptyForm('THB') },
};

/** What waits after the browser was started again: nothing of the form was kept. */
const untouched = { draftId: 'draft-3', form: emptyForm('THB') };

const copied: string[] = [];
const write = vi.fn<(items: { text: Promise<Blob> }[]) => Promise<void>>();

const takeAll = async (items: { text: Promise<Blob> }[]) => {
  for (const { text } of items) copied.push(await (await text).text());
};

/** What an action tells the popup, in order. */
const told = async (act: (dispatch: actions.Dispatch) => unknown) => {
  const events: PopupEvent[] = [];
  await act((event) => void events.push(event));
  return events;
};

const submit = (form = latteForm) =>
  told((dispatch) => actions.submit(dispatch, accountView, { ...draft, form }));

class FakeClipboardItem {
  readonly text: Promise<Blob> | undefined;
  constructor(data: Record<string, Promise<Blob>>) {
    this.text = data['text/plain'];
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
beforeEach(() => {
  copied.length = 0;
  write.mockReset().mockImplementation(takeAll);
  request.mockReset().mockResolvedValue(true);
  vi.stubGlobal('ClipboardItem', FakeClipboardItem);
  vi.stubGlobal('navigator', { clipboard: { write } });
});

describe('opening', () => {
  test('asks the worker what to show', async () => {
    answering({ openPopup: ok(emptyView) });
    expect(await told(actions.open)).toEqual([{ type: 'opened', view: emptyView }]);
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ name: 'openPopup', input: null });
  });

  test('without a worker shows that there is none', async () => {
    silent();
    expect(await told(actions.open)).toEqual([{ type: 'broken' }]);
  });

  test('over an attempt that has ended says that it is shown now, and sends nothing', async () => {
    answering({ openPopup: ok({ ...emptyView, attempt: { ...attempt, result: made } }) });
    await told(actions.open);
    expect(asked('attemptShown')).toEqual([attempt]);
    expect([...asked('awaitLink'), ...asked('createLink')]).toEqual([]);
  });
});

/** What the popup tells that opens over an attempt on its way. */
const openOver = (end: Result<unknown>) => {
  answering({ openPopup: ok({ ...emptyView, attempt }), awaitLink: end });
  return told(actions.open);
};

describe('opening over an attempt on its way', () => {
  test('waits for its end', async () => {
    const ended = { type: 'ended', sent: attempt, result: made, copy: 'notYet' };
    expect((await openOver(made)).at(-1)).toEqual(ended);
    expect(asked('awaitLink')).toEqual([attempt]);
  });

  test.each([made, ...everyFault.map(fail)])('never sends it again, however it ends: %j', async (end) => {
    await openOver(end);
    expect(asked('awaitLink')).toHaveLength(1);
    expect(asked('createLink')).toEqual([]);
  });

  test('copies nothing: no key was pressed', async () => {
    await openOver(made);
    expect(write).not.toHaveBeenCalled();
  });

  test('tells the worker that the end is shown', async () => {
    await openOver(made);
    expect(asked('attemptShown')).toEqual([attempt]);
  });
});

describe('submitting', () => {
  test('sends the draft in the name of the account that is shown', async () => {
    answering({ createLink: made });
    await submit();
    expect(asked('createLink')).toEqual([sent]);
  });

  test('shows the link once it is copied', async () => {
    answering({ createLink: made });
    expect(await submit()).toEqual([{ type: 'ended', sent, result: made, copy: 'copied' }]);
    expect(copied).toEqual([latteLink.paymentUri]);
  });

  test('shows that the link is on its way where its answer takes long', async () => {
    vi.useFakeTimers();
    const { promise, resolve } = Promise.withResolvers<typeof made>();
    answering({ createLink: promise });
    const events = submit();
    await vi.advanceTimersByTimeAsync(1000);
    resolve(made);
    expect((await events).map(({ type }) => type)).toEqual(['sent', 'ended']);
  });

  test('shows the link before it is copied where that takes long', async () => {
    vi.useFakeTimers();
    answering({ createLink: made });
    const { promise, resolve } = Promise.withResolvers<void>();
    write.mockReturnValue(promise);
    const events = submit();
    await vi.advanceTimersByTimeAsync(1000);
    resolve();
    expect(await events).toEqual([
      { type: 'ended', sent, result: made, copy: 'copying' },
      { type: 'copied', copy: 'copied' },
    ]);
  });

  test('begins to copy in the key press, before the link is made', () => {
    answering({ createLink: new Promise(() => undefined) });
    void submit();
    expect(write).toHaveBeenCalledOnce();
  });

  test('tells that copying was blocked', async () => {
    answering({ createLink: made });
    write.mockRejectedValue(new DOMException('denied', 'NotAllowedError'));
    expect((await submit()).at(-1)).toMatchObject({ type: 'ended', copy: 'blocked' });
  });

  test('tells the worker that the end is shown', async () => {
    answering({ createLink: made });
    await submit();
    expect(asked('attemptShown')).toEqual([sent]);
  });

  test('copies nothing and tells nothing of it where no link was made', async () => {
    answering({ createLink: fail({ kind: 'timeout' }) });
    expect((await submit()).map(({ type }) => type)).toEqual(['ended']);
    expect(copied).toEqual([]);
  });

  test('is interrupted where the worker is gone before it answers', async () => {
    silent();
    expect((await submit()).at(-1)).toMatchObject({ type: 'ended', result: interrupted });
  });

  test.each([...harmlessEnds, ...unknownEnds])(
    'tells how it ended, with what was sent: %j',
    async (fault) => {
      answering({ createLink: fail(fault), viewAccounts: ok(accountView) });
      const ended = { type: 'ended', sent, result: fail(fault), copy: 'copying' };
      expect(await submit()).toContainEqual(ended);
    },
  );
});

const refuses = async (form: typeof latteForm) => {
  answering({});
  const events = await submit(form);
  expect(sendMessage).not.toHaveBeenCalled();
  expect(write).not.toHaveBeenCalled();
  return events;
};

test('an account that was changed meanwhile is told, so that it can be looked at before the next try', async () => {
  const account = { ...accountView.account, id: 'sandbox', mode: 'sandbox' } as const;
  answering({ createLink: fail({ kind: 'accountChanged' }), viewAccounts: ok({ ...accountView, account }) });
  const events = await submit();
  expect(events.map(({ type }) => type)).toEqual(['ended', 'accountTold']);
  expect(events.at(-1)).toEqual({ type: 'accountTold', view: { ...accountView, account } });
});

describe('submitting what cannot be sent', () => {
  test('shows what is wrong at its field, and sends nothing', async () => {
    const fault = { kind: 'invalid', field: 'amount', problem: 'zero' };
    expect(await refuses({ ...latteForm, amount: '0' })).toEqual([{ type: 'fieldFault', fault, change: {} }]);
  });

  test('heeds the account’s limits and currencies', async () => {
    const small = await refuses({ ...latteForm, amount: '1' });
    expect(small).toMatchObject([{ fault: { problem: 'tooSmall' } }]);
    const foreign = await refuses({ ...latteForm, currency: 'EUR' });
    expect(foreign).toMatchObject([{ fault: { problem: 'unsupportedCurrency' } }]);
  });

  test('takes hidden characters out of both texts, to be looked at before the next try', async () => {
    const events = await refuses({ ...latteForm, title: '\u202EHot Latte', description: 'a\u200Bcup' });
    const change = { title: 'Hot Latte', description: 'acup' };
    expect(events).toMatchObject([{ fault: { field: 'title', problem: 'hiddenCharacters' }, change }]);
  });
});

const allow = () => told((dispatch) => late.allowAccess(dispatch, refusedBy({ kind: 'noHostPermission' })));

describe('trying again', () => {
  test('sends what was refused, under its own id, whatever draft waits behind it', async () => {
    answering({ createLink: made });
    const refused = refusedBy({ kind: 'rateLimited' });
    await told((dispatch) => late.tryAgain(dispatch, refused));
    expect(asked('createLink')).toEqual([sent]);
    expect(copied).toEqual([latteLink.paymentUri]);
  });

  test('says that the merchant was asked, where that was all that stood in the way', async () => {
    answering({ createLink: made });
    const question = refusedBy({ kind: 'askFirst', question: 'firstLive' });
    await told((dispatch) => late.confirm(dispatch, question));
    expect(asked('createLink')).toEqual([{ ...sent, isConfirmed: true }]);
  });

  test('follows once access to Omise is allowed', async () => {
    answering({ createLink: made });
    expect((await allow()).map(({ type }) => type)).toEqual(['ended']);
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://api.omise.co/*'] });
  });

  test('does not follow where access is not allowed', async () => {
    answering({});
    request.mockResolvedValue(false);
    expect(await allow()).toEqual([]);
    expect(sendMessage).not.toHaveBeenCalled();
  });
});

const back = (fault: Fault, behind: OpenDraft = draft, account = testAccount) =>
  told((dispatch) => late.backToForm(dispatch, account, behind, refusedBy(fault)));

describe('back to the form', () => {
  test.each(harmlessEnds)('goes on with the same draft after $kind', async (fault) => {
    expect(await back(fault)).toEqual([{ type: 'formShown', draft }]);
  });

  test.each(unknownEnds)('is a new draft after $kind: the old one is never sent twice', async (fault) => {
    const shown = { draftId: expect.stringMatching(uuid), form: latteForm, isDoubtful: true };
    expect(await back(fault)).toEqual([{ type: 'formShown', draft: shown }]);
  });

  test.each(unknownEnds)('warns of nothing in the sandbox after $kind', async (fault) => {
    const shown = { draftId: expect.stringMatching(uuid), form: latteForm };
    expect(await back(fault, draft, sandboxAccount)).toEqual([{ type: 'formShown', draft: shown }]);
  });

  test.each(everyFault)('shows the draft that waits behind $kind, as it is', async (fault) => {
    expect(await back(fault, waiting)).toEqual([{ type: 'formShown', draft: waiting }]);
  });

  test.each(everyFault)('shows what was sent after $kind where an untouched form waits', async (fault) => {
    const shown = { draftId: expect.stringMatching(uuid), form: latteForm };
    expect(await back(fault, untouched, sandboxAccount)).toEqual([{ type: 'formShown', draft: shown }]);
  });
});

describe('what is left for the form', () => {
  const replaces = {
    accountId: 'sandbox',
    id: 'link_1',
    amount: 500,
    currency: 'THB',
    title: 'Tea',
  } as const;

  test('is done with where it was refused', async () => {
    await back({ kind: 'rateLimited' });
    expect([asked('attemptShown'), asked('stopWaiting')]).toEqual([[sent], []]);
  });

  test('is looked for without anybody who waits, where nobody knows how it ended', async () => {
    const checking = { status: 'checking', sent, fault: { kind: 'timeout' } } as const;
    await told((dispatch) => late.backToForm(dispatch, testAccount, draft, checking));
    expect([asked('attemptShown'), asked('stopWaiting')]).toEqual([[], [sent]]);
  });

  test('still corrects the link that it was to correct', async () => {
    const shown = { draftId: 'draft-1', form: latteForm, replaces };
    expect(await back({ kind: 'rateLimited' }, { ...draft, replaces })).toEqual([
      { type: 'formShown', draft: shown },
    ]);
  });

  test('does not correct what another draft is to correct', async () => {
    const behind = { ...untouched, replaces };
    const [shown] = await back({ kind: 'rateLimited' }, behind, sandboxAccount);
    expect(shown).not.toHaveProperty('draft.replaces');
  });
});

const startNew = (behind: OpenDraft) =>
  told((dispatch) => actions.startNew(dispatch, accountView, behind, sent));

describe('a new link', () => {
  test('begins empty, and is a draft of its own', async () => {
    const shown = { draftId: expect.stringMatching(uuid), form: emptyForm('THB') };
    expect(await startNew(draft)).toEqual([{ type: 'formShown', draft: shown }]);
  });

  test('has the id of the empty draft that waits: its link may have been asked for in a page', async () => {
    expect(await startNew(untouched)).toEqual([{ type: 'formShown', draft: untouched }]);
  });

  test('begins with the draft that waits behind the one just made, as it is', async () => {
    expect(await startNew(waiting)).toEqual([{ type: 'formShown', draft: waiting }]);
  });
});

const created: State = {
  view: accountView,
  draft,
  screen: { status: 'created', sent, link: latteLink, copy: 'copied' },
};

describe('what was made', () => {
  test('is shown over the form, as it is', async () => {
    const editing: State = { ...created, screen: { status: 'editing' } };
    expect(await told(async (dispatch) => actions.showLinks(dispatch, editing))).toEqual([
      { type: 'linksShown' },
    ]);
  });

  test('is shown over a new draft after a link: what became one is not asked for again', async () => {
    const next = { draftId: expect.stringMatching(uuid), form: emptyForm('THB') };
    expect(await told(async (dispatch) => actions.showLinks(dispatch, created, latteLink.id))).toEqual([
      { type: 'linksShown', linkId: latteLink.id, draft: next },
    ]);
  });
});

const again = () => told((dispatch) => copyAgain(dispatch, latteLink));

describe('copying', () => {
  test('again tells whether it worked', async () => {
    expect(await again()).toEqual([{ type: 'copied', copy: 'copied' }]);
    write.mockRejectedValue(new DOMException('denied', 'NotAllowedError'));
    expect(await again()).toEqual([{ type: 'copied', copy: 'blocked' }]);
    expect(copied).toEqual([latteLink.paymentUri]);
  });

  test('takes any text', async () => {
    expect(await copyText('req_1')).toBe(true);
    expect(copied).toEqual(['req_1']);
  });
});

test('the welcome ends for good, and gives way to the form at once', async () => {
  answering({ finishWelcome: new Promise<Result<null>>(() => undefined) });
  expect(await told((dispatch) => late.welcome(dispatch, emptyView.draft))).toEqual([
    { type: 'formShown', draft: emptyView.draft },
  ]);
  expect(asked('finishWelcome')).toEqual([null]);
});

const unlock = (waits?: typeof sent) => told((dispatch) => late.unlock(dispatch, 'correct horse', waits));
const wrong = fail({ kind: 'wrongPassphrase', waitSeconds: 1 });

describe('unlocking', () => {
  test('tells what is open now, and what waits to be shown', async () => {
    answering({ unlock: ok(null), viewAccounts: ok(accountView), openPopup: ok(emptyView) });
    expect(await unlock()).toEqual([
      { type: 'unlocking' },
      { type: 'accountTold', view: accountView },
      { type: 'opened', view: emptyView },
    ]);
    expect(asked('unlock')).toEqual([{ passphrase: 'correct horse' }]);
  });

  test('that fails says why', async () => {
    answering({ unlock: wrong });
    expect(await unlock()).toEqual([{ type: 'unlocking' }, { type: 'stillLocked', fault: wrong.fault }]);
  });

  test('sends what waited for it, once, and copies the link', async () => {
    answering({ unlock: ok(null), createLink: made });
    expect((await unlock(sent)).map(({ type }) => type)).toEqual(['unlocking', 'sent', 'ended']);
    expect(asked('createLink')).toEqual([sent]);
    expect(copied).toEqual([latteLink.paymentUri]);
  });

  test('that fails sends nothing, and leaves it waiting', async () => {
    answering({ unlock: wrong });
    expect(await unlock(sent)).toEqual([{ type: 'unlocking' }, { type: 'stillLocked', fault: wrong.fault }]);
    expect(asked('createLink')).toEqual([]);
    expect(copied).toEqual([]);
  });
});

describe('changing the account', () => {
  test('shows what the worker says of it', async () => {
    const view = { ...emptyView, ...sandboxView };
    answering({ switchAccount: ok(view) });
    const events = await told((dispatch) => late.switchAccount(dispatch, 'sandbox'));
    expect(events).toEqual([{ type: 'switched', view }]);
    expect(asked('switchAccount')).toEqual([{ accountId: 'sandbox' }]);
  });

  test('says that there is no worker where none answers', async () => {
    answering({ switchAccount: interrupted });
    expect(await told((dispatch) => late.switchAccount(dispatch, 'sandbox'))).toEqual([{ type: 'broken' }]);
  });
});

test('changing to an account whose link is on its way waits for it', async () => {
  const view = { ...emptyView, ...sandboxView, attempt };
  answering({ switchAccount: ok(view), awaitLink: made });
  const events = await told((dispatch) => late.switchAccount(dispatch, 'sandbox'));
  expect(events.map(({ type }) => type)).toEqual(['switched', 'ended']);
  expect(asked('awaitLink')).toEqual([attempt]);
});

test('what waits for the lock is not marked as shown: the popup may close before it is open', async () => {
  answering({ createLink: fail({ kind: 'locked' }) });
  await submit();
  expect(asked('attemptShown')).toEqual([]);
});

test('keys that are locked again at once are said to be so', async () => {
  answering({ unlock: ok(null), viewAccounts: ok({ ...accountView, access: 'locked' }) });
  expect((await unlock()).at(-1)).toEqual({ type: 'stillLocked', fault: { kind: 'locked' } });
});

describe('unlocking, to look for a link', () => {
  const checking = { status: 'checking', sent, fault: { kind: 'locked' } } as const;
  const lookFrom = (view: AccountView) =>
    told((dispatch) => late.unlockToLook(dispatch, view, draft, checking));

  test('goes to the account that the link was asked for in', async () => {
    answering({ switchAccount: ok(emptyView) });
    await lookFrom(sandboxView);
    expect(asked('switchAccount')).toEqual([{ accountId: sent.accountId }]);
    expect(asked('awaitLink')).toEqual([]);
  });

  test('leads to the lock where that account is locked', async () => {
    answering({});
    expect(await lookFrom({ ...accountView, access: 'locked' })).toEqual([{ type: 'formShown', draft }]);
  });

  test('looks at once where the lock was opened meanwhile', async () => {
    answering({ awaitLink: made });
    expect(await lookFrom(accountView)).toEqual([{ type: 'ended', sent, result: made, copy: 'notYet' }]);
  });
});

test('what could not be read is seen, and is not told of again', async () => {
  answering({ viewAccounts: ok(accountView) });
  expect(await told(late.oddSeen)).toEqual([{ type: 'accountTold', view: accountView }]);
  expect(asked('oddSeen')).toEqual([null]);
});
