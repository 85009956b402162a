import { describe, expect, test } from 'vitest';
import type { Result } from '../../lib/faults/fault.ts';
import { unknownEnds } from '../../lib/faults/every-fault.fixture.ts';
import { fail, ok } from '../../lib/faults/fault.ts';
import type { FieldFault } from '../../lib/faults/field-fault.ts';
import type { FormDraft } from '../../lib/links/form-draft.ts';
import { emptyForm } from '../../lib/links/form-draft.ts';
import { latte, latteForm, latteLink, sandboxAccount, testAccount } from '../../lib/links/link.fixture.ts';
import type { Link } from '../../lib/links/link.ts';
import type { PopupView } from '../../lib/messages/contract.ts';
import type { PopupEvent } from './screen.ts';
import { accountOf } from './screen.ts';
import { firstState, reduce } from './state.ts';
import { accountView, emptyView, sandboxView } from './view.fixture.ts';

const untyped = emptyForm('');
const noTitle: FieldFault = { kind: 'invalid', field: 'title', problem: 'empty' };

/** The popup after these events. */
const after = (...events: PopupEvent[]) => events.reduce(reduce, firstState(untyped));
const opened = (change: Partial<PopupView> = {}): PopupEvent => ({
  type: 'opened',
  view: { ...emptyView, ...change },
});
const openedWith = (form: Partial<FormDraft>) =>
  opened({ draft: { draftId: 'draft-1', form: { ...emptyView.draft.form, ...form } } });
const typing = (change: Partial<FormDraft>): PopupEvent => ({ type: 'typed', change });

const attempt = { draftId: 'draft-0', accountId: 'sandbox', draft: latte };
const sent = { draftId: 'draft-1', accountId: 'sandbox', draft: latte };
const sending: PopupEvent = { type: 'sent', sent };
const ended = (result: Result<Link> = ok(latteLink)): PopupEvent => ({
  type: 'ended',
  sent,
  result,
  copy: 'copying',
});

describe('before the worker has answered', () => {
  test('the form is what the page’s HTML holds', () => {
    expect(firstState(latteForm)).toMatchObject({
      draft: { form: latteForm },
      screen: { status: 'loading' },
    });
  });

  test('it can be typed into', () => {
    const { draft, screen } = after(typing({ amount: '7' }));
    expect(draft.form.amount).toBe('7');
    expect(screen).toEqual({ status: 'loading' });
  });

  test('there is nothing to show without a worker, and what was typed is kept', () => {
    const { draft, screen } = after(typing({ amount: '7' }), { type: 'broken' });
    expect(screen).toEqual({ status: 'broken' });
    expect(draft.form.amount).toBe('7');
  });
});

describe('once it has answered', () => {
  test('the account is there, and the form that was kept', () => {
    const state = after(openedWith(latteForm));
    expect(state.view).toEqual(accountView);
    expect(state.draft).toEqual({ draftId: 'draft-1', form: latteForm });
  });

  test('what was typed meanwhile wins over what was kept, field by field', () => {
    const { draft } = after(typing({ amount: '80', multiple: true }), openedWith(latteForm));
    expect(draft.form).toEqual({ ...latteForm, amount: '80', multiple: true });
  });

  test('the draft keeps its id and its selection, whatever was typed', () => {
    const selection = { text: 'Hot Latte ฿74.40', before: emptyForm('THB') };
    const { draft } = after(
      typing({ title: 'Iced' }),
      opened({ draft: { draftId: 'draft-1', form: latteForm, selection } }),
    );
    expect(draft).toMatchObject({ draftId: 'draft-1', selection, form: { title: 'Iced', amount: '74.40' } });
  });

  test.each([
    ['the amount', {}, 'amount'],
    ['the title', { amount: '74.40' }, 'title'],
    ['the amount before the title', { description: 'warm' }, 'amount'],
    ['the button where nothing is missing', { amount: '74.40', title: 'Hot Latte' }, 'submit'],
  ])('focus goes to %s', (_, form, at) => {
    expect(after(openedWith(form)).screen).toEqual({ status: 'editing', focus: { at } });
  });

  test('focus stays away from the button where a link like this may exist', () => {
    const draft = { draftId: 'draft-1', form: latteForm, isDoubtful: true } as const;
    expect(after(opened({ draft })).screen).toEqual({ status: 'editing', focus: { at: 'amount' } });
  });

  test.each([{ amount: '7' }, { title: 'L' }, { description: 'w' }])(
    'focus stays with who has begun to type: %j',
    (change) => {
      expect(after(typing(change), opened()).screen).toEqual({ status: 'editing' });
    },
  );
});

