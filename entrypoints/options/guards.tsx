import { i18n } from '../../locales/words.ts';
import { Section } from '../../components/section.tsx';
import { TickRow } from '../../components/tick-row.tsx';
import type { SettingsView } from '../../lib/links/account.ts';
import type { Settings } from './use-settings.ts';

type Props = { settings: Settings; view: SettingsView };

/** What is asked before money goes wrong by a slip. */
export const Guards = ({ settings, view: { guards } }: Props) => (
  <Section title={i18n.t('guards')} text={i18n.t('guardsText')}>
    <div class="Panel">
      <TickRow
        label={i18n.t('guardFirstLive')}
        isOn={guards.firstLive}
        onChange={(firstLive) => settings.setGuards({ ...guards, firstLive })}
      />
      <TickRow
        label={i18n.t('guardUnusualAmount')}
        isOn={guards.unusualAmount}
        onChange={(unusualAmount) => settings.setGuards({ ...guards, unusualAmount })}
      />
    </div>
  </Section>
);
