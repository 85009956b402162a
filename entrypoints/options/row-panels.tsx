import { i18n } from '../../locales/words.ts';
import { AccountEdit } from '../../components/account-edit.tsx';
import { problemOf } from '../../components/new-passphrase.tsx';
import { faultOf } from '../../components/panel.ts';
import { Question } from '../../components/question.tsx';
import { settingsRefusal } from '../../components/settings-words.ts';
import type { AccountRow, SettingsView } from '../../lib/links/account.ts';
import { keepingRules, ReplacePanel } from './key-panel.tsx';
import { Refused } from './refused.tsx';
import { UnlockFirst } from './unlock.tsx';
import type { Settings } from './use-settings.ts';

type Props = { settings: Settings; view: SettingsView; row: AccountRow };

const EditPanel = ({ settings, view, row }: Props) => {
  const { id } = row.account;
  const fault = faultOf(settings.state.outcome, 'edit');
  return (
    <>
      {row.keeping && (
        <AccountEdit
          row={{ ...row, keeping: row.keeping }}
          rules={keepingRules(view)}
          isCurrencyManaged={view.policy.defaultCurrency !== undefined}
          isBusy={settings.isAsking}
          fault={fault}
          unlock={<UnlockFirst settings={settings} />}
          onSave={(change) => settings.edit({ accountId: id, ...change })}
          onCancel={settings.close}
        />
      )}
      {fault && !problemOf(fault) && (
        <Refused fault={fault} words={settingsRefusal(fault)} onAllowed={settings.allowed} />
      )}
    </>
  );
};

const RemovePanel = ({ settings, row }: Props) => {
  const fault = faultOf(settings.state.outcome, 'remove');
  return (
    <>
      <Question
        title={i18n.t('removeAccountQuestion')}
        keep={i18n.t('keepKey')}
        destroy={i18n.t('removeKey')}
        isBusy={settings.isAsking}
        onKeep={settings.close}
        onDestroy={() => settings.remove(row.account.id)}
      >
        <p>{i18n.t('removeAccountText')}</p>
      </Question>
      {fault && <Refused fault={fault} words={settingsRefusal(fault)} onAllowed={settings.allowed} />}
    </>
  );
};

/** What stands open under an account, if anything does. */
export const RowPanel = (props: Props) => {
  const { id } = props.row.account;
  const { panel } = props.settings.state;
  if (panel === `edit ${id}`) return <EditPanel {...props} />;
  if (panel === `replace ${id}`) return <ReplacePanel {...props} />;
  return panel === `remove ${id}` ? <RemovePanel {...props} /> : null;
};
