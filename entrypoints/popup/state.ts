import type { Fault } from '../../lib/faults/fault.ts';
import type { FieldFault } from '../../lib/faults/field-fault.ts';
import { isAtField } from '../../lib/faults/field-fault.ts';
import type { OpenDraft, Sent } from '../../lib/links/attempt.ts';
import { draftKey } from '../../lib/links/draft-key.ts';
import type { FormDraft } from '../../lib/links/form-draft.ts';
import { readForm } from '../../lib/links/form-draft.ts';
import type { FoundLink, Link } from '../../lib/links/link.ts';
import { formOfSent } from '../../lib/links/form-of.ts';
import { tidyAmount } from '../../lib/money/tidy-amount.ts';
import { opened, switched, told } from './opened.ts';
import type { PopupEvent, Screen, State } from './screen.ts';
import { endOf, withForm } from './screen.ts';

/** The form as the page's HTML holds it, with what was typed before the script ran. */
export const firstState = (typed: FormDraft): State => ({
  view: undefined,
  draft: { draftId: '', form: typed },
  screen: { status: 'loading' },
});

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
    ? atField(state, result.fault, formOfSent(sent))
    : { ...state, screen: endOf(sent, result, copy) };

const stillLocked = (screen: Screen, fault: Fault): Screen =>
  screen.status === 'locked'
    ? { status: 'locked', ...(screen.sent && { sent: screen.sent }), fault }
    : screen;

/** Of a deleted link older API versions tell no more than that. */
const asTold = (link: Link, row: FoundLink): Link =>
  row.kind === 'link' ? row.link : { ...link, deleted: true };

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
    case 'linkTold':
      return state.screen.status === 'created' && state.screen.link.id === event.linkId
        ? { ...state, screen: { ...state.screen, link: asTold(state.screen.link, event.row) } }
        : state;
    case 'linksShown':
      return {
        ...state,
        draft: event.draft ?? state.draft,
        screen: { status: 'links', linkId: event.linkId },
      };
    case 'formShown':
      return withForm(state, event.draft);
  }
};
