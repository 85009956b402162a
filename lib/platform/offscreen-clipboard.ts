import { createQueue } from './queue.ts';

/** Chrome's own, which lets a worker have a page that nobody sees. */
type Offscreen = {
  createDocument(page: { url: string; reasons: 'CLIPBOARD'[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
};

type Parts = { offscreen: Offscreen; justification: string };

/** What is to be copied, until the page has taken it, and what its end is told to. */
type Job = { text: string; end: (isCopied: boolean) => void };

/** Milliseconds. A page that is closed at once loses the copy in silence. */
const patience = 5000;
const stays = 10_000;

/**
 * The clipboard of a worker, which has none of its own: a page of ours asks for the text, copies it, and says whether
 * that was done. Nothing is sent to it, so that no other page hears of it; what it takes is there once.
 */
export const createOffscreenClipboard = ({ offscreen, justification }: Parts) => {
  const inTurn = createQueue();
  let job: Job | undefined;
  let closing: ReturnType<typeof setTimeout> | undefined;

  const close = () => offscreen.closeDocument().catch(() => undefined);

  const copyIn = async (text: string): Promise<boolean> => {
    clearTimeout(closing);
    // The last one's page may be there still, also a stopped worker's.
    await close();
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const late = setTimeout(() => resolve(false), patience);
    job = { text, end: resolve };
    const page = { url: 'offscreen.html', reasons: ['CLIPBOARD' as const], justification };
    await offscreen.createDocument(page).catch(() => resolve(false));
    const isCopied = await promise;
    clearTimeout(late);
    closing = setTimeout(() => void close(), stays);
    return isCopied;
  };

  return {
    /** Puts a text on the clipboard, and tells whether it is there. One after the other. */
    copy: (text: string): Promise<boolean> => inTurn(() => copyIn(text)),

    /** For the page: what it is to copy; '' where there is nothing any more. */
    take: (): string => {
      const text = job?.text ?? '';
      if (job) job = { ...job, text: '' };
      return text;
    },

    /** The page has copied it, or could not. */
    ended: (isCopied: boolean): void => job?.end(isCopied),
  };
};