describe('the welcome', () => {
  const first = { isFirstRun: true };

  test('is shown at the first opening', () => {
    expect(after(opened(first)).screen).toEqual({ status: 'welcome' });
  });

  test('is not put before what was typed already', () => {
    expect(after(typing({ amount: '7' }), opened(first)).screen).toEqual({ status: 'editing' });
  });

  test('is not put before a link that was made', () => {
    const state = after(opened({ ...first, attempt: { ...attempt, result: ok(latteLink) } }));
    expect(state.screen).toMatchObject({ status: 'created' });
  });

  test('gives way to the form', () => {
    const { screen } = after(opened(first), { type: 'formShown', draft: emptyView.draft });
    expect(screen).toEqual({ status: 'editing', focus: { at: 'amount' } });
  });
});

describe('an attempt that nobody has seen the end of is shown first', () => {
  test('a link that was made, which nobody has pressed a key to copy', () => {
    const { screen } = after(opened({ attempt: { ...attempt, result: ok(latteLink) } }));
    expect(screen).toEqual({ status: 'created', sent: attempt, link: latteLink, copy: 'notYet' });
  });

  test('one that failed, with what was sent', () => {
    const fault = { kind: 'rateLimited' } as const;
    const { screen } = after(opened({ attempt: { ...attempt, result: fail(fault) } }));
    expect(screen).toEqual({ status: 'refused', sent: attempt, fault });
  });

  test.each(unknownEnds.filter(({ kind }) => /^(?:unconfirmed|inter)/u.test(kind)))(
    'one that nobody knows the end of, which is looked for: $kind',
    (fault) => {
      const { screen } = after(opened({ attempt: { ...attempt, result: fail(fault) } }));
      expect(screen).toEqual({ status: 'checking', sent: attempt, fault });
    },
  );

  test('one that is still on its way', () => {
    expect(after(opened({ attempt })).screen).toEqual({ status: 'sending', sent: attempt });
  });

  test('even over what is being typed, which is not lost', () => {
    const { draft, screen } = after(typing({ title: 'Iced' }), opened({ attempt }));
    expect(screen.status).toBe('sending');
    expect(draft.form.title).toBe('Iced');
  });

  test('even over a draft from a selection, which waits behind it', () => {
    const selection = { text: 'Cake ฿90', before: emptyForm('THB') };
    const draft = { draftId: 'draft-1', form: { ...latteForm, title: 'Cake' }, selection };
    const state = after(opened({ draft, attempt: { ...attempt, result: ok(latteLink) } }));
    expect(state).toMatchObject({ draft, screen: { status: 'created', sent: attempt } });
  });
});

describe('typing', () => {
  test('changes the form', () => {
    const { draft } = after(openedWith(latteForm), typing({ title: 'Iced', currency: 'JPY' }));
    expect(draft.form).toEqual({ ...latteForm, title: 'Iced', currency: 'JPY' });
  });

  test('does not move focus', () => {
    expect(after(opened(), typing({ amount: '7' })).screen).toEqual({ status: 'editing' });
  });

  test('clears a problem, and does not move focus', () => {
    const { screen } = after(opened(), { type: 'fieldFault', fault: noTitle }, typing({ title: 'L' }));
    expect(screen).toEqual({ status: 'editing' });
  });
});

