import type { CopyState } from '../../components/copy-words.ts';
import type { Result } from '../../lib/faults/fault.ts';
import type { FormDraft } from '../../lib/links/form-draft.ts';
import { emptyForm, isUntouched, readForm } from '../../lib/links/form-draft.ts';
import type { FieldFault } from '../../lib/faults/field-fault.ts';
import { isAtField } from '../../lib/faults/field-fault.ts';
import type { Link, LinkDraft } from '../../lib/links/link.ts';
import { withoutHidden } from '../../lib/links/text.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { Contract, PopupView } from '../../lib/messages/contract.ts';
import type { AccountView } from '../../lib/links/account.ts';
import type { OpenDraft, Sent } from '../../lib/links/attempt.ts';
import { copyLater } from '../../lib/platform/clipboard.ts';
import type { PopupEvent, State } from './screen.ts';
import { isLost } from './screen.ts';

export type Dispatch = (event: PopupEvent) => void;

/** Resolves to the address for the clipboard; rejects where no link was made, so that nothing is copied. */
const addressOf = async (made: Promise<Result<Link>>): Promise<string> => {
  const result = await made;
  if (!result.ok) throw new Error('no link to copy');
  return result.value.paymentUri;
};

/** The accounts as they are now: another one may be in use, or the lock not as it was. */
export const tellAccounts = async (dispatch: Dispatch) => {
  const told = await ask('viewAccounts', null);
  if (told.ok) dispatch({ type: 'accountTold', view: told.value });
  return told;
};

export const copyStateOf = async (copied: Promise<boolean>): Promise<CopyState> =>
  (await copied) ? 'copied' : 'blocked';

const patience = 100;

/** A write takes a millisecond, and drawing first would hold it up: so it is waited for, but not for long. */
const soon = (copied: Promise<CopyState>): Promise<CopyState> =>
  Promise.race([
    copied,
    new Promise<CopyState>((resolve) => void setTimeout(() => resolve('copying'), patience)),
  ]);

/** The address is on its way to the clipboard from the key press on, however late the answer comes. */
export const beginCopy = (made: Promise<Result<Link>>): Promise<CopyState> =>
  copyStateOf(copyLater(addressOf(made)));

/** It need not be shown again, unless more is to come: the popup may close before the lock is open, or the link found. */
const markShown = (sent: Sent, result: Result<Link>) => {
  if (result.ok || !(result.fault.kind === 'locked' || isLost(result.fault))) void ask('attemptShown', sent);
};

/** Shows how it ends. */
export const follow = async (
  dispatch: Dispatch,
  sent: Sent,
  made: Promise<Result<Link>>,
  copied: Promise<CopyState>,
) => {
  const result = await made;
  const copy = result.ok ? await soon(copied) : 'copying';
  dispatch({ type: 'ended', sent, result, copy });
  markShown(sent, result);
  if (result.ok && copy === 'copying') dispatch({ type: 'copied', copy: await copied });
  if (!result.ok && result.fault.kind === 'accountChanged') await tellAccounts(dispatch);
};

/** `asked`: the same, where it was asked about before. */
export const send = async (dispatch: Dispatch, sent: Sent, asked: Contract['createLink']['in'] = sent) => {
  const made = ask('createLink', asked);
  const copied = beginCopy(made);
  // Most links are there sooner, and drawing that they are on their way would hold them up.
  const late = setTimeout(() => dispatch({ type: 'sent', sent }), patience);
  void made.then(() => clearTimeout(late));
  await follow(dispatch, sent, made, copied);
};

/** Hidden characters are taken out where they are complained of: nobody can see them to do it. */
const mended = (fault: FieldFault, { title, description }: FormDraft): Partial<FormDraft> =>
  fault.kind === 'invalid' && fault.problem === 'hiddenCharacters'
    ? { title: withoutHidden(title), description: withoutHidden(description) }
    : {};

const sentOf = (
  { draftId, form: { validHours }, replaces }: OpenDraft,
  accountId: string,
  draft: LinkDraft,
): Sent => ({
  draftId,
  accountId,
  draft,
  ...(validHours && { validHours }),
  ...(replaces?.accountId === accountId && { replaces: replaces.id }),
});

/** Reads the form, and sends it where nothing stands in the way. */
export const submit = async (dispatch: Dispatch, view: AccountView, draft: OpenDraft) => {
  const { form } = draft;
  const read = readForm(form, { currencies: view.account.currencies, ...view });
  if (read.ok) await send(dispatch, sentOf(draft, view.account.id, read.value));
  else if (isAtField(read.fault))
    dispatch({ type: 'fieldFault', fault: read.fault, change: mended(read.fault, form) });
};

/** An end that comes when nobody has pressed a key for the clipboard. */
export const showEnd = (dispatch: Dispatch, sent: Sent, result: Result<Link>) => {
  dispatch({ type: 'ended', sent, result, copy: 'notYet' });
  markShown(sent, result);
};

/** Sees to the end of an attempt that nobody has seen yet; it may still be on its way. */
export const attend = async (dispatch: Dispatch, { attempt }: PopupView) => {
  if (!attempt) return;
  const { result, ...sent } = attempt;
  if (result) markShown(sent, result);
  else showEnd(dispatch, sent, await ask('awaitLink', sent));
};

/** Asks what to show. Without a worker there is nothing to show but that. */
export const open = async (dispatch: Dispatch) => {
  const opened = await ask('openPopup', null);
  if (!opened.ok) return dispatch({ type: 'broken' });
  dispatch({ type: 'opened', view: opened.value });
  return attend(dispatch, opened.value);
};

/** The draft that waits behind the link just shown (from a selection, say), or a new one. */
export const nextDraft = (waiting: OpenDraft, { draftId }: Sent, form: FormDraft): OpenDraft =>
  waiting.draftId === draftId || (isUntouched(waiting.form) && !waiting.selection)
    ? { draftId: crypto.randomUUID(), form }
    : waiting;

/** What follows a link: what became one is not asked for again. */
const afterLink = ({ account: { start } }: AccountView, waiting: OpenDraft, sent: Sent): OpenDraft => {
  const next = nextDraft(waiting, sent, emptyForm(start.currency, start.multiple));
  // Of one that waits, empty or not, the link may have been asked for in a page.
  return waiting.draftId === sent.draftId ? next : { ...next, draftId: waiting.draftId };
};

/** The form for the next link: the link just made stays made. */
export const startNew = (dispatch: Dispatch, view: AccountView, waiting: OpenDraft, sent: Sent) =>
  dispatch({ type: 'formShown', draft: afterLink(view, waiting, sent) });

/** What was made, or one link of it, before whatever was shown. */
export const showLinks = (dispatch: Dispatch, { view, draft, screen }: State, linkId?: string) => {
  const isSpent = view && screen.status === 'created';
  dispatch({
    type: 'linksShown',
    linkId,
    ...(isSpent && { draft: afterLink(view, draft, screen.sent) }),
  });
};
