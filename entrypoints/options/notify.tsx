import { i18n } from '../../locales/words.ts';
import { Section } from '../../components/section.tsx';
import { TickRow } from '../../components/tick-row.tsx';
import type { SettingsView } from '../../lib/links/account.ts';
import { askToNotify } from '../../lib/platform/notifications.ts';
import type { Settings } from './use-settings.ts';

type Props = { settings: Settings; view: SettingsView };

/** Whether a notification tells when a link was paid. The browser is asked for it in the click that wants it. */
export const Notify = ({ settings, view: { notify } }: Props) => {
  const change = async (isOn: boolean) => {
    if (!isOn || (await askToNotify())) settings.setNotify(isOn);
  };
  return (
    <Section title={i18n.t('notify')} text={i18n.t('notifyText')}>
      <div class="Panel">
        <TickRow label={i18n.t('notifyLabel')} isOn={notify} onChange={(isOn) => void change(isOn)} />
      </div>
    </Section>
  );
};
