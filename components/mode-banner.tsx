import { i18n } from '../locales/words.ts';
import type { Ref } from 'preact';
import type { Account, Mode } from '../lib/links/account.ts';
import { Icon } from './icon.tsx';
import * as icons from './icons.ts';

const modeName = (mode: Mode): string =>
  ({ live: i18n.t('modeLive'), test: i18n.t('modeTest'), sandbox: i18n.t('modeSandbox') })[mode];

export const ModePill = ({ mode }: { mode: Mode }) => (
  <span class="ModePill" data-mode={mode}>
    {modeName(mode)}
  </span>
);

/** How the merchant knows the account: by the name given here, the e-mail at Omise, or as the sandbox's shop. */
export const accountName = ({ name, email, mode, id }: Account): string =>
  mode === 'sandbox' ? i18n.t('practiceTill') : (name ?? email ?? id);

export const moneyName = (mode: Mode): string =>
  mode === 'live' ? i18n.t('realMoney') : i18n.t('noRealMoney');

const Open = ({ account }: { account: Account }) => (
  <>
    <ModePill mode={account.mode} />
    <span class="AccountSwitcher-lines">
      <h1 class="AccountSwitcher-name" data-colour={account.mode === 'sandbox' ? undefined : account.colour}>
        {accountName(account)}
      </h1>
      <span class="AccountSwitcher-sub">{moneyName(account.mode)}</span>
    </span>
  </>
);

/** No money can be asked with it now: no colour and no pattern says so. */
const Shut = ({ account }: { account: Account }) => (
  <span class="AccountSwitcher-lines">
    <h1 class="AccountSwitcher-name">{i18n.t('locked')}</h1>
    <span class="AccountSwitcher-sub">{accountName(account)}</span>
  </span>
);

type SwitcherProps = {
  account: Account;
  isShut: boolean;
  isMenuOpen: boolean;
  button: Ref<HTMLButtonElement>;
  onMenu: () => void;
};

const AccountSwitcher = ({ account, isShut, isMenuOpen, button, onMenu }: SwitcherProps) => (
  <button
    type="button"
    class="AccountSwitcher"
    ref={button}
    aria-haspopup="menu"
    aria-expanded={isMenuOpen}
    title={i18n.t('changeAccount')}
    onClick={onMenu}
  >
    {isShut ? <Shut account={account} /> : <Open account={account} />}
    <Icon path={icons.down} small />
  </button>
);

type Props = Omit<SwitcherProps, 'account'> & { account: Account | undefined; onSettings: () => void };

/** Which account, which money. Without an account it says nothing yet, rather than the wrong thing. */
export const ModeBanner = ({ account, onSettings, ...switcher }: Props) => (
  <header class="ModeBanner">
    {account ? <AccountSwitcher account={account} {...switcher} /> : <div class="AccountSwitcher" />}
    <button type="button" class="IconButton" aria-label={i18n.t('settings')} onClick={onSettings}>
      <Icon path={icons.settings} />
    </button>
  </header>
);