describe('an amount that is only written as it was understood', () => {
  const tidied = typing({ amount: '74.40' });

  test('leaves a problem where it stands: nobody has typed', () => {
    const { draft, screen } = after(
      openedWith({ amount: '74.4' }),
      { type: 'fieldFault', fault: noTitle },
      tidied,
    );
    expect(screen).toMatchObject({ fault: noTitle });
    expect(draft.form.amount).toBe('74.40');
  });

  test('does not bring the form back over a link that was made', () => {
    const state = after(openedWith({ ...latteForm, amount: '74.4' }), sending, ended(), tidied);
    expect(state.screen).toMatchObject({ status: 'created' });
  });
});

describe('a problem', () => {
  test('stands at its field, and focus goes there', () => {
    const { screen } = after(openedWith({ amount: '7' }), { type: 'fieldFault', fault: noTitle });
    expect(screen).toEqual({ status: 'editing', fault: noTitle, focus: { at: 'title' } });
  });

  test('told again moves focus again', () => {
    const once = after(opened(), { type: 'fieldFault', fault: noTitle });
    const twice = reduce(once, { type: 'fieldFault', fault: noTitle });
    expect(twice.screen).toEqual(once.screen);
    expect(twice.screen).not.toBe(once.screen);
  });

  test('may bring a mended text, and leaves the rest as it was', () => {
    const fault = { ...noTitle, problem: 'hiddenCharacters' } as const;
    const change = { title: 'Hot Latte' };
    const { draft } = after(openedWith(latteForm), { type: 'fieldFault', fault, change });
    expect(draft.form).toEqual(latteForm);
  });
});

describe('a problem that Omise found', () => {
  const fault: FieldFault = { kind: 'refused', field: 'amount', status: 400, code: 'x', message: 'amount' };
  const refused = ended(fail(fault));

  test('stands at its field in the form again, with what was sent', () => {
    const { draft, screen } = after(openedWith({ ...latteForm, amount: '74.4' }), sending, refused);
    expect(draft).toEqual({ draftId: 'draft-1', form: latteForm });
    expect(screen).toEqual({ status: 'editing', fault, focus: { at: 'amount' } });
  });

  test('has a screen of its own where the form asks for something else by now, or is not whole', () => {
    for (const form of [
      { ...latteForm, title: 'Mocha' },
      { ...latteForm, title: '' },
    ]) {
      const { draft, screen } = after(openedWith(form), sending, refused);
      expect(draft.form).toEqual(form);
      expect(screen).toEqual({ status: 'refused', sent, fault });
    }
  });

  test('in an earlier draft with the same words has a screen of its own, too', () => {
    const draft = { draftId: 'draft-2', form: latteForm };
    expect(after(opened({ draft }), sending, refused).screen).toEqual({ status: 'refused', sent, fault });
  });

  test('in an earlier draft has a screen of its own: the selection that waits is not overwritten', () => {
    const selection = { text: 'Cake ฿90', before: latteForm };
    const draft = { draftId: 'draft-2', form: { ...latteForm, title: 'Cake', amount: '90' }, selection };
    const state = after(opened({ draft, attempt: sent }), refused);
    expect(state).toEqual({ view: accountView, draft, screen: { status: 'refused', sent, fault } });
  });
});

describe('clearing a selection', () => {
  const selection = { text: 'Hot Latte ฿74.40', before: { ...emptyForm('THB'), title: 'Cake' } };
  const cleared: PopupEvent = { type: 'selectionCleared', draftId: 'draft-2' };

  test('brings back what had been typed before, as a draft of its own', () => {
    const draft = { draftId: 'draft-1', form: latteForm, selection };
    const state = after(opened({ draft }), cleared);
    expect(state.draft).toEqual({ draftId: 'draft-2', form: selection.before });
    expect(state.screen).toEqual({ status: 'editing', focus: { at: 'amount' } });
  });

  test('where there is none leaves the form', () => {
    expect(after(openedWith(latteForm), cleared).draft.form).toEqual(latteForm);
  });
});

