import { i18n } from '../locales/words.ts';
import type { ComponentChildren } from 'preact';
import type { AccountRow } from '../lib/links/account.ts';
import { accountDetails, keyText } from './account-words.ts';
import { accountName, ModePill } from './mode-banner.tsx';
import { ruleWords } from './rule-words.ts';
import { useFocusWhen } from './settings-focus.ts';

const accessWords = {
  open: () => undefined,
  locked: () => i18n.t('accountLocked'),
  missing: () => i18n.t('accountMissing'),
} as const;

/** Why the account cannot be used now, if it cannot. */
const obstacle = ({ forbidden, access }: AccountRow): string | undefined =>
  forbidden ? `${i18n.t('setByAdministrator')}: ${ruleWords(forbidden)}` : accessWords[access]();

const Who = ({ row, isCurrent, now }: { row: AccountRow; isCurrent: boolean; now: number }) => {
  const why = obstacle(row);
  return (
    <span class="AccountRow-who">
      {row.keeping && <span class="ColourMark" data-colour={row.account.colour} />}
      <b>{accountName(row.account)}</b>
      {isCurrent && <span class="Tag">{i18n.t('inUse')}</span>}
      <small>{accountDetails(row, now)}</small>
      {why && <small class="AccountRow-access">{why}</small>}
    </span>
  );
};

export type RowAction = 'edit' | 'replace' | 'remove';

const actionWords = {
  edit: () => i18n.t('edit'),
  replace: () => i18n.t('replaceKey'),
  remove: () => i18n.t('removeAccount'),
} as const;

type ButtonProps = { action: RowAction; name: string; isLeft: boolean; onClick: () => void };

const Action = ({ action, name, isLeft, onClick }: ButtonProps) => (
  <button
    type="button"
    class={action === 'remove' ? 'Button Button--dangerquiet' : 'Button Button--quiet'}
    aria-label={`${actionWords[action]()}, ${name}`}
    ref={useFocusWhen<HTMLButtonElement>(isLeft)}
    onClick={onClick}
  >
    {actionWords[action]()}
  </button>
);

type Props = {
  row: AccountRow;
  isCurrent: boolean;
  /** Milliseconds since 1970. */
  now: number;
  /** The action whose form was left last. */
  left: RowAction | undefined;
  onAction: (action: RowAction) => void;
  /** The form or question that is open. */
  children?: ComponentChildren;
};

export const rowActions: readonly RowAction[] = ['edit', 'replace', 'remove'];

/** One account: which money, who, the end of its key, and what can be done with it. Never the key. */
export const AccountLine = ({ row, isCurrent, now, left, onAction, children }: Props) => {
  const { account } = row;
  const name = accountName(account);
  return (
    <li class="AccountRow">
      <ModePill mode={account.mode} />
      <Who row={row} isCurrent={isCurrent} now={now} />
      <span class="code">{keyText(account)}</span>
      {account.mode !== 'sandbox' && (
        <span class="AccountRow-actions">
          {rowActions.map((action) => (
            <Action
              key={action}
              action={action}
              name={name}
              isLeft={left === action}
              onClick={() => onAction(action)}
            />
          ))}
        </span>
      )}
      {children && <div class="AccountRow-edit">{children}</div>}
    </li>
  );
};
