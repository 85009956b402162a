import { i18n } from '../../locales/words.ts';
import { useEffect, useState } from 'preact/hooks';
import { AccountPanel } from '../../components/account-panel.tsx';
import { Icon } from '../../components/icon.tsx';
import * as rareIcons from '../../components/rare-icons.ts';
import { KeyForm } from '../../components/key-form.tsx';
import { keyProblem, keyRefusal } from '../../components/key-words.ts';
import { Notice } from '../../components/notice.tsx';
import { Section } from '../../components/section.tsx';
import { Shortcuts } from '../../components/shortcuts.tsx';
import { SupportFacts } from '../../components/support-facts.tsx';
import type { Fault } from '../../lib/faults/fault.ts';
import { openShortcut, version } from '../../lib/platform/about.ts';
import { copyText } from '../../lib/platform/clipboard.ts';
import { askToReachOmise } from '../../lib/platform/omise-access.ts';
import type { Outcome } from './use-account.ts';
import { useAccount } from './use-account.ts';

const askAccess = async (onAllowed: () => void) => {
  if (await askToReachOmise()) onAllowed();
};

const AllowAccess = ({ onAllowed }: { onAllowed: () => void }) => (
  <button type="button" class="Button" onClick={() => void askAccess(onAllowed)}>
    <Icon path={rareIcons.lock} />
    {i18n.t('allowAccess')}
  </button>
);

const Refused = ({ fault, onAllowed }: { fault: Fault; onAllowed: () => void }) => (
  <div class="Panel Panel--notice">
    <Notice kind="error" {...keyRefusal(fault)} />
    <SupportFacts fault={fault} onCopy={(text) => void copyText(text)} />
    {fault.kind === 'noHostPermission' && <AllowAccess onAllowed={onAllowed} />}
  </div>
);

const Ended = ({ outcome, onAllowed }: { outcome: Outcome; onAllowed: () => void }) => {
  if (outcome.status === 'saved')
    return <Notice kind="done" title={i18n.t('keySaved')} text={i18n.t('keySavedText')} />;
  if (outcome.status === 'removed')
    return <Notice kind="done" title={i18n.t('keyRemoved')} text={i18n.t('keyRemovedText')} />;
  const isRefused = outcome.status === 'failed' && keyProblem(outcome.fault) === undefined;
  return isRefused ? <Refused fault={outcome.fault} onAllowed={onAllowed} /> : null;
};

const useShortcut = (): string => {
  const [shortcut, setShortcut] = useState('');
  useEffect(() => void openShortcut().then(setShortcut), []);
  return shortcut;
};

/** The settings: which account links are made in, and what its key means. */
export const App = () => {
  const { view, outcome, save, remove, allowed } = useAccount();
  const shortcut = useShortcut();
  const hasKey = view?.account.keyHint !== undefined;
  return (
    <div class="Page" data-mode={view?.account.mode ?? 'none'}>
      <header class="ModeBanner">
        <h1 class="Page-title">{i18n.t('optionsTitle')}</h1>
      </header>
      <main class="Options">
        <Section title={i18n.t('account')} text={i18n.t('accountText')}>
          {view && (
            <AccountPanel key={view.account.id} account={view.account} onRemove={() => void remove()} />
          )}
          <Ended outcome={outcome} onAllowed={allowed} />
        </Section>
        <Section title={i18n.t(hasKey ? 'secretKeyReplace' : 'secretKeyAdd')} text={i18n.t('keyPower')}>
          <KeyForm
            isReplacing={hasKey}
            isChecking={outcome.status === 'checking'}
            problem={outcome.status === 'failed' ? keyProblem(outcome.fault) : undefined}
            onSave={(key) => void save(key)}
          />
          <p class="Section-note">{i18n.t('keyRolling')}</p>
        </Section>
        <Section title={i18n.t('shortcuts')} text={i18n.t('shortcutsText')}>
          <Shortcuts open={shortcut} />
        </Section>
        <Section title={i18n.t('about')} text={i18n.t('aboutText', [version()])} />
      </main>
    </div>
  );
};
