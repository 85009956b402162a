import { i18n } from '../../locales/words.ts';
import { useState } from 'preact/hooks';
import { AccountLine, rowActions } from '../../components/account-row.tsx';
import { Icon } from '../../components/icon.tsx';
import * as icons from '../../components/icons.ts';
import { Notice } from '../../components/notice.tsx';
import { isDone } from '../../components/panel.ts';
import { Section } from '../../components/section.tsx';
import { useFocusWhen } from '../../components/settings-focus.ts';
import type { AccountRow, SettingsView } from '../../lib/links/account.ts';
import { AddAccount } from './key-panel.tsx';
import { RowPanel } from './row-panels.tsx';
import type { Settings } from './use-settings.ts';

type Props = { settings: Settings; view: SettingsView };

const Row = ({ settings, view, row, now }: Props & { row: AccountRow; now: number }) => {
  const { id } = row.account;
  const { panel, left } = settings.state;
  const isOpen = rowActions.some((action) => panel === `${action} ${id}`);
  return (
    <AccountLine
      row={row}
      isCurrent={view.current === id}
      now={now}
      left={rowActions.find((action) => left === `${action} ${id}`)}
      onAction={(action) => settings.open(`${action} ${id}`)}
    >
      {isOpen && <RowPanel settings={settings} view={view} row={row} />}
    </AccountLine>
  );
};

/** Sealed now, but a disk forgets nothing at once: said plainly, with the way to be sure. */
const Sealed = ({ accountId, settings }: { accountId: string; settings: Settings }) => (
  <div class="Panel Panel--notice">
    <Notice kind="done" title={i18n.t('sealedTitle')} text={i18n.t('sealedText')} />
    <button type="button" class="Button" onClick={() => settings.open(`replace ${accountId}`)}>
      {i18n.t('replaceKey')}
    </button>
  </div>
);

const Ended = ({ settings }: { settings: Settings }) => {
  const { outcome, sealed } = settings.state;
  if (isDone(outcome, 'add'))
    return <Notice kind="done" title={i18n.t('keySaved')} text={i18n.t('keySavedText')} />;
  if (isDone(outcome, 'replace'))
    return <Notice kind="done" title={i18n.t('keyReplaced')} text={i18n.t('keyReplacedText')} />;
  if (isDone(outcome, 'edit'))
    return <Notice kind="done" title={i18n.t('changesSaved')} text={i18n.t('changesSavedText')} />;
  if (isDone(outcome, 'remove'))
    return <Notice kind="done" title={i18n.t('accountRemoved')} text={i18n.t('accountRemovedText')} />;
  return isDone(outcome, 'sealed') && sealed ? <Sealed accountId={sealed} settings={settings} /> : null;
};

const AddButton = ({ settings }: { settings: Settings }) => {
  const { left, outcome } = settings.state;
  const isDue = left === 'add' || isDone(outcome, 'add') || isDone(outcome, 'remove');
  return (
    <button
      type="button"
      class="Button Button--main"
      ref={useFocusWhen<HTMLButtonElement>(isDue)}
      onClick={() => settings.open('add')}
    >
      <Icon path={icons.plus} />
      {i18n.t('addAccount')}
    </button>
  );
};

/** The accounts that links are made in, and one more. */
export const Accounts = ({ settings, view }: Props) => {
  const [now] = useState(() => Date.now());
  const hasKey = view.accounts.some(({ account }) => account.mode !== 'sandbox');
  const isAdding = !hasKey || settings.state.panel === 'add';
  return (
    <Section title={i18n.t('accounts')} text={i18n.t('keyPower')}>
      <ul class="Panel">
        {view.accounts.map((row) => (
          <Row key={row.account.id} row={row} now={now} settings={settings} view={view} />
        ))}
      </ul>
      <Ended settings={settings} />
      {isAdding ? (
        <AddAccount settings={settings} view={view} canLeave={hasKey} />
      ) : (
        <AddButton settings={settings} />
      )}
      <p class="Section-note">{i18n.t('keyRolling')}</p>
    </Section>
  );
};
