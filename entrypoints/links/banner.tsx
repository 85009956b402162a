import { AccountMenu } from '../../components/account-menu.tsx';
import { PageBanner } from '../../components/page-banner.tsx';
import { useMenu } from '../../components/use-menu.ts';
import { ask } from '../../lib/messages/ask.ts';
import { openOptions } from '../../lib/platform/pages.ts';
import { switchAccount } from './read-list.ts';
import type { List } from './use-list.ts';

/** The account in use, and all of them to change between. */
export const Banner = ({ list: { state, dispatch, accountId } }: { list: List }) => {
  const { view } = state;
  const { close, leave, ...menu } = useMenu();
  const choose = (chosen: string) => {
    close();
    if (chosen !== view?.account.id) void switchAccount(dispatch, chosen);
  };
  const lock = () => {
    close();
    void ask('lockNow', null);
  };
  return (
    <>
      <PageBanner
        account={view?.account}
        isShut={view !== undefined && view.access !== 'open'}
        onRefresh={accountId === undefined ? undefined : () => dispatch({ type: 'refreshed' })}
        onSettings={openOptions}
        {...menu}
      />
      {view && menu.isMenuOpen && (
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
      )}
    </>
  );
};
