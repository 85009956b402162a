import type { Fault, Result } from '../../lib/faults/fault.ts';
import type { FieldFault } from '../../lib/faults/field-fault.ts';
import type { CopyState } from '../../components/link-result.tsx';
import type { Focus } from '../../components/link-form.tsx';
import type { FormDraft } from '../../lib/links/form-draft.ts';
import { draftKey } from '../../lib/links/draft-key.ts';
import { emptyForm, isUntouched, readForm } from '../../lib/links/form-draft.ts';
import { formOf } from '../../lib/links/form-of.ts';
import { isAtField } from '../../lib/faults/field-fault.ts';
import type { Link } from '../../lib/links/link.ts';
import type { Attempt, OpenDraft, Sent } from '../../lib/links/attempt.ts';
import type { AccountsView, PopupView } from '../../lib/messages/contract.ts';
import { tidyAmount } from '../../lib/money/tidy-amount.ts';

/** What the popup shows. One of these at a time. */
export type Screen =
  | { status: 'loading' }
  | { status: 'broken' }
  | { status: 'welcome' }
  /** The account's key is sealed. `sent` waits for it to be opened, and is sent then. */
  | { status: 'locked'; sent?: Sent; fault?: Fault; isBusy?: true }
  /** The account's key went with the browser's last end. */
  | { status: 'missing' }
  | { status: 'editing'; fault?: FieldFault; focus?: Focus }
  | { status: 'sending'; sent: Sent }
  | { status: 'created'; sent: Sent; link: Link; copy: CopyState }
  | { status: 'refused'; sent: Sent; fault: Fault };

export type State = { view: AccountsView | undefined; draft: OpenDraft; screen: Screen };

/** The form as the page's HTML holds it, with what was typed before the script ran. */
export const firstState = (typed: FormDraft): State => ({
  view: undefined,
  draft: { draftId: '', form: typed },
  screen: { status: 'loading' },
});

export type PopupEvent =
  | { type: 'opened'; view: PopupView }
  | { type: 'broken' }
  | { type: 'switched'; view: PopupView }
  | { type: 'accountTold'; view: AccountsView }
  | { type: 'unlocking' }
  | { type: 'stillLocked'; fault: Fault }
  | { type: 'welcomed' }
  | { type: 'typed'; change: Partial<FormDraft> }
  | { type: 'selectionCleared'; draftId: string }
  | { type: 'fieldFault'; fault: FieldFault; change?: Partial<FormDraft> }
  | { type: 'sent'; sent: Sent }
  | { type: 'ended'; sent: Sent; result: Result<Link>; copy: CopyState }
  | { type: 'copied'; copy: CopyState }
  | { type: 'formShown'; draft: OpenDraft };

/** Typed before the worker had answered wins over what was kept: it is the newer. */
const merge = (typed: FormDraft, kept: FormDraft): FormDraft => ({
  amount: typed.amount || kept.amount,
  currency: typed.currency || kept.currency,
  title: typed.title || kept.title,
  description: typed.description || kept.description,
  multiple: typed.multiple || kept.multiple,
});

const endOf = (sent: Sent, result: Result<Link>, copy: CopyState): Screen => {
  if (result.ok) return { status: 'created', sent, link: result.value, copy };
  const { fault } = result;
  if (fault.kind === 'locked') return { status: 'locked', sent };
  return fault.kind === 'damagedSafe'
    ? { status: 'locked', sent, fault }
    : { status: 'refused', sent, fault };
};

/** The first field to fill; the button where nothing is missing, unless Enter could make the link twice. */
const firstToFill = ({ form: { amount, title }, isDoubtful }: OpenDraft): Focus => {
  if (amount === '' || isDoubtful) return { at: 'amount' };
  return { at: title === '' ? 'title' : 'submit' };
};

/** A link made while nobody looked is shown first; nobody has pressed a key for the clipboard then. */
const attemptScreen = ({ result, ...sent }: Attempt): Screen =>
  result ? endOf(sent, result, 'notYet') : { status: 'sending', sent };

/** Focus goes to what is missing, but never away from somebody who is typing already. */
const formScreen = (typedSoFar: FormDraft, draft: OpenDraft): Screen =>
  isUntouched(typedSoFar) ? { status: 'editing', focus: firstToFill(draft) } : { status: 'editing' };

/** What stands before the form: a key that cannot be used. */
const shut = { locked: { status: 'locked' }, missing: { status: 'missing' } } as const;

const firstScreen = (typedSoFar: FormDraft, draft: OpenDraft, { access, attempt }: PopupView): Screen => {
  if (attempt) return attemptScreen(attempt);
  return access === 'open' ? formScreen(typedSoFar, draft) : shut[access];
};

const opened = (state: State, told: PopupView): State => {
  const { draft: kept, attempt, isFirstRun, ...view } = told;
  const typedSoFar = state.draft.form;
  const draft = { ...kept, form: merge(typedSoFar, kept.form) };
  const isWelcome = isFirstRun && !attempt && isUntouched(draft.form);
  return { view, draft, screen: isWelcome ? { status: 'welcome' } : firstScreen(typedSoFar, draft, told) };
};

const startOf = ({ account: { start } }: AccountsView): FormDraft =>
  emptyForm(start.currency, start.multiple);

