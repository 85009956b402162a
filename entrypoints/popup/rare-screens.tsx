import { i18n } from '../../locales/words.ts';
import { AccountMenu } from '../../components/account-menu.tsx';
import type { Warning } from '../../components/form-warning.tsx';
import { FormWarning as Warned } from '../../components/form-warning.tsx';
import { LinkRefused } from '../../components/link-refused.tsx';
import { LinkUnconfirmed } from '../../components/link-unconfirmed.tsx';
import { PopupBroken } from '../../components/popup-broken.tsx';
import { ForbiddenScreen, LockedScreen, MissingScreen } from '../../components/shut-screen.tsx';
import { submitLabel } from '../../components/submit-button.tsx';
import { UnlockForm } from '../../components/unlock-form.tsx';
import { Welcome } from '../../components/welcome.tsx';
import type { OpenDraft, Sent } from '../../lib/links/attempt.ts';
import { formOf } from '../../lib/links/form-of.ts';
import type { AccountsView } from '../../lib/messages/contract.ts';
import { copyText } from '../../lib/platform/clipboard.ts';
import { openOptions } from '../../lib/platform/pages.ts';
import type { Dispatch } from './actions.ts';
import { open } from './actions.ts';
import * as actions from './late-actions.ts';
import styles from './rare.css?url';
import type { Screen, State } from './screen.ts';
import { accountOf } from './screen.ts';
import { useLooking } from './use-looking.ts';

// Screens and words that most openings of the popup never show: loaded when one is needed, so that the form is there sooner.

export { fieldFaultWords } from '../../components/field-words.ts';

export { styles };

type WarningProps = { warning: Warning; draft: OpenDraft; dispatch: Dispatch };

export const FormWarning = ({ warning, draft, dispatch }: WarningProps) => {
  const { replaces, ...alone } = draft;
  return (
    <Warned
      warning={warning}
      replaced={replaces}
      onSeen={() => void actions.oddSeen(dispatch)}
      onKeep={() => dispatch({ type: 'formShown', draft: alone })}
    />
  );
};

type Props<Status extends Screen['status']> = {
  state: State;
  screen: Extract<Screen, { status: Status }>;
  dispatch: Dispatch;
};

const Refused = ({ state, screen, dispatch }: Props<'refused'>) => {
  const { view, draft } = state;
  if (!view) return null;
  const account = accountOf(view, screen.sent);
  return (
    <LinkRefused
      fault={screen.fault}
      draft={screen.sent.draft}
      account={account}
      onReplaceKey={openOptions}
      onAllowAccess={() => void actions.allowAccess(dispatch, screen)}
      onTryAgain={() => void actions.tryAgain(dispatch, screen)}
      onConfirm={() => void actions.confirm(dispatch, screen)}
      onBack={() => actions.backToForm(dispatch, account, draft, screen)}
      onCopy={(text) => void copyText(text)}
    />
  );
};

const Checking = ({ state, screen, dispatch }: Props<'checking'>) => {
  useLooking(dispatch, screen);
  const { view, draft } = state;
  if (!view) return null;
  const account = accountOf(view, screen.sent);
  return (
    <LinkUnconfirmed
      fault={screen.fault}
      draft={screen.sent.draft}
      account={account}
      onUnlock={() => void actions.unlockToLook(dispatch, view, draft, screen)}
      onBack={() => actions.backToForm(dispatch, account, draft, screen)}
      onCopy={(text) => void copyText(text)}
    />
  );
};

const toSandbox = (dispatch: Dispatch) => () => void actions.switchAccount(dispatch, 'sandbox');

/** What unlocking comes to: where a link waits for it, the button says which money. */
const unlockLabel = (view: AccountsView | undefined, sent: Sent | undefined): string =>
  view && sent ? submitLabel(formOf(sent.draft), accountOf(view, sent).mode) : i18n.t('unlock');

const Locked = ({ state, screen, dispatch }: Props<'locked'>) => (
  <LockedScreen
    isWaiting={screen.sent !== undefined}
    onSettings={openOptions}
    onSandbox={toSandbox(dispatch)}
  >
    <UnlockForm
      id="unlock"
      fault={screen.fault}
      waitSeconds={state.view?.waitSeconds ?? 0}
      label={unlockLabel(state.view, screen.sent)}
      isBusy={screen.isBusy === true}
      onUnlock={(passphrase) => void actions.unlock(dispatch, passphrase, screen.sent)}
    />
  </LockedScreen>
);

const Forbidden = ({ state: { view }, dispatch }: Props<'forbidden'>) =>
  view?.forbidden ? (
    <ForbiddenScreen rule={view.forbidden} onSettings={openOptions} onSandbox={toSandbox(dispatch)} />
  ) : null;

type AnyProps = { state: State; dispatch: Dispatch };

/** The screen of this moment, where it is one of the rare ones. */
export const RareScreen = ({ state, dispatch }: AnyProps) => {
  const { screen } = state;
  switch (screen.status) {
    case 'refused':
      return <Refused state={state} screen={screen} dispatch={dispatch} />;
    case 'checking':
      return <Checking state={state} screen={screen} dispatch={dispatch} />;
    case 'locked':
      return <Locked state={state} screen={screen} dispatch={dispatch} />;
    case 'missing':
      return <MissingScreen onSettings={openOptions} onSandbox={toSandbox(dispatch)} />;
    case 'forbidden':
      return <Forbidden state={state} screen={screen} dispatch={dispatch} />;
    case 'broken':
      return <PopupBroken onTryAgain={() => void open(dispatch)} />;
    case 'welcome':
      return <Welcome onSandbox={() => actions.welcome(dispatch, state.draft)} onAddKey={openOptions} />;
    case 'loading':
    case 'links':
    case 'editing':
    case 'sending':
    case 'created':
      return null;
  }
};

type MenuProps = AnyProps & { onClose: () => void; onLeave: () => void };

export const Menu = ({ state, dispatch, onClose, onLeave }: MenuProps) => {
  const { view } = state;
  return view ? (
    <AccountMenu
      accounts={view.accounts}
      current={view.account.id}
      lock={view.lock}
      onChoose={(accountId) => {
        onClose();
        if (accountId !== view.account.id) void actions.switchAccount(dispatch, accountId);
      }}
      onAdd={openOptions}
      onLock={() => {
        onClose();
        void actions.lockNow();
      }}
      onClose={onClose}
      onLeave={onLeave}
    />
  ) : null;
};
