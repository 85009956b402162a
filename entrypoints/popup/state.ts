import type { Fault, Result } from '../../lib/faults/fault.ts';
import type { FieldFault } from '../../lib/faults/field-fault.ts';
import type { CopyState } from '../../components/link-result.tsx';
import type { Focus } from '../../components/link-form.tsx';
import type { FormDraft } from '../../lib/links/form-draft.ts';
import { draftKey } from '../../lib/links/draft-key.ts';
import { isUntouched, readForm } from '../../lib/links/form-draft.ts';
import { formOf } from '../../lib/links/form-of.ts';
import { isAtField } from '../../lib/faults/field-fault.ts';
import type { Link } from '../../lib/links/link.ts';
import type { AccountView } from '../../lib/links/account.ts';
import type { Attempt, OpenDraft, Sent } from '../../lib/links/attempt.ts';
import type { PopupView } from '../../lib/messages/contract.ts';
import { tidyAmount } from '../../lib/money/tidy-amount.ts';

/** What the popup shows. One of these at a time. */
export type Screen =
  | { status: 'loading' }
  | { status: 'broken' }
  | { status: 'welcome' }
  | { status: 'editing'; fault?: FieldFault; focus?: Focus }
  | { status: 'sending'; sent: Sent }
  | { status: 'created'; sent: Sent; link: Link; copy: CopyState }
  | { status: 'refused'; sent: Sent; fault: Fault };

export type State = { view: AccountView | undefined; draft: OpenDraft; screen: Screen };

/** The form as the page's HTML holds it, with what was typed before the script ran. */
export const firstState = (typed: FormDraft): State => ({
  view: undefined,
  draft: { draftId: '', form: typed },
  screen: { status: 'loading' },
});

export type PopupEvent =
  | { type: 'opened'; view: PopupView }
  | { type: 'broken' }
  | { type: 'accountTold'; view: AccountView }
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

const endOf = (sent: Sent, result: Result<Link>, copy: CopyState): Screen =>
  result.ok
    ? { status: 'created', sent, link: result.value, copy }
    : { status: 'refused', sent, fault: result.fault };

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

const opened = (state: State, { draft: kept, attempt, isFirstRun, ...view }: PopupView): State => {
  const typedSoFar = state.draft.form;
  const draft = { ...kept, form: merge(typedSoFar, kept.form) };
  const screen = attempt ? attemptScreen(attempt) : formScreen(typedSoFar, draft);
  const isWelcome = isFirstRun && !attempt && isUntouched(draft.form);
  return { view, draft, screen: isWelcome ? { status: 'welcome' } : screen };
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

const withForm = (state: State, draft: OpenDraft): State => ({
  ...state,
  draft,
  screen: { status: 'editing', focus: firstToFill(draft) },
});

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

/** The popup's life, without the browser: state and event -> the next state. */
export const reduce = (state: State, event: PopupEvent): State => {
  switch (event.type) {
    case 'opened':
      return opened(state, event.view);
    case 'broken':
      return { ...state, screen: { status: 'broken' } };
    case 'accountTold':
      return { ...state, view: event.view };
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
