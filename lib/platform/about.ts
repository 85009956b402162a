import { browser } from './page-browser.ts';

export const version = (): string => browser.runtime.getManifest().version;

/** The keys that open the popup, as the browser's user has them set; '' where there are none. */
export const openShortcut = async (): Promise<string> => {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
};
