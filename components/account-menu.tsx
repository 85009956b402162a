import { i18n } from '../locales/words.ts';
import type { TargetedKeyboardEvent } from 'preact';
import type { Account, AccountView, LockState } from '../lib/links/account.ts';
import { moveAlong } from './arrow-keys.ts';
import { Icon } from './icon.tsx';
import * as icons from './icons.ts';
import { isLeft, useFirstItem } from './menu-focus.ts';
import { accountName, colourOf, ModePill, moneyName } from './mode-banner.tsx';
import { ruleWords } from './rule-words.ts';

type ItemProps = { view: AccountView; isCurrent: boolean; onChoose: (accountId: string) => void };

const keyWords = ({ keyHint, currency }: Account): string =>
  keyHint === undefined ? i18n.t('noKeyNeeded') : i18n.t('currencyAndKey', [currency, keyHint]);

/** What an administrator forbids stays in sight, with the reason. */
const Item = ({ view: { account, forbidden }, isCurrent, onChoose }: ItemProps) => (
  <button
    type="button"
    class="AccountMenu-item"
    role="menuitemradio"
    aria-checked={isCurrent}
    aria-disabled={forbidden !== undefined}
    tabindex={-1}
    onClick={() => !forbidden && onChoose(account.id)}
  >
    <ModePill mode={account.mode} />
    <span>
      <b data-colour={colourOf(account)}>{accountName(account)}</b>
      <small>{forbidden ? ruleWords(forbidden) : keyWords(account)}</small>
    </span>
    {isCurrent && <Icon path={icons.check} />}
  </button>
);

type GroupProps = Omit<ItemProps, 'view' | 'isCurrent'> & {
  accounts: readonly AccountView[];
  current: string;
};

const Group = ({ accounts, current, onChoose }: GroupProps) => {
  const [first] = accounts;
  return first ? (
    <div class="AccountMenu-group" role="group" aria-label={moneyName(first.account.mode)}>
      <p aria-hidden="true">{moneyName(first.account.mode)}</p>
      {accounts.map((view) => (
        <Item key={view.account.id} view={view} isCurrent={view.account.id === current} onChoose={onChoose} />
      ))}
    </div>
  ) : null;
};

const Command = ({ icon, label, onClick }: { icon: string; label: string; onClick: () => void }) => (
  <button type="button" class="AccountMenu-item" role="menuitem" tabindex={-1} onClick={onClick}>
    <Icon path={icon} />
    {label}
  </button>
);

type Props = {
  accounts: readonly AccountView[];
  current: string;
  lock: LockState;
  onChoose: (accountId: string) => void;
  onAdd: () => void;
  onLock: () => void;
  onClose: () => void;
  /** The focus went elsewhere, and stays there. */
  onLeave: () => void;
};

/** All accounts to change between: real money stands apart from the rest, and no colour says which is which. */
export const AccountMenu = ({
  accounts,
  current,
  lock,
  onChoose,
  onAdd,
  onLock,
  onClose,
  onLeave,
}: Props) => {
  const ref = useFirstItem('[aria-checked=true]');
  const move = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    if (event.key === 'Escape') event.preventDefault();
    moveAlong(event);
  };
  const group = { current, onChoose };
  return (
    <div
      class="AccountMenu"
      role="menu"
      tabindex={-1}
      aria-label={i18n.t('changeAccount')}
      ref={ref}
      onKeyDown={move}
      onFocusOut={(event) => isLeft(event) && onLeave()}
    >
      <Group accounts={accounts.filter(({ account: { mode } }) => mode === 'live')} {...group} />
      <Group accounts={accounts.filter(({ account: { mode } }) => mode !== 'live')} {...group} />
      <div class="AccountMenu-group">
        <Command icon={icons.plus} label={i18n.t('addAccount')} onClick={onAdd} />
        {lock === 'open' && <Command icon={icons.lock} label={i18n.t('lockNow')} onClick={onLock} />}
      </div>
    </div>
  );
};
