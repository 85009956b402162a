import { defineBackground } from 'wxt/utils/define-background';
import type { Runtime } from 'webextension-polyfill';
import { answer } from '../../lib/messages/answer.ts';
import { browser } from '../../lib/platform/browser.ts';
import { onAccessChanged } from '../../lib/platform/clipboard-access.ts';
import { closeStorage } from '../../lib/platform/close-storage.ts';
import { watchConnection } from '../../lib/platform/connection.ts';
import { compose } from './compose.ts';
import { areas } from './storage.ts';

/** What wakes the worker. All of it listens before the first turn is over, or the browser would not tell it. */
export default defineBackground(() => {
  const origin = browser.runtime.getURL('').replace(/\/$/u, '');
  const parts = compose(origin);
  const { handlers, commands, announce, rebuildMenu } = parts;

  for (const area of areas) void closeStorage(area);
  parts.begin();
  browser.runtime.onStartup.addListener(parts.beginAnew);
  watchConnection((isOnline) => {
    if (isOnline) parts.lookAgain();
  });
  parts.registerOmnibox();
  // What the user lets us do decides what the menu offers, and what the settings show.
  onAccessChanged(() => {
    void rebuildMenu();
    announce();
  });
  // Changed here or on another machine, it is told the same way.
  browser.storage.onChanged.addListener((_, area) => {
    if (area !== 'sync') return;
    parts.announcePresets();
    void rebuildMenu();
  });
  browser.commands.onCommand.addListener((name) => void commands[name]?.());
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    answer(message, sender, { self: { id: browser.runtime.id, origin }, handlers }),
  );
});
