import type { Attempt, OpenDraft, Sent } from '../../lib/links/attempt.ts';
import type { FormDraft } from '../../lib/links/form-draft.ts';
import { emptyForm, isUntouched } from '../../lib/links/form-draft.ts';
import type { AccountsView, PopupView } from '../../lib/messages/contract.ts';
import type { Screen, State } from './screen.ts';
import { endOf, firstToFill, shutScreen, withForm } from './screen.ts';

/** Typed before the worker had answered wins over what was kept: it is the newer. */
const merge = (typed: FormDraft, kept: FormDraft): FormDraft => ({
  ...kept,
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

/** Opened meanwhile, what waited for the key can be sent by one press. */
const triedAgain = (sent: Sent): Screen => ({ status: 'refused', sent, fault: { kind: 'locked' } });

const firstScreen = (typedSoFar: FormDraft, draft: OpenDraft, view: PopupView): Screen => {
  const { access, attempt } = view;
  const screen = attempt && attemptScreen(attempt);
  if (screen?.status === 'locked' && screen.sent && access === 'open') return triedAgain(screen.sent);
  return screen ?? shutScreen(view) ?? formScreen(typedSoFar, draft);
};

/** What the worker says when the popup opens. */
export const opened = (state: State, told: PopupView): State => {
  const { draft: kept, attempt, isFirstRun, insertion, ...view } = told;
  const typedSoFar = state.draft.form;
  const draft = { ...kept, form: merge(typedSoFar, kept.form) };
  const isWelcome = isFirstRun && !attempt && isUntouched(draft.form);
  const screen: Screen = isWelcome ? { status: 'welcome' } : firstScreen(typedSoFar, draft, told);
  return { view, draft, screen, ...(insertion && { insertion }) };
};

const startOf = ({ account: { start } }: AccountsView): FormDraft =>
  emptyForm(start.currency, start.multiple);

/** What was typed goes along into another account; a form that nobody has filled begins as that account's do. */
export const switched = (state: State, view: PopupView): State => {
  const { draft, screen } = state;
  // What has become a link is not asked for once more.
  const isSpent = screen.status === 'created' || isUntouched(draft.form);
  const next = opened({ ...state, draft: { ...draft, form: isSpent ? emptyForm('') : draft.form } }, view);
  // Who looks at what was made there, looks at what was made here.
  const isLooking = screen.status === 'links' && next.screen.status === 'editing';
  return isLooking ? { ...next, screen: { status: 'links' } } : next;
};

const isForm = ({ status }: Screen): boolean => status === 'editing';

/** Before the form, unless what waits there is just being sent. */
const isShut = (screen: Screen): boolean =>
  screen.status === 'missing' ||
  screen.status === 'forbidden' ||
  (screen.status === 'locked' && !(screen.isBusy && screen.sent));

/** A form that was filled for one account does not become another's under the hand of who fills it: Enter says so first. */
const isOthers = ({ draft, screen }: State): boolean => isForm(screen) && !isUntouched(draft.form);

/** Opened elsewhere, what waited for the key is not sent by itself: one press sends it. */
const unlocked = (state: State): State => {
  const { screen } = state;
  return screen.status === 'locked' && screen.sent
    ? { ...state, screen: triedAgain(screen.sent) }
    : withForm(state, state.draft);
};

const inAccount = (draft: OpenDraft, view: AccountsView): OpenDraft =>
  isUntouched(draft.form) ? { ...draft, form: startOf(view) } : draft;

/** What leads to the form anyway does so without the focus: who is typing something else must not send it. */
const inOther = (state: State, view: AccountsView): State => {
  if (isOthers(state)) return state;
  const next = { ...state, view, draft: inAccount(state.draft, view) };
  const isResult = !isForm(state.screen) && !isShut(state.screen) && state.screen.status !== 'welcome';
  if (isResult) return next;
  return { ...next, screen: shutScreen(view) ?? { status: 'editing' } };
};

const inSame = (state: State, view: AccountsView): State => {
  const next = { ...state, view };
  const shut = shutScreen(view);
  const isOver = isForm(state.screen) || state.screen.status === 'forbidden';
  if (shut) return isOver ? { ...next, screen: shut } : next;
  return isShut(state.screen) ? unlocked(next) : next;
};

/** The lock was opened or shut, or the account changed, here or elsewhere: the form follows. A result stays. */
export const told = (state: State, view: AccountsView): State => {
  if (!state.view) return state;
  return state.view.account.id === view.account.id ? inSame(state, view) : inOther(state, view);
};