describe('sending', () => {
  test('shows what was sent', () => {
    expect(after(openedWith(latteForm), sending).screen).toEqual({ status: 'sending', sent });
  });

  test('ends in a link', () => {
    const { screen } = after(openedWith(latteForm), sending, ended());
    expect(screen).toEqual({ status: 'created', sent, link: latteLink, copy: 'copying' });
  });

  test('ends in a fault, with what was sent', () => {
    const fault = { kind: 'timeout' } as const;
    const { screen } = after(opened(), sending, ended(fail(fault)));
    expect(screen).toEqual({ status: 'refused', sent, fault });
  });

  test.each(['copied', 'blocked'] as const)('tells whether the link is on the clipboard: %s', (copy) => {
    const { screen } = after(opened(), sending, ended(), { type: 'copied', copy });
    expect(screen).toEqual({ status: 'created', sent, link: latteLink, copy });
  });

  test('tells nothing of the clipboard once the link is no longer shown', () => {
    const shown = after(opened(), sending, ended(), { type: 'formShown', draft: emptyView.draft });
    expect(reduce(shown, { type: 'copied', copy: 'copied' })).toBe(shown);
  });
});

describe('back to the form', () => {
  test('is a new draft, with focus on what is missing in it', () => {
    const draft = { draftId: 'draft-2', form: emptyForm('THB') };
    const state = after(openedWith(latteForm), sending, ended(), { type: 'formShown', draft });
    expect(state).toEqual({
      view: accountView,
      draft,
      screen: { status: 'editing', focus: { at: 'amount' } },
    });
  });

  test('with what was sent waits at the button', () => {
    const draft = { draftId: 'draft-2', form: latteForm };
    const { screen } = after(opened(), sending, { type: 'formShown', draft });
    expect(screen).toEqual({ status: 'editing', focus: { at: 'submit' } });
  });
});

test('a form that was filled for one account does not become another’s by itself; an untouched one does', () => {
  const account = { ...testAccount, id: 'live/other', mode: 'live' } as const;
  const told: PopupEvent = { type: 'accountTold', view: { ...accountView, account } };
  expect(after(openedWith(latteForm), told).view?.account).toEqual(testAccount);
  expect(after(opened(), told).view?.account).toEqual(account);
});

test('another account is shown over whatever there is, which stays', () => {
  const account = { ...testAccount, id: 'sandbox', mode: 'sandbox' } as const;
  const before = after(openedWith(latteForm), sending, ended(fail({ kind: 'accountChanged' })));
  const told = { ...accountView, account };
  const { view, ...rest } = reduce(before, { type: 'accountTold', view: told });
  expect(view).toEqual(told);
  expect(rest).toEqual({ draft: before.draft, screen: before.screen });
});

const locked = { ...accountView, access: 'locked', lock: 'locked' } as const;
const lockedOpening = (change: Partial<PopupView> = {}) => opened({ access: 'locked', ...change });
const lockedEnd = ended(fail({ kind: 'locked' }));

describe('a key that cannot be used', () => {
  test.each(['locked', 'missing'] as const)('is said before the form: %s', (access) => {
    expect(after(opened({ access })).screen).toEqual({ status: access });
  });

  test('or may not be used, by an administrator’s rule, is said before the form too', () => {
    expect(after(opened({ forbidden: 'testModeOnly' })).screen).toEqual({ status: 'forbidden' });
    expect(after(lockedOpening({ forbidden: 'testModeOnly' })).screen).toEqual({ status: 'forbidden' });
  });

  test('gives way to the form where the rule has ended', () => {
    const state = after(opened({ forbidden: 'testModeOnly' }), { type: 'accountTold', view: accountView });
    expect(state.screen).toMatchObject({ status: 'editing' });
  });

  test('keeps the draft behind it', () => {
    const { draft } = after(lockedOpening({ draft: { draftId: 'draft-1', form: latteForm } }));
    expect(draft.form).toEqual(latteForm);
  });

  test('stands behind a link that was made', () => {
    const result = ok(latteLink);
    expect(after(lockedOpening({ attempt: { ...attempt, result } })).screen.status).toBe('created');
  });

  test('gives way to the form as it was once it is open, focus on what is missing', () => {
    const form = { ...emptyForm('THB'), amount: '74.40' };
    const state = after(lockedOpening({ draft: { draftId: 'draft-1', form } }), {
      type: 'accountTold',
      view: accountView,
    });
    expect(state.screen).toEqual({ status: 'editing', focus: { at: 'title' } });
    expect(state.draft.form).toEqual(form);
  });

  test('takes the form’s place while it is being filled, and a result’s never', () => {
    const lock: PopupEvent = { type: 'accountTold', view: locked };
    expect(after(openedWith(latteForm), lock).screen).toEqual({ status: 'locked' });
    expect(after(opened(), sending, ended(), lock).screen.status).toBe('created');
  });
});

