import { browser } from './page-browser.ts';

const hosts = () => ({ origins: browser.runtime.getManifest().host_permissions ?? [] });

/** Whether the browser lets the extension reach Omise. In Firefox its user may take that away at any time. */
export const mayReachOmise = (): Promise<boolean> => browser.permissions.contains(hosts());

/** Asks the user for it. Call it in the click: elsewhere browsers refuse to ask. */
export const askToReachOmise = (): Promise<boolean> => browser.permissions.request(hosts());
