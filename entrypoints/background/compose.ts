import { i18n } from '../../locales/words.ts';
import { sandboxAccount } from '../../lib/accounts/sandbox-account.ts';
import { createFromSelection } from '../../lib/menu/create-from-selection.ts';
import { openSidePanel } from '../../lib/menu/open-side-panel.ts';
import { registerMenu } from '../../lib/menu/register-menu.ts';
import { browser } from '../../lib/platform/browser.ts';
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
import { createParties } from './parties.ts';
import { createPresetting } from './presetting.ts';
import { createRepeating } from './repeating.ts';
import { forgetAll, keep, presets } from './storage.ts';
import { createWatching } from './watching.ts';

/** All parts, each given what it needs, and what the browser's events ask of them. `origin`: of the extension's pages. */
export const compose = (origin: string) => {
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

  /** The keyboard's, by their names in the manifest. */
  const commands: Partial<Record<string, () => unknown>> = {
    'lock-now': lockNow,
    'instant-from-selection': instantly.makeFromTab,
    'repeat-last': createRepeating({ accounts, drafts, outbox, showPopup: openPopup }),
    'open-links': openLinks,
  };

  return {
    handlers,
    announce,
    rebuildMenu,
    lookAgain,
    registerOmnibox: instantly.registerOmnibox,
    announcePresets: presetting.announcePresets,
    /** What was begun by a worker that is no more, and what was lost with it. */
    begin: () => {
      void settle();
      void recheck.check();
      void badge();
      void adopt().then(() => watch.begin());
    },
    /** A browser that starts: what failed before is tried again. */
    beginAnew: () => {
      void recheck.check();
      void watch.hurry();
      // Presets of other machines may have come while nobody listened.
      void rebuildMenu();
    },
    commands,
  };
};
