import type { BrowserContext, ConsoleMessage, Page } from 'playwright';
import { watchWorkers } from './worker-complaints.ts';

/** What went wrong unseen: console errors, refusals by the CSP and uncaught exceptions, of every page and worker. */
export type Complaints = {
  all: readonly string[];
  /** The test provokes these on purpose. */
  allow: (...patterns: RegExp[]) => void;
  /** All but the allowed ones. */
  unexpected: () => string[];
  /** Also of a page that the context does not know: the real popup. */
  watch: (page: Pick<Page, 'on'>) => void;
  stop: () => void;
};

export const collectComplaints = async (context: BrowserContext, endpoint: string): Promise<Complaints> => {
  const all: string[] = [];
  const allowed: RegExp[] = [];
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === 'error') all.push(`${message.text()} (${message.location().url})`);
  };
  const onUncaught = (error: Error) => all.push(`Uncaught ${error.stack ?? error.message}`);
  context.on('console', onConsole).on('weberror', (web) => onUncaught(web.error()));
  const stop = await watchWorkers(endpoint, (words) => all.push(words));
  return {
    all,
    allow: (...patterns) => allowed.push(...patterns),
    unexpected: () => all.filter((words) => !allowed.some((pattern) => pattern.test(words))),
    watch: (page) => page.on('console', onConsole).on('pageerror', onUncaught),
    stop,
  };
};
