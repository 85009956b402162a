import { i18n } from '../../locales/words.ts';
import type { createAccounts } from '../../lib/accounts/accounts.ts';
import type { Mode } from '../../lib/links/account.ts';
import { formatMoney } from '../../lib/money/format-amount.ts';
import type { Outbox } from '../../lib/outbox/outbox.ts';
import { createAlarm } from '../../lib/platform/alarm.ts';
import { badges, showBadge } from '../../lib/platform/badge.ts';
import { browser } from '../../lib/platform/browser.ts';
import { createNews } from '../../lib/platform/news.ts';
import { createNotifier } from '../../lib/platform/notifier.ts';
import { openLinks } from '../../lib/platform/open-links.ts';
import { createQueue } from '../../lib/platform/queue.ts';
import type { Payment } from '../../lib/watch/record.ts';
import { createWatch } from '../../lib/watch/watch.ts';
import { locale } from '../../locales/locale.ts';
import { keep } from './storage.ts';

type Parts = {
  accounts: ReturnType<typeof createAccounts>;
  outbox: Outbox;
  /** Tells that another account is in use. */
  announce: () => void;
};

const modeWords = {
  live: () => i18n.t('notifyPaidLive'),
  test: () => i18n.t('notifyPaidTest'),
  sandbox: () => i18n.t('notifyPaidSandbox'),
} as const;

const idOf = ({ accountId, linkId, times }: Payment): string => `paid ${accountId} ${linkId} ${times}`;

const noticeOf = (payment: Payment, mode: Mode) => {
  const { title, received, currency, multiple, times } = payment;
  const sum = formatMoney(received, currency, locale());
  const message = multiple ? `${i18n.t('paidTimes', [String(times)])}, ${sum}` : sum;
  return { id: idOf(payment), title: `${modeWords[mode]()}: ${title}`, message };
};

/** The watch, with all that it tells: the badge, open pages, notifications. */
export const createWatching = ({ accounts, outbox, announce }: Parts) => {
  const tellPages = createNews('links');

  /** The link's details, which its own account alone can show. */
  const showLink = async (id: string): Promise<void> => {
    const [, accountId = '', linkId] = id.split(' ');
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
  });

  const arm = createAlarm({ alarms: browser.alarms, name: 'watch', onRing: () => void watch.check() });

  const watch = createWatch({
    kept: keep.watch,
    apiOf: (accountId) => accounts.apiOf(accountId),
    now: Date.now,
    random: Math.random,
    arm,
    announce: () => {
      tellPages();
      void badge();
    },
    notify: async (payment) => {
      if (await keep.notify.get())
        await notifier(noticeOf(payment, await accounts.modeOf(payment.accountId)));
    },
  });

  /** What is newly paid, in whichever account; else whether the money is real. */
  const paint = async (): Promise<void> => {
    const [count, mode] = await Promise.all([watch.newlyPaid(), accounts.currentMode()]);
    const unpaid = mode === 'live' ? badges.none() : badges.test(i18n.t('modeTest'));
    await showBadge(browser.action, count > 0 ? badges.paid(count) : unpaid);
  };
  const inTurn = createQueue();
  /** One after the other, so that the last one painted is the newest. */
  const badge = (): Promise<void> => inTurn(paint);

  /** What the outbox has made is waited for: told again and again, it is adopted once. */
  const adopt = (): Promise<void> => watch.adopt(() => outbox.made());

  return { watch, badge, adopt };
};
