import { i18n } from '../../locales/words.ts';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../components/icon.tsx';
import { faultOf } from '../../components/panel.ts';
import { PolicyNotice, policyWords } from '../../components/policy-notice.tsx';
import * as formIcons from '../../components/form-icons.ts';
import { Section } from '../../components/section.tsx';
import { settingsRefusal } from '../../components/settings-words.ts';
import { Shortcuts } from '../../components/shortcuts.tsx';
import type { SettingsView } from '../../lib/links/account.ts';
import { openShortcut, version } from '../../lib/platform/about.ts';
import { openLinks } from '../../lib/platform/open-links.ts';
import { Accounts } from './accounts.tsx';
import { Forget } from './forget.tsx';
import { Guards } from './guards.tsx';
import { KeySafety } from './key-safety.tsx';
import { Instant } from './instant.tsx';
import { Presets } from './presets.tsx';
import { Notify } from './notify.tsx';
import { Messages } from './messages.tsx';
import { Refused } from './refused.tsx';
import type { Settings } from './use-settings.ts';
import { useSettings } from './use-settings.ts';

const useShortcut = (): string => {
  const [shortcut, setShortcut] = useState('');
  useEffect(() => void openShortcut().then(setShortcut), []);
  return shortcut;
};

const Managed = ({ view }: { view: SettingsView }) => {
  const rules = policyWords(view.policy);
  return rules.length === 0 ? null : (
    <Section title={i18n.t('setByAdministrator')} text={i18n.t('policyText')}>
      <PolicyNotice rules={rules} />
    </Section>
  );
};

const DailyItems = ({ view: { accounts, current, policy } }: { view: SettingsView }) => {
  const inUse = accounts.find(({ account }) => account.id === current);
  return inUse ? <Presets start={inUse.account.start} canExport={!policy.noExport} /> : null;
};

const Kept = ({ settings, view }: { settings: Settings; view: SettingsView }) => (
  <>
    <Managed view={view} />
    <Accounts settings={settings} view={view} />
    <KeySafety settings={settings} view={view} />
    <Guards settings={settings} view={view} />
    <Notify settings={settings} view={view} />
    <Instant settings={settings} view={view} />
    <DailyItems view={view} />
    <Messages settings={settings} view={view} />
    <Forget settings={settings} />
  </>
);

/** The settings: the accounts that links are made in, and how their keys are kept. */
export const App = () => {
  const settings = useSettings();
  const { view, outcome } = settings.state;
  const fault = faultOf(outcome, 'read');
  const shortcut = useShortcut();
  return (
    <div class="Page" data-mode="none">
      <header class="ModeBanner">
        <h1 class="Page-title">{i18n.t('optionsTitle')}</h1>
        <button type="button" class="Button" onClick={() => openLinks()}>
          <Icon path={formIcons.list} />
          {i18n.t('allLinks')}
        </button>
      </header>
      <main class="Options">
        {fault && <Refused fault={fault} words={settingsRefusal(fault)} onAllowed={settings.allowed} />}
        {view && <Kept settings={settings} view={view} />}
        <Section title={i18n.t('shortcuts')} text={i18n.t('shortcutsText')}>
          <Shortcuts open={shortcut} />
        </Section>
        <Section title={i18n.t('about')} text={i18n.t('aboutText', [version()])} />
      </main>
    </div>
  );
};
