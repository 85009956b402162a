import type { browser } from 'wxt/browser';

declare global {
  /** What the browser gives to extension pages and workers, for code that a test evaluates there. */
  const chrome: typeof browser;
}
