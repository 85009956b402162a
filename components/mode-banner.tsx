import { i18n } from '../locales/words.ts';
import type { Ref } from 'preact';
import type { Account, Colour, Mode } from '../lib/links/account.ts';
import { Icon } from './icon.tsx';
import * as formIcons from './form-icons.ts';

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

/** The sandbox has none: it is told by its pill alone. */
export const colourOf = ({ mode, colour }: Account): Colour | undefined =>
  mode === 'sandbox' ? undefined : colour;

export const moneyName = (mode: Mode): string =>
  mode === 'live' ? i18n.t('realMoney') : i18n.t('noRealMoney');

type LinesProps = { name: string; colour?: Colour | undefined; text: string };

const Lines = ({ name, colour, text }: LinesProps) => (
  <span class="AccountSwitcher-lines">
    <span class="AccountSwitcher-name" data-colour={colour}>
      <span>{name}</span>
      <Icon path={formIcons.down} small />
    </span>
    <span class="AccountSwitcher-sub">{text}</span>
  </span>
);

const Open = ({ account }: { account: Account }) => (
  <Lines name={accountName(account)} colour={colourOf(account)} text={moneyName(account.mode)} />
);

export type SwitcherProps = {
  account: Account;
  isShut: boolean;
  /** While a link's end is shown or awaited, its account stays. */
  isFixed: boolean;
  isMenuOpen: boolean;
  button: Ref<HTMLButtonElement>;
  onMenu: () => void;
};

/** Which account, which money; opens the menu to change it. */
export const AccountSwitcher = ({ account, isShut, isFixed, isMenuOpen, button, onMenu }: SwitcherProps) => (
  <button
    type="button"
    class="AccountSwitcher"
    ref={button}
    aria-haspopup="menu"
    aria-expanded={isMenuOpen}
    title={i18n.t('changeAccount')}
    disabled={isFixed}
    onClick={onMenu}
  >
    <ModePill mode={account.mode} />
    {isShut ? <Lines name={i18n.t('locked')} text={accountName(account)} /> : <Open account={account} />}
  </button>
);

type Props = Omit<SwitcherProps, 'account'> & {
  account: Account | undefined;
  /** So many payments that nobody has looked at. */
  newlyPaid?: number | undefined;
  onLinks?: (() => void) | undefined;
  onSettings: () => void;
};

const LinksButton = ({ newlyPaid, onLinks }: Pick<Props, 'newlyPaid' | 'onLinks'>) => (
  <button
    type="button"
    class="IconButton"
    aria-label={newlyPaid ? i18n.t('linksNewlyPaid', [String(newlyPaid)]) : i18n.t('linksTitle')}
    data-count={newlyPaid || undefined}
    onClick={onLinks}
  >
    <Icon path={formIcons.list} />
  </button>
);

/** Which account, which money. Without an account it says nothing yet, rather than the wrong thing. */
export const ModeBanner = ({ account, newlyPaid, onLinks, onSettings, ...switcher }: Props) => (
  <header class="ModeBanner">
    <h1>{account && <AccountSwitcher account={account} {...switcher} />}</h1>
    {onLinks && <LinksButton newlyPaid={newlyPaid} onLinks={onLinks} />}
    <button type="button" class="IconButton" aria-label={i18n.t('settings')} onClick={onSettings}>
      <Icon path={formIcons.settings} />
    </button>
  </header>
);
