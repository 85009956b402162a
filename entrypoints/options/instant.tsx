import { i18n } from '../../locales/words.ts';
import { useState } from 'preact/hooks';
import { Notice } from '../../components/notice.tsx';
import { Section } from '../../components/section.tsx';
import { TickRow } from '../../components/tick-row.tsx';
import type { SettingsView } from '../../lib/links/account.ts';
import { askToCopy } from '../../lib/platform/clipboard-access.ts';
import type { Settings } from './use-settings.ts';

type Props = { settings: Settings; view: SettingsView };

/** How far it goes, where it is on. */
const Further = ({ settings, view: { instant } }: Props) => (
  <>
    <TickRow
      label={i18n.t('instantFirst')}
      isOn={instant.isFirst}
      onChange={(isFirst) => settings.setInstant({ ...instant, isFirst })}
    />
    <TickRow
      label={i18n.t('instantLive')}
      isOn={instant.alsoLive}
      onChange={(alsoLive) => settings.setInstant({ ...instant, alsoLive })}
    />
  </>
);

/** Links that are made at once. The browser is asked for its clipboard in the click that wants it. */
export const Instant = ({ settings, view }: Props) => {
  const [isRefused, setRefused] = useState(false);
  const turn = async (isOn: boolean) => {
    const isAllowed = !isOn || (await askToCopy());
    setRefused(!isAllowed);
    if (isAllowed) settings.setInstant({ ...view.instant, isOn });
  };
  return (
    <Section title={i18n.t('instant')} text={i18n.t('instantText')}>
      <div class="Panel">
        <TickRow
          label={i18n.t('instantLabel')}
          isOn={view.instant.isOn}
          onChange={(isOn) => void turn(isOn)}
        />
        {view.instant.isOn && <Further settings={settings} view={view} />}
      </div>
      {isRefused && (
        <Notice kind="warn" title={i18n.t('instantRefusedTitle')} text={i18n.t('instantRefusedText')} />
      )}
    </Section>
  );
};
