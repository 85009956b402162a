import { copyText } from './clipboard.ts';
import { createOffscreenClipboard } from './offscreen-clipboard.ts';
import { browser } from './page-browser.ts';

export type WorkerClipboard = ReturnType<typeof createOffscreenClipboard>;

/** Firefox's worker is a page, and copies by itself. */
const own: WorkerClipboard = { copy: copyText, take: () => '', ended: () => undefined };

/** The worker's way to the clipboard. `justification`: what for, in words, where the browser wants to know. */
export const openWorkerClipboard = (justification: string): WorkerClipboard => {
  const { offscreen }: Partial<typeof browser> = browser;
  return offscreen ? createOffscreenClipboard({ offscreen, justification }) : own;
};