describe('a link whose key was locked meanwhile', () => {
  test('waits for the passphrase', () => {
    expect(after(opened(), sending, lockedEnd).screen).toEqual({ status: 'locked', sent });
  });

  test('waits on after a wrong one, and after the popup was closed', () => {
    const fault = { kind: 'wrongPassphrase', waitSeconds: 1 } as const;
    const { screen } = after(
      opened(),
      sending,
      lockedEnd,
      { type: 'unlocking' },
      { type: 'stillLocked', fault },
    );
    expect(screen).toEqual({ status: 'locked', sent, fault });
    const again = after(lockedOpening({ attempt: { ...attempt, result: fail({ kind: 'locked' }) } }));
    expect(again.screen).toEqual({ status: 'locked', sent: attempt });
  });

  test('is not given up for the form while it is just being sent', () => {
    const told: PopupEvent = { type: 'accountTold', view: accountView };
    const { screen } = after(opened(), sending, lockedEnd, { type: 'unlocking' }, told);
    expect(screen).toEqual({ status: 'locked', sent, isBusy: true });
  });

  test('cannot be made where the safe is damaged, which is said', () => {
    const fault = { kind: 'damagedSafe' } as const;
    expect(after(opened(), sending, ended(fail(fault))).screen).toEqual({ status: 'locked', sent, fault });
  });
});

describe('changing the account', () => {
  const inYen = { ...testAccount, id: 'test/other', start: { currency: 'JPY', multiple: true } } as const;
  const toYen = (draft = { draftId: 'draft-1', form: emptyForm('JPY', true) }): PopupEvent => ({
    type: 'switched',
    view: { ...emptyView, account: inYen, draft },
  });

  test('takes along what was typed', () => {
    const draft = { draftId: 'draft-1', form: latteForm };
    expect(after(openedWith(latteForm), toYen(draft)).draft).toEqual(draft);
  });

  test('begins an untouched form as that account’s begin', () => {
    expect(after(opened(), toYen()).draft.form).toEqual(emptyForm('JPY', true));
  });

  test('leads away from the last link to the form', () => {
    expect(after(opened(), sending, ended(), toYen()).screen).toEqual({
      status: 'editing',
      focus: { at: 'amount' },
    });
  });

  test('never asks once more for what has become a link', () => {
    const made = after(openedWith(latteForm), sending, ended());
    expect(reduce(made, toYen()).draft.form).toEqual(emptyForm('JPY', true));
  });

  test('elsewhere gives an untouched form that account’s start', () => {
    const told: PopupEvent = { type: 'accountTold', view: { ...accountView, account: inYen } };
    expect(after(opened(), told).draft.form).toEqual(emptyForm('JPY', true));
  });
});

test('what waited for the key is not sent by itself when it is unlocked elsewhere: it can be tried again', () => {
  const told: PopupEvent = { type: 'accountTold', view: accountView };
  const fault = { kind: 'locked' } as const;
  expect(after(opened(), sending, lockedEnd, told).screen).toEqual({ status: 'refused', sent, fault });
});

test('after a result the lock stands before the form, if it was shut meanwhile', () => {
  const draft = { draftId: 'draft-2', form: emptyForm('THB') };
  const lock: PopupEvent = { type: 'accountTold', view: locked };
  const { screen } = after(opened(), sending, ended(), lock, { type: 'formShown', draft });
  expect(screen).toEqual({ status: 'locked' });
});

