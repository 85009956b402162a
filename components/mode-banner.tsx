import { i18n } from '../locales/words.ts';
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

/** How the merchant knows the account: the sandbox's shop, or the e-mail at Omise. */
export const accountName = ({ email, mode, id }: Account): string =>
  mode === 'sandbox' ? i18n.t('practiceTill') : (email ?? id);

const AccountText = ({ account }: { account: Account }) => (
  <div class="AccountText">
    <ModePill mode={account.mode} />
    <span class="AccountText-lines">
      <h1 class="AccountText-name">{accountName(account)}</h1>
      <span class="AccountText-sub">
        {account.mode === 'live' ? i18n.t('realMoney') : i18n.t('noRealMoney')}
      </span>
    </span>
  </div>
);

type Props = { account: Account | undefined; onSettings: () => void };

/** Which account, which money. Without an account it says nothing yet, rather than the wrong thing. */
export const ModeBanner = ({ account, onSettings }: Props) => (
  <header class="ModeBanner">
    {account ? <AccountText account={account} /> : <div class="AccountText" />}
    <button type="button" class="IconButton" aria-label={i18n.t('settings')} onClick={onSettings}>
      <Icon path={icons.settings} />
    </button>
  </header>
);
