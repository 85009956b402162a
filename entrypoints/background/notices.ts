import type { createAccounts } from '../../lib/accounts/accounts.ts';
import { browser } from '../../lib/platform/browser.ts';
import { mayNotify } from '../../lib/platform/notifications.ts';
import { createNotifier } from '../../lib/platform/notifier.ts';
import { openLinks } from '../../lib/platform/open-links.ts';
import { keep } from './storage.ts';

type Parts = {
  accounts: ReturnType<typeof createAccounts>;
  /** Tells that another account is in use. */
  announce: () => void;
  /** The button of a notice was pressed. */
  onButton: (id: string) => void;
};

/** What a notice is of: its id says so, account and link behind it. */
export const linkOf = (id: string) => {
  const [, accountId = '', linkId = ''] = id.split(' ');
  return { accountId, linkId };
};

/** Notices about links. A click on one leads to the link. */
export const createNotices = ({ accounts, announce, onButton }: Parts) => {
  /** The link's details, which its own account alone can show. */
  const showLink = async (id: string): Promise<void> => {
    const { accountId, linkId } = linkOf(id);
    const { rows, current } = await accounts.all();
    if (accountId !== current && rows.some(({ account }) => account.id === accountId)) {
      await accounts.switchTo(accountId);
      announce();
    }
    openLinks(linkId);
  };

  const notifier = createNotifier({
    notifications: () => browser.notifications,
    permissions: browser.permissions,
    iconUrl: browser.runtime.getURL('icons/icon-128.png'),
    onClick: (id) => void showLink(id),
    onButton,
  });
  return { ...notifier, showLink };
};

export type Notices = ReturnType<typeof createNotices>;

/** Whether the user wants to be notified, and the browser lets us: without its permission the tick is off. */
export const isNotified = async (): Promise<boolean> => (await keep.notify.get()) && mayNotify();