describe('another account, in use elsewhere by now', () => {
  const live = { ...testAccount, id: 'live/other', mode: 'live' } as const;
  const toLive: PopupEvent = { type: 'accountTold', view: { ...accountView, account: live } };

  test('opens the form behind a lock without the focus: a passphrase half typed must send nothing', () => {
    const draft = { draftId: 'draft-1', form: latteForm };
    expect(after(lockedOpening({ draft }), toLive).screen).toEqual({ status: 'editing' });
  });

  test('ends a welcome, which promised the sandbox', () => {
    expect(after(opened({ isFirstRun: true }), toLive).screen).toEqual({ status: 'editing' });
  });

  test('is nothing before the worker has said what is in use at first', () => {
    expect(after(toLive).view).toBeUndefined();
  });
});

test('what waited for a lock that is open by now can be sent by one press', () => {
  const fault = { kind: 'locked' } as const;
  const { screen } = after(opened({ attempt: { ...attempt, result: fail(fault) } }));
  expect(screen).toEqual({ status: 'refused', sent: attempt, fault });
});

describe('a link that is shown', () => {
  const paid: PopupEvent = {
    type: 'linkTold',
    linkId: latteLink.id,
    row: { kind: 'link', link: { ...latteLink, used: true } },
  };

  test('is paid or deleted meanwhile, on the same card', () => {
    const { screen } = after(opened(), sending, ended(), paid);
    expect(screen).toMatchObject({ status: 'created', sent, link: { used: true }, copy: 'copying' });
  });

  test('is deleted, though nothing more is told of it', () => {
    const { id, livemode } = latteLink;
    const gone: PopupEvent = { ...paid, row: { kind: 'stub', stub: { id, livemode } } };
    const { screen } = after(opened(), sending, ended(), gone);
    expect(screen).toMatchObject({ link: { ...latteLink, deleted: true } });
  });

  test('is not another that was told of', () => {
    const other: PopupEvent = { ...paid, linkId: 'link_test_other' };
    expect(after(opened(), sending, ended(), other)).toEqual(after(opened(), sending, ended()));
  });

  test('is no more once the form is: what is told of it then changes nothing', () => {
    const form: PopupEvent = { type: 'formShown', draft: emptyView.draft };
    const before = after(opened(), sending, ended(), form);
    expect(reduce(before, paid)).toEqual(before);
  });
});

describe('what was made', () => {
  const shown: PopupEvent = { type: 'linksShown' };

  test('stands in the form’s place, which keeps what was typed', () => {
    const state = after(opened(), typing({ title: 'Hot Latte' }), shown);
    expect(state).toMatchObject({ screen: { status: 'links' }, draft: { form: { title: 'Hot Latte' } } });
    const back = reduce(state, { type: 'formShown', draft: state.draft });
    expect(back).toMatchObject({ screen: { status: 'editing' }, draft: { form: { title: 'Hot Latte' } } });
  });

  test('lies over the next draft, where the last one has become a link', () => {
    const state = after(opened(), sending, ended(), { ...shown, draft: emptyView.draft });
    expect(state).toMatchObject({ screen: { status: 'links' }, draft: emptyView.draft });
  });

  test('may be one link', () => {
    expect(after(opened(), { type: 'linksShown', linkId: latteLink.id }).screen).toEqual({
      status: 'links',
      linkId: latteLink.id,
    });
  });

  test('is the other account’s after a change to that', () => {
    const { screen, view } = after(opened(), shown, {
      type: 'switched',
      view: { ...emptyView, ...sandboxView },
    });
    expect(screen).toEqual({ status: 'links' });
    expect(view?.account.id).toBe('sandbox');
  });

  test('gives way to an attempt of the other account that nobody has seen', () => {
    const view: PopupView = { ...emptyView, ...sandboxView, attempt: { ...attempt, result: ok(latteLink) } };
    expect(after(opened(), shown, { type: 'switched', view }).screen).toMatchObject({ status: 'created' });
  });
});

describe('the account of what is shown', () => {
  test('is the one that the link was asked for in, though another is in use by now', () => {
    expect(accountOf(accountView, sent)).toEqual(sandboxAccount);
  });

  test.each([undefined, { ...sent, accountId: 'test/gone' }])('is else the one in use', (asked) => {
    expect(accountOf(accountView, asked)).toEqual(testAccount);
  });
});
