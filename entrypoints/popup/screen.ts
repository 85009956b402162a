import type { CopyState } from '../../components/copy-words.ts';
import type { Focus } from '../../components/link-form.tsx';
import type { Fault, Result } from '../../lib/faults/fault.ts';
import type { FieldFault } from '../../lib/faults/field-fault.ts';
import type { Account, AccountView } from '../../lib/links/account.ts';
import type { OpenDraft, Sent } from '../../lib/links/attempt.ts';
import type { FormDraft } from '../../lib/links/form-draft.ts';
import type { FoundLink, Link } from '../../lib/links/link.ts';
import type { AccountsView, Insertion, PopupView } from '../../lib/messages/contract.ts';

/** What the popup shows. One of these at a time. */
export type Screen =
  | { status: 'loading' }
  | { status: 'broken' }
  | { status: 'welcome' }
  /** The account's key is sealed. `sent` waits for it to be opened, and is sent then. */
  | { status: 'locked'; sent?: Sent; fault?: Fault; isBusy?: true }
  /** The account's key went with the browser's last end. */
  | { status: 'missing' }
  /** An administrator allows this account nothing. */
  | { status: 'forbidden' }
  | { status: 'editing'; fault?: FieldFault; focus?: Focus }
  | { status: 'sending'; sent: Sent }
  /** What was made, or one of these links. */
  | { status: 'links'; linkId?: string | undefined }
  | { status: 'created'; sent: Sent; link: Link; copy: CopyState }
  | { status: 'refused'; sent: Sent; fault: Fault }
  /** Nobody knows yet whether there is a link: it is looked for. */
  | { status: 'checking'; sent: Sent; fault: Fault };

export type State = {
  view: AccountsView | undefined;
  draft: OpenDraft;
  screen: Screen;
  /** What is made of this draft goes to the page where it was asked for. */
  insertion?: Insertion;
};

export type PopupEvent =
  | { type: 'opened'; view: PopupView }
  | { type: 'broken' }
  | { type: 'switched'; view: PopupView }
  | { type: 'accountTold'; view: AccountsView }
  | { type: 'unlocking' }
  | { type: 'stillLocked'; fault: Fault }
  | { type: 'typed'; change: Partial<FormDraft> }
  | { type: 'selectionCleared'; draftId: string }
  | { type: 'fieldFault'; fault: FieldFault; change?: Partial<FormDraft> }
  | { type: 'sent'; sent: Sent }
  | { type: 'ended'; sent: Sent; result: Result<Link>; copy: CopyState }
  | { type: 'copied'; copy: CopyState }
  /** What the API says now of the link that is shown. */
  | { type: 'linkTold'; linkId: string; row: FoundLink }
  | { type: 'linksShown'; linkId?: string | undefined; draft?: OpenDraft }
  | { type: 'formShown'; draft: OpenDraft };

/** The account that a link was asked for in, though another may be in use by now. */
export const accountOf = ({ accounts, account }: AccountsView, sent: Sent | undefined): Account =>
  accounts.find((view) => view.account.id === sent?.accountId)?.account ?? account;

/** Whether a link may exist: the worker says so, or did not come to say anything. */
export const isLost = ({ kind }: Fault): boolean =>
  kind === 'unconfirmed' || kind === 'interrupted' || kind === 'internal';

/** How a draft that was sent has ended, as it is shown. */
export const endOf = (sent: Sent, result: Result<Link>, copy: CopyState): Screen => {
  if (result.ok) return { status: 'created', sent, link: result.value, copy };
  const { fault } = result;
  if (fault.kind === 'locked') return { status: 'locked', sent };
  if (fault.kind === 'damagedSafe') return { status: 'locked', sent, fault };
  return { status: isLost(fault) ? 'checking' : 'refused', sent, fault };
};

/** The first field to fill; the button where nothing is missing, unless Enter could make the link twice. */
export const firstToFill = ({ form: { amount, title }, isDoubtful }: OpenDraft): Focus => {
  if (amount === '' || isDoubtful) return { at: 'amount' };
  return { at: title === '' ? 'title' : 'submit' };
};

/** What stands before the form: an account that cannot be used now. */
export const shutScreen = ({ access, forbidden }: AccountView): Screen | undefined => {
  if (forbidden) return { status: 'forbidden' };
  return access === 'open' ? undefined : { status: access };
};

/** The form, or what stands before it. */
export const withForm = (state: State, draft: OpenDraft): State => {
  const shut = state.view && shutScreen(state.view);
  return { ...state, draft, screen: shut ?? { status: 'editing', focus: firstToFill(draft) } };
};
