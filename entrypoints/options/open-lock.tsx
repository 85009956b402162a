import { i18n } from '../../locales/words.ts';
import { ChangePassphrase } from '../../components/change-passphrase.tsx';
import { Icon } from '../../components/icon.tsx';
import { LockRules } from '../../components/lock-rules.tsx';
import { faultOf, isDone } from '../../components/panel.ts';
import * as icons from '../../components/icons.ts';
import { useFocusWhen } from '../../components/settings-focus.ts';
import type { SettingsView } from '../../lib/links/account.ts';
import { askToSeeScreenLock } from '../../lib/platform/screen-lock.ts';
import type { Settings } from './use-settings.ts';

type Props = { settings: Settings; view: SettingsView };

const LockNow = ({ settings }: { settings: Settings }) => (
  <div class="SetRow SetRow--wide">
    <span>{i18n.t('lockOpen')}</span>
    <button
      type="button"
      class="Button"
      ref={useFocusWhen<HTMLButtonElement>(isDone(settings.state.outcome, 'unlock'))}
      onClick={settings.lock}
    >
      <Icon path={icons.lock} />
      {i18n.t('lockNow')}
    </button>
  </div>
);

/** The browser asks its user in the click; refused, it stays off. */
const setScreenLock = async (isOn: boolean, { settings }: Props) => {
  const isAllowed = !isOn || (await askToSeeScreenLock());
  if (isAllowed) settings.setLock({ onScreenLock: isOn });
};

const Rules = (props: Props) => {
  const { settings, view } = props;
  const { minutes, onScreenLock } = view.lock;
  return (
    <LockRules
      rules={{ minutes, onScreenLock }}
      managedMinutes={view.policy.autoLockMinutes}
      onMinutes={(chosen) => settings.setLock({ minutes: chosen })}
      onScreenLock={(isOn) => void setScreenLock(isOn, props)}
    />
  );
};

const Passphrase = ({ settings }: { settings: Settings }) => {
  const { panel, left, outcome } = settings.state;
  const opener = useFocusWhen<HTMLButtonElement>(left === 'passphrase');
  return panel === 'passphrase' ? (
    <div class="Panel--form">
      <ChangePassphrase
        isBusy={settings.isAsking}
        fault={faultOf(outcome, 'passphrase')}
        onChange={settings.changePassphrase}
        onCancel={settings.close}
      />
    </div>
  ) : (
    <div class="SetRow SetRow--wide">
      <button
        type="button"
        class="Button Button--quiet"
        ref={opener}
        onClick={() => settings.open('passphrase')}
      >
        {i18n.t('changePassphrase')}
      </button>
    </div>
  );
};

/** What can be done while the keys are open. */
export const OpenLock = (props: Props) => (
  <div class="Panel">
    <LockNow {...props} />
    <Rules {...props} />
    <Passphrase {...props} />
  </div>
);
