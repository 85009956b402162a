import { i18n } from '../../locales/words.ts';
import { problemOf } from '../../components/new-passphrase.tsx';
import { Notice } from '../../components/notice.tsx';
import { faultOf, isDone } from '../../components/panel.ts';
import { Section } from '../../components/section.tsx';
import { settingsRefusal } from '../../components/settings-words.ts';
import type { SettingsView } from '../../lib/links/account.ts';
import { Refused } from './refused.tsx';
import { OpenLock } from './open-lock.tsx';
import { Unlock } from './unlock.tsx';
import type { Settings } from './use-settings.ts';

type Props = { settings: Settings; view: SettingsView };

const stateWords = {
  none: () => i18n.t('lockNone'),
  open: () => i18n.t('keySafetyText'),
  locked: () => i18n.t('lockLocked'),
} as const;

const Ended = ({ settings }: { settings: Settings }) => {
  const { outcome } = settings.state;
  const fault = faultOf(outcome, 'lock', 'rules', 'passphrase');
  if (fault && !problemOf(fault))
    return <Refused fault={fault} words={settingsRefusal(fault)} onAllowed={settings.allowed} />;
  if (isDone(outcome, 'passphrase'))
    return <Notice kind="done" title={i18n.t('passphraseChanged')} text={i18n.t('passphraseChangedText')} />;
  return isDone(outcome, 'rules') ? (
    <Notice kind="done" title={i18n.t('changesSaved')} text={i18n.t('lockRulesSavedText')} />
  ) : null;
};

/** The lock of the keys: how it stands, when it closes, its passphrase. */
export const KeySafety = ({ settings, view }: Props) => {
  const { state } = view.lock;
  return (
    <Section title={i18n.t('keySafety')} text={stateWords[state]()}>
      {state === 'open' && <OpenLock settings={settings} view={view} />}
      {state === 'locked' && (
        <div class="Panel Panel--form">
          <Unlock settings={settings} />
        </div>
      )}
      <Ended settings={settings} />
      {state !== 'none' && <p class="Section-note">{i18n.t('passphraseForgotten')}</p>}
    </Section>
  );
};
