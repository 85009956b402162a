import { i18n } from '../../locales/words.ts';
import { useState } from 'preact/hooks';
import { ForbiddenScreen, LockedScreen, MissingScreen } from '../../components/shut-screen.tsx';
import { UnlockForm } from '../../components/unlock-form.tsx';
import type { Fault } from '../../lib/faults/fault.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { AccountsView } from '../../lib/messages/contract.ts';
import { openOptions } from '../../lib/platform/pages.ts';
import type { Dispatch } from './read-list.ts';
import { switchAccount, tellAccount } from './read-list.ts';

type Props = { view: AccountsView; dispatch: Dispatch };

const useUnlock = (dispatch: Dispatch) => {
  const [fault, setFault] = useState<Fault>();
  const [isBusy, setBusy] = useState(false);
  const unlock = async (passphrase: string) => {
    setBusy(true);
    const opened = await ask('unlock', { passphrase });
    setFault(opened.ok ? undefined : opened.fault);
    setBusy(false);
    if (opened.ok) await tellAccount(dispatch);
  };
  return { fault, isBusy, onUnlock: (passphrase: string) => void unlock(passphrase) };
};

const Locked = ({ view, dispatch }: Props) => (
  <LockedScreen
    isWaiting={false}
    text={i18n.t('unlockLinks')}
    onSettings={openOptions}
    onSandbox={() => void switchAccount(dispatch, 'sandbox')}
  >
    <UnlockForm
      id="unlock"
      label={i18n.t('unlock')}
      waitSeconds={view.waitSeconds}
      {...useUnlock(dispatch)}
    />
  </LockedScreen>
);

/** An account whose links cannot be asked for now: what opens it, or what can be done without. */
export const Shut = ({ view, dispatch }: Props) => {
  const ways = {
    hint: i18n.t('linksStay'),
    onSettings: openOptions,
    onSandbox: () => void switchAccount(dispatch, 'sandbox'),
  };
  if (view.forbidden) return <ForbiddenScreen rule={view.forbidden} {...ways} />;
  if (view.access === 'locked') return <Locked view={view} dispatch={dispatch} />;
  return <MissingScreen {...ways} />;
};
