import type { Attempt, OpenDraft } from '../../lib/links/attempt.ts';
import type { FormDraft } from '../../lib/links/form-draft.ts';
import { emptyForm, isUntouched } from '../../lib/links/form-draft.ts';
import type { AccountsView, PopupView } from '../../lib/messages/contract.ts';
import type { Screen, State } from './screen.ts';
import { endOf, firstToFill, shut, withForm } from './screen.ts';

/** Typed before the worker had answered wins over what was kept: it is the newer. */
const merge = (typed: FormDraft, kept: FormDraft): FormDraft => ({
  amount: typed.amount || kept.amount,
  currency: typed.currency || kept.currency,
  title: typed.title || kept.title,
  description: typed.description || kept.description,
  multiple: typed.multiple || kept.multiple,
});

/** A link made while nobody looked is shown first; nobody has pressed a key for the clipboard then. */
const attemptScreen = ({ result, ...sent }: Attempt): Screen =>
  result ? endOf(sent, result, 'notYet') : { status: 'sending', sent };

/** Focus goes to what is missing, but never away from somebody who is typing already. */
const formScreen = (typedSoFar: FormDraft, draft: OpenDraft): Screen =>
  isUntouched(typedSoFar) ? { status: 'editing', focus: firstToFill(draft) } : { status: 'editing' };

const firstScreen = (typedSoFar: FormDraft, draft: OpenDraft, { access, attempt }: PopupView): Screen => {
  if (attempt) return attemptScreen(attempt);
  return access === 'open' ? formScreen(typedSoFar, draft) : shut[access];
};

/** What the worker says when the popup opens. */
export const opened = (state: State, told: PopupView): State => {
  const { draft: kept, attempt, isFirstRun, ...view } = told;
  const typedSoFar = state.draft.form;
  const draft = { ...kept, form: merge(typedSoFar, kept.form) };
  const isWelcome = isFirstRun && !attempt && isUntouched(draft.form);
  return { view, draft, screen: isWelcome ? { status: 'welcome' } : firstScreen(typedSoFar, draft, told) };
};

const startOf = ({ account: { start } }: AccountsView): FormDraft =>
  emptyForm(start.currency, start.multiple);

/** What was typed goes along into another account; a form that nobody has filled begins as that account's do. */
export const switched = (state: State, view: PopupView): State => {
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
export const told = (state: State, view: AccountsView): State => {
  if (isOthers(state, view)) return state;
  const isSame = state.view?.account.id === view.account.id;
  const next = { ...state, view, draft: isSame ? state.draft : inAccount(state.draft, view) };
  if (view.access !== 'open') return isForm(state.screen) ? { ...next, screen: shut[view.access] } : next;
  return isShut(state.screen) ? unlocked(next) : next;
};
