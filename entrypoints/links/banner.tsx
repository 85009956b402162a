import { AccountMenu } from '../../components/account-menu.tsx';
import { PageBanner } from '../../components/page-banner.tsx';
import type { useMenu } from '../../components/use-menu.ts';
import { ask } from '../../lib/messages/ask.ts';
import { openOptions } from '../../lib/platform/pages.ts';
import { switchAccount } from './read-list.ts';
import type { List } from './use-list.ts';

type Props = { list: List; menu: ReturnType<typeof useMenu> };

/** The account in use, and where else to go. */
export const Banner = ({ list: { state, dispatch, accountId }, menu }: Props) => {
  const { view } = state;
  const { isMenuOpen, button, onMenu } = menu;
  return (
    <PageBanner
      account={view?.account}
      isShut={view !== undefined && view.access !== 'open'}
      isMenuOpen={isMenuOpen}
      button={button}
      onMenu={onMenu}
      onRefresh={accountId === undefined ? undefined : () => dispatch({ type: 'refreshed' })}
      onSettings={openOptions}
    />
  );
};

/** All accounts, to change between. */
export const Menu = ({ list: { state, dispatch }, menu: { isMenuOpen, close, leave } }: Props) => {
  const { view } = state;
  if (!view || !isMenuOpen) return null;
  const choose = (chosen: string) => {
    close();
    if (chosen !== view.account.id) void switchAccount(dispatch, chosen);
  };
  const lock = () => {
    close();
    void ask('lockNow', null);
  };
  return (
    <AccountMenu
      accounts={view.accounts}
      current={view.account.id}
      lock={view.lock}
      onChoose={choose}
      onAdd={openOptions}
      onLock={lock}
      onClose={close}
      onLeave={leave}
    />
  );
};
