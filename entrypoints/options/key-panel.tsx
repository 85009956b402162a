import { i18n } from '../../locales/words.ts';
import type { ComponentProps } from 'preact';
import { KeyForm } from '../../components/key-form.tsx';
import { keyProblem, keyRefusal } from '../../components/key-words.ts';
import { problemOf } from '../../components/new-passphrase.tsx';
import { faultOf } from '../../components/panel.ts';
import { ReplaceKey } from '../../components/replace-key.tsx';
import type { Fault } from '../../lib/faults/fault.ts';
import type { AccountRow, SettingsView } from '../../lib/links/account.ts';
import { Refused } from './refused.tsx';
import { UnlockFirst } from './unlock.tsx';
import type { Settings } from './use-settings.ts';

export const keepingRules = ({ lock, policy }: SettingsView) => ({
  lock: lock.state,
  isPassphraseRequired: policy.passphraseRequired === true,
});

const isAtField = (fault: Fault): boolean =>
  keyProblem(fault) !== undefined || problemOf(fault) !== undefined;

type RefusedProps = { fault: Fault | undefined; onAllowed: () => void };

/** A refusal that does not stand at a field. */
const KeyRefused = ({ fault, onAllowed }: RefusedProps) =>
  fault && !isAtField(fault) ? (
    <Refused fault={fault} words={keyRefusal(fault)} onAllowed={onAllowed} />
  ) : null;

type Props = { settings: Settings; view: SettingsView };

type Shared = Pick<ComponentProps<typeof KeyForm>, 'rules' | 'isBusy' | 'fault' | 'unlock'>;

const shared = ({ settings, view }: Props, fault: Fault | undefined): Shared => ({
  rules: keepingRules(view),
  isBusy: settings.isAsking,
  fault,
  unlock: <UnlockFirst settings={settings} />,
});

/** An account more. It can only be left where there is another one. */
export const AddAccount = (props: Props & { canLeave: boolean }) => {
  const { settings, view, canLeave } = props;
  const fault = faultOf(settings.state.outcome, 'add');
  return (
    <div class="Panel Panel--form">
      <h3>{i18n.t('secretKeyAdd')}</h3>
      {view.policy.testModeOnly && <p>{i18n.t('policyTestModeOnly')}</p>}
      <KeyForm
        {...shared(props, fault)}
        label={i18n.t('secretKey')}
        submit={i18n.t('saveKey')}
        problem={fault && keyProblem(fault)}
        onSave={settings.saveKey}
        onCancel={canLeave ? settings.close : undefined}
      />
      <KeyRefused fault={fault} onAllowed={settings.allowed} />
      <p class="Section-note">
        <a href="https://dashboard.omise.co/" target="_blank" rel="noreferrer">
          {i18n.t('whereIsMyKey')}
        </a>
      </p>
    </div>
  );
};

/** Another key for an account that is there. */
export const ReplacePanel = (props: Props & { row: AccountRow }) => {
  const { settings, row } = props;
  const { id, mode } = row.account;
  const fault = faultOf(settings.state.outcome, 'replace');
  return (
    <>
      <ReplaceKey
        {...shared(props, fault)}
        mode={mode}
        kept={row.keeping}
        onSave={(key) => settings.saveKey({ ...key, accountId: id })}
        onAddInstead={() => settings.open('add')}
        onCancel={settings.close}
      />
      <KeyRefused fault={fault} onAllowed={settings.allowed} />
    </>
  );
};
