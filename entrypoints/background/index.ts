import { i18n } from '../../locales/words.ts';
import { defineBackground } from 'wxt/utils/define-background';
import type { Runtime } from 'webextension-polyfill';
import { createAccounts } from '../../lib/accounts/accounts.ts';
import { sandboxAccount } from '../../lib/accounts/sandbox-account.ts';
import { createFromSelection } from '../../lib/menu/create-from-selection.ts';
import { registerMenu } from '../../lib/menu/register-menu.ts';
import { answer } from '../../lib/messages/answer.ts';
import { createLinksApi } from '../../lib/omise/links-api.ts';
import { createDrafts } from '../../lib/outbox/drafts.ts';
import { createOutbox } from '../../lib/outbox/outbox.ts';
import { browser } from '../../lib/platform/browser.ts';
import { mayReachOmise } from '../../lib/platform/omise-access.ts';
import { closeStorage } from '../../lib/platform/close-storage.ts';
import { createPopupOpener } from '../../lib/platform/popup.ts';
import { sandboxStore } from '../../lib/platform/sandbox-store.ts';
import { sandboxKey } from '../../lib/sandbox/keys.ts';
import { createSandbox } from '../../lib/sandbox/sandbox.ts';
import { createHandlers } from './handlers.ts';
import { areas, keep } from './storage.ts';

export default defineBackground(() => {
  const origin = browser.runtime.getURL('').replace(/\/$/u, '');
  const payPage = `${origin}/pay.html`;

  const sandbox = createSandbox({
    store: sandboxStore(browser.storage.local),
    now: Date.now,
    payerUri: (code) => `${payPage}?${code}`,
  });
  const sandboxApi = createLinksApi({
    fetch: sandbox.fetch,
    key: sandboxKey,
    paymentUriAllowed: (url) => url.href.startsWith(`${payPage}?`),
  });
  const accounts = createAccounts({
    kept: keep.account,
    sandbox: { account: sandboxAccount, api: sandboxApi },
    connect: (key) => createLinksApi({ fetch: (request) => fetch(request), key }),
    mayReachOmise,
  });
  const drafts = createDrafts({ saved: keep.draft, selected: keep.selection });
  const outbox = createOutbox(keep.record);
  const handlers = createHandlers({
    accounts,
    drafts,
    outbox,
    payer: sandbox.payer,
    welcomed: keep.welcomed,
  });

  const openPopup = createPopupOpener({
    action: browser.action,
    windows: browser.windows,
    url: 'popup.html',
  });
  const title = i18n.t('menuCreateFromSelection');

  for (const area of areas) void closeStorage(area);
  registerMenu(browser, [createFromSelection({ title, select: drafts.select, openPopup })]);
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    answer(message, sender, { self: { id: browser.runtime.id, origin }, handlers }),
  );
});
