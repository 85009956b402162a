import { provesNothingMade } from '../../lib/faults/made-nothing.ts';
import type { Result } from '../../lib/faults/fault.ts';
import type { Account, AccountView } from '../../lib/links/account.ts';
import type { OpenDraft, Sent } from '../../lib/links/attempt.ts';
import { formOfSent } from '../../lib/links/form-of.ts';
import type { Link } from '../../lib/links/link.ts';
import { ask } from '../../lib/messages/ask.ts';
import { askToReachOmise } from '../../lib/platform/omise-access.ts';
import type { Dispatch } from './actions.ts';
import { attend, beginCopy, follow, nextDraft, open, send, showEnd, tellAccounts } from './actions.ts';
import type { Screen } from './screen.ts';

// What the screens do that most openings of the popup never show: loaded with them.

type Refused = Extract<Screen, { status: 'refused' }>;
type Checking = Extract<Screen, { status: 'checking' }>;

/** Sends the same draft once more: only what proves that nothing was made leads here. */
export const tryAgain = (dispatch: Dispatch, { sent }: Refused) => send(dispatch, sent);

/** The merchant was asked, and wants it. */
export const confirm = (dispatch: Dispatch, { sent }: Refused) =>
  send(dispatch, sent, { ...sent, isConfirmed: true });

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
  { mode }: Account,
  waiting: OpenDraft,
  { status, sent, fault }: Refused | Checking,
) => {
  // What waited for the lock has not been marked: it is given up now. What is looked for may have been found since.
  void ask(status === 'checking' ? 'stopWaiting' : 'attemptShown', sent);
  const form = formOfSent(sent);
  const isKnown = provesNothingMade(fault);
  const isSame = waiting.draftId === sent.draftId;
  const replaced = isSame && waiting.replaces ? { replaces: waiting.replaces } : {};
  const next: OpenDraft =
    isKnown && isSame
      ? { draftId: sent.draftId, form, ...replaced }
      : { ...nextDraft(waiting, sent, form), ...replaced };
  const isDoubtful = !isKnown && next.draftId !== waiting.draftId && mode !== 'sandbox';
  dispatch({ type: 'formShown', draft: isDoubtful ? { ...next, isDoubtful } : next });
};

export const welcome = (dispatch: Dispatch, draft: OpenDraft) => {
  void ask('finishWelcome', null);
  dispatch({ type: 'formShown', draft });
};

export const switchAccount = async (dispatch: Dispatch, accountId: string) => {
  const told = await ask('switchAccount', { accountId });
  if (!told.ok) return dispatch({ type: 'broken' });
  dispatch({ type: 'switched', view: told.value });
  return attend(dispatch, told.value);
};

export const lockNow = () => ask('lockNow', null);

/** The passphrase, then the link that waited for it: one key press begins both, and the copying. */
const unlockAndSend = async (dispatch: Dispatch, passphrase: string, sent: Sent) => {
  const unlocked = ask('unlock', { passphrase });
  const made = unlocked.then((opened): Result<Link> | Promise<Result<Link>> =>
    opened.ok ? ask('createLink', sent) : opened,
  );
  const copied = beginCopy(made);
  const opened = await unlocked;
  if (!opened.ok) return dispatch({ type: 'stillLocked', fault: opened.fault });
  dispatch({ type: 'sent', sent });
  return follow(dispatch, sent, made, copied);
};

/** Opens the sealed keys, and goes on with what waited for that. */
export const unlock = async (dispatch: Dispatch, passphrase: string, sent: Sent | undefined) => {
  dispatch({ type: 'unlocking' });
  if (sent) {
    await unlockAndSend(dispatch, passphrase, sent);
    return;
  }
  const opened = await ask('unlock', { passphrase });
  if (!opened.ok) {
    dispatch({ type: 'stillLocked', fault: opened.fault });
    return;
  }
  const told = await tellAccounts(dispatch);
  if (!told.ok || told.value.access === 'locked')
    dispatch({ type: 'stillLocked', fault: { kind: 'locked' } });
  // A link that was looked for in vain behind the lock is looked for again.
  else await open(dispatch);
};

/** The key that a link was asked with is locked, in whichever account the popup is by now; or was opened meanwhile. */
export const unlockToLook = async (
  dispatch: Dispatch,
  { account, access }: AccountView,
  draft: OpenDraft,
  { sent }: Checking,
) => {
  if (account.id !== sent.accountId) return switchAccount(dispatch, sent.accountId);
  if (access === 'locked') return dispatch({ type: 'formShown', draft });
  return showEnd(dispatch, sent, await ask('awaitLink', sent));
};

export const oddSeen = async (dispatch: Dispatch) => {
  await ask('oddSeen', null);
  await tellAccounts(dispatch);
};
