import type { CopyState } from '../../components/link-result.tsx';
import type { Result } from '../../lib/faults/fault.ts';
import type { FormDraft } from '../../lib/links/form-draft.ts';
import { emptyForm, isUntouched, readForm } from '../../lib/links/form-draft.ts';
import { provesNothingMade } from '../../lib/faults/made-nothing.ts';
import type { FieldFault } from '../../lib/faults/field-fault.ts';
import { isAtField } from '../../lib/faults/field-fault.ts';
import { formOf } from '../../lib/links/form-of.ts';
import type { Link } from '../../lib/links/link.ts';
import { withoutHidden } from '../../lib/links/text.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { AccountView } from '../../lib/links/account.ts';
import type { OpenDraft, Sent } from '../../lib/links/attempt.ts';
import { copyLater, copyText } from '../../lib/platform/clipboard.ts';
import { askToReachOmise } from '../../lib/platform/omise-access.ts';
import type { PopupEvent, Screen } from './state.ts';

export type Dispatch = (event: PopupEvent) => void;

/** Resolves to the address for the clipboard; rejects where no link was made, so that nothing is copied. */
const addressOf = async (made: Promise<Result<Link>>): Promise<string> => {
  const result = await made;
  if (!result.ok) throw new Error('no link to copy');
  return result.value.paymentUri;
};

/** The account in use now, to be looked at before the next try: what is shown is another. */
const tellAccount = async (dispatch: Dispatch) => {
  const opened = await ask('openPopup', null);
  if (!opened.ok) return;
  const { account, limits } = opened.value;
  dispatch({ type: 'accountTold', view: limits ? { account, limits } : { account } });
};

const copyStateOf = async (copied: Promise<boolean>): Promise<CopyState> =>
  (await copied) ? 'copied' : 'blocked';

const patience = 100;

/** A write takes a millisecond, and drawing first would hold it up: so it is waited for, but not for long. */
const soon = (copied: Promise<CopyState>): Promise<CopyState> => {
  const { promise, resolve } = Promise.withResolvers<CopyState>();
  setTimeout(() => resolve('copying'), patience);
  return Promise.race([copied, promise]);
};

/** The address is on its way to the clipboard from the key press on, however late the answer comes. */
const send = async (dispatch: Dispatch, sent: Sent) => {
  const made = ask('createLink', sent);
  const copied = copyStateOf(copyLater(addressOf(made)));
  dispatch({ type: 'sent', sent });
  const result = await made;
  const copy = result.ok ? await soon(copied) : 'copying';
  dispatch({ type: 'ended', sent, result, copy });
  void ask('attemptShown', sent);
  if (result.ok && copy === 'copying') dispatch({ type: 'copied', copy: await copied });
  if (!result.ok && result.fault.kind === 'accountChanged') await tellAccount(dispatch);
};

/** Hidden characters are taken out where they are complained of: nobody can see them to do it. */
const mended = (fault: FieldFault, { title, description }: FormDraft): Partial<FormDraft> =>
  fault.kind === 'invalid' && fault.problem === 'hiddenCharacters'
    ? { title: withoutHidden(title), description: withoutHidden(description) }
    : {};

/** Reads the form, and sends it where nothing stands in the way. */
export const submit = async (dispatch: Dispatch, view: AccountView, { draftId, form }: OpenDraft) => {
  const read = readForm(form, { currencies: view.account.currencies, ...view });
  if (read.ok) await send(dispatch, { draftId, accountId: view.account.id, draft: read.value });
  else if (isAtField(read.fault))
    dispatch({ type: 'fieldFault', fault: read.fault, change: mended(read.fault, form) });
};

/** A link that was still on its way when the popup opened. */
const awaitEnd = async (dispatch: Dispatch, sent: Sent) => {
  const result = await ask('awaitLink', sent);
  dispatch({ type: 'ended', sent, result, copy: 'notYet' });
  void ask('attemptShown', sent);
};

/** Asks what to show. Without a worker there is nothing to show but that. */
export const open = async (dispatch: Dispatch) => {
  const opened = await ask('openPopup', null);
  if (!opened.ok) return dispatch({ type: 'broken' });
  const { attempt } = opened.value;
  dispatch({ type: 'opened', view: opened.value });
  if (!attempt) return undefined;
  const { result, ...sent } = attempt;
  return result ? ask('attemptShown', sent) : awaitEnd(dispatch, sent);
};

export const copyAgain = async (dispatch: Dispatch, { paymentUri }: Link) => {
  dispatch({ type: 'copied', copy: await copyStateOf(copyText(paymentUri)) });
};

/** The draft that waits behind the link just shown (from a selection, say), or a new one. */
const nextDraft = (waiting: OpenDraft, { draftId }: Sent, form: FormDraft): OpenDraft =>
  waiting.draftId === draftId || (isUntouched(waiting.form) && !waiting.selection)
    ? { draftId: crypto.randomUUID(), form }
    : waiting;

/** The form for the next link: the link just made stays made. */
export const startNew = (dispatch: Dispatch, { account }: AccountView, waiting: OpenDraft, sent: Sent) =>
  dispatch({ type: 'formShown', draft: nextDraft(waiting, sent, emptyForm(account.currency)) });

type Refused = Extract<Screen, { status: 'refused' }>;

/** Sends the same draft once more: only what proves that nothing was made leads here. */
export const tryAgain = (dispatch: Dispatch, { sent }: Refused) => send(dispatch, sent);

/** Firefox: asks for access to Omise in this very click, then sends what waited for it. */
export const allowAccess = async (dispatch: Dispatch, refused: Refused) => {
  if (await askToReachOmise()) await tryAgain(dispatch, refused);
};

/**
 * What was sent, in the form again. After an unknown end it is a new draft, since the old one is never sent twice, and
 * the form goes on saying that a link may exist. In the sandbox a second one does no harm.
 */
export const backToForm = (
  dispatch: Dispatch,
  { account }: AccountView,
  waiting: OpenDraft,
  { sent, fault }: Refused,
) => {
  const form = formOf(sent.draft);
  const isKnown = provesNothingMade(fault);
  const same = isKnown && waiting.draftId === sent.draftId;
  const next = same ? { draftId: sent.draftId, form } : nextDraft(waiting, sent, form);
  const isDoubtful = !isKnown && next !== waiting && account.mode !== 'sandbox';
  dispatch({ type: 'formShown', draft: isDoubtful ? { ...next, isDoubtful } : next });
};

export const welcome = (dispatch: Dispatch) => {
  void ask('finishWelcome', null);
  dispatch({ type: 'welcomed' });
};
