import { i18n } from '../../locales/words.ts';
import { useState } from 'preact/hooks';
import { Icon } from '../../components/icon.tsx';
import { faultOf, isDone } from '../../components/panel.ts';
import * as icons from '../../components/icons.ts';
import { useFocusWhen } from '../../components/settings-focus.ts';
import { UnlockForm } from '../../components/unlock-form.tsx';
import type { Settings } from './use-settings.ts';

type Props = { settings: Settings };

/** A button first: the form takes the focus, which somebody may have who is typing a key. */
export const Unlock = ({ settings, id = 'unlock' }: Props & { id?: string }) => {
  const { outcome, view } = settings.state;
  const [isOpen, setOpen] = useState(false);
  const opener = useFocusWhen<HTMLButtonElement>(isDone(outcome, 'lock'));
  return isOpen ? (
    <UnlockForm
      id={id}
      fault={faultOf(outcome, 'unlock')}
      waitSeconds={view?.lock.waitSeconds ?? 0}
      label={i18n.t('unlock')}
      isBusy={settings.isAsking}
      onUnlock={settings.unlock}
    />
  ) : (
    <div>
      <button type="button" class="Button" ref={opener} onClick={() => setOpen(true)}>
        <Icon path={icons.lock} />
        {i18n.t('unlock')}
      </button>
    </div>
  );
};

/** The same inside of something that cannot go on before. */
export const UnlockFirst = ({ settings }: Props) => (
  <div class="UnlockFirst">
    <p>{i18n.t('unlockFirst')}</p>
    <Unlock settings={settings} id="unlock-first" />
  </div>
);
