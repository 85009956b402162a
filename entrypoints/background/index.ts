import { i18n } from '../../locales/words.ts';
import { defineBackground } from 'wxt/utils/define-background';
import type { Runtime } from 'webextension-polyfill';
import { sandboxAccount } from '../../lib/accounts/sandbox-account.ts';
import { createFromSelection } from '../../lib/menu/create-from-selection.ts';
import { openSidePanel } from '../../lib/menu/open-side-panel.ts';
import { registerMenu } from '../../lib/menu/register-menu.ts';
import { answer } from '../../lib/messages/answer.ts';
import { browser } from '../../lib/platform/browser.ts';
import { onAccessChanged } from '../../lib/platform/clipboard-access.ts';
import { closeStorage } from '../../lib/platform/close-storage.ts';
import { watchConnection } from '../../lib/platform/connection.ts';
import { openLinks } from '../../lib/platform/open-links.ts';
import { browser as ownBrowser } from '../../lib/platform/page-browser.ts';
import { createPopupOpener } from '../../lib/platform/popup.ts';
import { createSidePanelOpener } from '../../lib/platform/side-panel.ts';
import { createCreating } from './creating.ts';
import { createHandlers } from './handlers.ts';
import { createInserting } from './inserting.ts';
import { createInstantly } from './instantly.ts';
import { createMaking } from './making.ts';
import { createNotices, isNotified } from './notices.ts';
import { createPresetting } from './presetting.ts';
import { createParties } from './parties.ts';
import { createRepeating } from './repeating.ts';
import { createWatching } from './watching.ts';
import { areas, forgetAll, keep, presets } from './storage.ts';

export default defineBackground(() => {
  const origin = browser.runtime.getURL('').replace(/\/$/u, '');
  const { sandbox, lockNow, settle, ...parties } = createParties(origin, () => lookAgain());
  const announce = () => {
    parties.announce();
    void badge();
  };
  // A link that was found is waited for like any other.
  const making = createMaking({ accounts: parties.accounts, onSettled: () => adopt() });
  const { drafts, outbox, recheck } = making;
  const { accounts } = parties;
  const notices = createNotices({ accounts, announce, onButton: (id) => void instantly.undoNotice(id) });
  const { watch, badge, flash, adopt } = createWatching({ accounts, outbox, notices });
  const create = createCreating({ ...making, accounts, adopt });
  const lookAgain = () => {
    outbox.hurry();
    void recheck.check();
    void watch.hurry();
  };
  const openPopup = createPopupOpener({
    action: browser.action,
    windows: browser.windows,
    url: 'popup.html',
  });
  const made = { ...making, accounts, watch, create, adopt };
  const instantly = createInstantly({ ...made, notices, flash, showPopup: openPopup });
  const inserting = createInserting({ drafts, openPopup });
  const presetting = createPresetting({
    ...instantly,
    ...inserting,
    presets,
    drafts,
    showPopup: openPopup,
  });
  const rebuildMenu = registerMenu(browser, [
    instantly.menuItem(true),
    createFromSelection({ title: i18n.t('menuCreateFromSelection'), select: drafts.select, openPopup }),
    instantly.menuItem(false),
    inserting.menuItem,
    presetting.menuItem,
    openSidePanel({
      title: i18n.t('menuOpenSidePanel'),
      open: createSidePanelOpener({
        sidePanel: ownBrowser.sidePanel,
        sidebarAction: browser.sidebarAction,
      }),
    }),
  ]);
  const handlers = createHandlers({
    ...keep,
    ...parties,
    ...made,
    ...instantly,
    ...inserting,
    presets,
    rebuildMenu,
    isNotified,
    announce,
    onPayment: () => void watch.glance(sandboxAccount.id),
    showPopup: openPopup,
    lookAgain,
    payer: sandbox.payer,
    forgetAll: async () => {
      await Promise.all([sandbox.forget(), outbox.forget()]);
      // Last, so that nothing that was made is waited for again.
      await watch.forget();
      await forgetAll();
    },
  });

  for (const area of areas) void closeStorage(area);
  void settle();
  void recheck.check();
  void badge();
  void adopt().then(() => watch.begin());
  // A browser that starts wakes the worker: what was lost with the last one is looked for, and what failed tried again.
  browser.runtime.onStartup.addListener(() => {
    void recheck.check();
    void watch.hurry();
    // Presets of other machines may have come while nobody listened.
    void rebuildMenu();
  });
  watchConnection((isOnline) => {
    if (isOnline) lookAgain();
  });
  instantly.registerOmnibox();
  // What the user lets us do decides what the menu offers, and what the settings show.
  onAccessChanged(() => {
    void rebuildMenu();
    announce();
  });
  // Changed here or on another machine, it is told the same way.
  browser.storage.onChanged.addListener((_, area) => {
    if (area !== 'sync') return;
    presetting.announcePresets();
    void rebuildMenu();
  });
  const repeatLast = createRepeating({ accounts, drafts, outbox, showPopup: openPopup });
  browser.commands.onCommand.addListener((name) => {
    if (name === 'lock-now') void lockNow();
    if (name === 'instant-from-selection') void instantly.makeFromTab();
    if (name === 'repeat-last') void repeatLast();
    if (name === 'open-links') openLinks();
  });
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    answer(message, sender, { self: { id: browser.runtime.id, origin }, handlers }),
  );
});