/** What was typed goes along into another account; a form that nobody has filled begins as that account's do. */
const switched = (state: State, view: PopupView): State => {
  const { draft, screen } = state;
  // What has become a link is not asked for once more.
  const isSpent = screen.status === 'created' || isUntouched(draft.form);
  return opened({ ...state, draft: { ...draft, form: isSpent ? emptyForm('') : draft.form } }, view);
};

const isForm = ({ status }: Screen): boolean => status === 'editing';

/** Before the form, unless what waits there is just being sent. */
const isShut = (screen: Screen): boolean =>
  screen.status === 'missing' || (screen.status === 'locked' && !(screen.isBusy && screen.sent));

/** A form that was filled for one account does not become another's under the hand of who fills it: Enter says so first. */
const isOthers = ({ view, draft, screen }: State, now: AccountsView): boolean =>
  isForm(screen) && !isUntouched(draft.form) && view?.account.id !== now.account.id;

/** Opened elsewhere, what waited for the key is not sent by itself: one press sends it. */
const unlocked = (state: State): State => {
  const { screen } = state;
  return screen.status === 'locked' && screen.sent
    ? { ...state, screen: { status: 'refused', sent: screen.sent, fault: { kind: 'locked' } } }
    : withForm(state, state.draft);
};

const inAccount = (draft: OpenDraft, view: AccountsView): OpenDraft =>
  isUntouched(draft.form) ? { ...draft, form: startOf(view) } : draft;

/** The lock was opened or shut, here or elsewhere: the form gives way to it, and comes back. A result stays. */
const told = (state: State, view: AccountsView): State => {
  if (isOthers(state, view)) return state;
  const isSame = state.view?.account.id === view.account.id;
  const next = { ...state, view, draft: isSame ? state.draft : inAccount(state.draft, view) };
  if (view.access !== 'open') return isForm(state.screen) ? { ...next, screen: shut[view.access] } : next;
  return isShut(state.screen) ? unlocked(next) : next;
};

const typed = (draft: OpenDraft, change: Partial<FormDraft>): OpenDraft => ({
  ...draft,
  form: { ...draft.form, ...change },
});

/** The same amount, written as it was understood when its field was left: nobody has typed. */
const isTidied = ({ amount, currency }: FormDraft, change: Partial<FormDraft>): boolean =>
  currency !== '' && change.amount === tidyAmount(amount, currency);

/** Typing mends a problem; before the worker has answered it changes nothing but the form. */
const screenAfter = ({ screen, draft }: State, change: Partial<FormDraft>): Screen =>
  screen.status === 'loading' || isTidied(draft.form, change) ? screen : { status: 'editing' };

const withForm = (state: State, draft: OpenDraft): State => {
  const access = state.view?.access ?? 'open';
  const screen: Screen = access === 'open' ? { status: 'editing', focus: firstToFill(draft) } : shut[access];
  return { ...state, draft, screen };
};

const atField = (state: State, fault: FieldFault, change: Partial<FormDraft>): State => ({
  ...state,
  draft: typed(state.draft, change),
  screen: { status: 'editing', fault, focus: { at: fault.field } },
});

/** Whether the form still asks for what was sent: somebody may have typed before this popup knew of it. */
const stillHolds = ({ draftId, form }: OpenDraft, sent: Sent): boolean => {
  const read = readForm(form, { currencies: [sent.draft.currency] });
  return draftId === sent.draftId && read.ok && draftKey(read.value) === draftKey(sent.draft);
};

/**
 * A refusal that speaks of a field is shown at that field, where the form still holds what was sent; every other end
 * has a screen of its own.
 */
const ended = (state: State, { sent, result, copy }: Extract<PopupEvent, { type: 'ended' }>): State =>
  !result.ok && isAtField(result.fault) && stillHolds(state.draft, sent)
    ? atField(state, result.fault, formOf(sent.draft))
    : { ...state, screen: endOf(sent, result, copy) };

const stillLocked = (screen: Screen, fault: Fault): Screen =>
  screen.status === 'locked'
    ? { status: 'locked', ...(screen.sent && { sent: screen.sent }), fault }
    : screen;

/** The popup's life, without the browser: state and event -> the next state. */
export const reduce = (state: State, event: PopupEvent): State => {
  switch (event.type) {
    case 'opened':
      return opened(state, event.view);
    case 'broken':
      return { ...state, screen: { status: 'broken' } };
    case 'switched':
      return switched(state, event.view);
    case 'accountTold':
      return told(state, event.view);
    case 'unlocking':
      return state.screen.status === 'locked'
        ? { ...state, screen: { ...state.screen, isBusy: true } }
        : state;
    case 'stillLocked':
      return { ...state, screen: stillLocked(state.screen, event.fault) };
    case 'welcomed':
      return { ...state, screen: { status: 'editing', focus: firstToFill(state.draft) } };
    case 'typed':
      return {
        ...state,
        draft: typed(state.draft, event.change),
        screen: screenAfter(state, event.change),
      };
    case 'selectionCleared': {
      const form = state.draft.selection?.before ?? state.draft.form;
      return withForm(state, { draftId: event.draftId, form });
    }
    case 'fieldFault':
      return atField(state, event.fault, event.change ?? {});
    case 'sent':
      return { ...state, screen: { status: 'sending', sent: event.sent } };
    case 'ended':
      return ended(state, event);
    case 'copied':
      return state.screen.status === 'created'
        ? { ...state, screen: { ...state.screen, copy: event.copy } }
        : state;
    case 'formShown':
      return withForm(state, event.draft);
  }
};
