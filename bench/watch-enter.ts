import * as z from 'zod/mini';

/** When what happened, in milliseconds on the popup's own clock. */
export const enterShape = z.object({
  /** The key press, as the browser stamped it. */
  pressed: z.number(),
  /** The clipboard's own promise was kept. */
  copied: z.number(),
  /** The page says so. */
  told: z.number(),
});

/** Runs in the popup, and knows nothing of this file. */
export const watchEnter = (): void => {
  const marks: Record<string, number> = {};
  const mark = (name: string, at = performance.now()) => (marks[name] ??= at);
  Object.assign(globalThis, { marks });
  const onKey = ({ key, timeStamp }: KeyboardEvent) => key === 'Enter' && mark('pressed', timeStamp);
  addEventListener('keydown', onKey, { capture: true });
  const { clipboard } = navigator;
  const write = clipboard.write.bind(clipboard);
  clipboard.write = async (items) => {
    await write(items);
    mark('copied');
  };
  new MutationObserver(() => {
    if (document.querySelector('[role=status]')?.textContent === 'Link copied') mark('told');
  }).observe(document, { subtree: true, childList: true, characterData: true });
};
