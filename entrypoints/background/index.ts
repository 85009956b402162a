import { i18n } from '../../locales/words.ts';
import { defineBackground } from 'wxt/utils/define-background';
import type { Runtime } from 'webextension-polyfill';
import { createFromSelection } from '../../lib/menu/create-from-selection.ts';
import { registerMenu } from '../../lib/menu/register-menu.ts';
import { answer } from '../../lib/messages/answer.ts';
import { createDrafts } from '../../lib/outbox/drafts.ts';
import { createOutbox } from '../../lib/outbox/outbox.ts';
import { browser } from '../../lib/platform/browser.ts';
import { closeStorage } from '../../lib/platform/close-storage.ts';
import { createPopupOpener } from '../../lib/platform/popup.ts';
import { createHandlers } from './handlers.ts';
import { createParties } from './parties.ts';
import { areas, forgetAll, keep } from './storage.ts';

export default defineBackground(() => {
  const origin = browser.runtime.getURL('').replace(/\/$/u, '');
  const { sandbox, lockNow, settle, ...parties } = createParties(origin);
  const drafts = createDrafts({ saved: keep.draft, selected: keep.selection });
  const outbox = createOutbox(keep.record);
  const handlers = createHandlers({
    ...keep,
    ...parties,
    drafts,
    outbox,
    payer: sandbox.payer,
    forgetAll: async () => {
      await Promise.all([sandbox.forget(), outbox.forget()]);
      await forgetAll();
    },
  });

  const openPopup = createPopupOpener({
    action: browser.action,
    windows: browser.windows,
    url: 'popup.html',
  });
  const title = i18n.t('menuCreateFromSelection');

  for (const area of areas) void closeStorage(area);
  void settle();
  registerMenu(browser, [createFromSelection({ title, select: drafts.select, openPopup })]);
  browser.commands.onCommand.addListener((name) => {
    if (name === 'lock-now') void lockNow();
  });
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    answer(message, sender, { self: { id: browser.runtime.id, origin }, handlers }),
  );
});
