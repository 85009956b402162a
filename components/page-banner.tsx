import { i18n } from '../locales/words.ts';
import type { Account } from '../lib/links/account.ts';
import { Icon } from './icon.tsx';
import type { SwitcherProps } from './mode-banner.tsx';
import { AccountSwitcher } from './mode-banner.tsx';
import * as icons from './icons.ts';

type Props = Omit<SwitcherProps, 'account' | 'isFixed'> & {
  account: Account | undefined;
  /** Undefined where nothing can be asked now. */
  onRefresh: (() => void) | undefined;
  onSettings: () => void;
};

/** Which account, which money, over a page; and where else to go. */
export const PageBanner = ({ account, onRefresh, onSettings, ...switcher }: Props) => (
  <header class="ModeBanner">
    <div class="ModeBanner-account">
      {account && <AccountSwitcher account={account} isFixed={false} {...switcher} />}
    </div>
    <nav class="PageNav" aria-label={i18n.t('pages')}>
      <a href="/links.html" aria-current="page">
        {i18n.t('linksTitle')}
      </a>
      <button type="button" onClick={onSettings}>
        {i18n.t('settings')}
      </button>
    </nav>
    {onRefresh && (
      <button
        type="button"
        class="IconButton"
        title={i18n.t('checkPayments')}
        aria-label={i18n.t('checkPayments')}
        onClick={onRefresh}
      >
        <Icon path={icons.retry} />
      </button>
    )}
  </header>
);
