import { i18n } from '../../locales/words.ts';
import type { createAccounts } from '../../lib/accounts/accounts.ts';
import type { Mode } from '../../lib/links/account.ts';
import { formatMoney } from '../../lib/money/format-amount.ts';
import type { Outbox } from '../../lib/outbox/outbox.ts';
import { createAlarm } from '../../lib/platform/alarm.ts';
import type { Badge } from '../../lib/platform/badge.ts';
import { badges, showBadge } from '../../lib/platform/badge.ts';
import { browser } from '../../lib/platform/browser.ts';
import { createNews } from '../../lib/platform/news.ts';
import { createQueue } from '../../lib/platform/queue.ts';
import type { Payment } from '../../lib/watch/record.ts';
import { createWatch } from '../../lib/watch/watch.ts';
import { locale } from '../../locales/locale.ts';
import type { Notices } from './notices.ts';
import { isNotified } from './notices.ts';
import { keep } from './storage.ts';

type Parts = {
  accounts: ReturnType<typeof createAccounts>;
  outbox: Outbox;
  notices: Pick<Notices, 'show'>;
};

/** Milliseconds that a badge of the moment stays: as long as what it tells of can be undone. */
const moment = 10_000;

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
export const createWatching = ({ accounts, outbox, notices }: Parts) => {
  const tellPages = createNews('links');

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
      if (await isNotified()) await notices.show(noticeOf(payment, await accounts.modeOf(payment.accountId)));
    },
  });

  let flashed: Badge | undefined;
  let flashing: ReturnType<typeof setTimeout> | undefined;

  /** What has just happened; what is newly paid, in whichever account; else whether the money is real. */
  const paint = async (): Promise<void> => {
    const [count, mode] = await Promise.all([watch.newlyPaid(), accounts.currentMode()]);
    const unpaid = mode === 'live' ? badges.none() : badges.test(i18n.t('modeTest'));
    await showBadge(browser.action, flashed ?? (count > 0 ? badges.paid(count) : unpaid));
  };
  const inTurn = createQueue();
  /** One after the other, so that the last one painted is the newest. */
  const badge = (): Promise<void> => inTurn(paint);

  /** Shows a badge for a moment; none: the usual one again. */
  const flash = (shown?: Badge): void => {
    clearTimeout(flashing);
    flashed = shown;
    if (shown) flashing = setTimeout(flash, moment);
    void badge();
  };

  /** What the outbox has made is waited for: told again and again, it is adopted once. */
  const adopt = (): Promise<void> => watch.adopt(() => outbox.made());

  return { watch, badge, flash, adopt };
};
