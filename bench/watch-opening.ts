import * as z from 'zod/mini';

/** When what happened, in milliseconds from the start of the popup's navigation. */
export const openingShape = z.object({
  /** Everything is loaded and run: only now does the browser show the popup. */
  loaded: z.number(),
  painted: z.number(),
  /** The amount's field has the focus, its frame is done, and a task of a key press's priority ran. */
  ready: z.number(),
});

/** Of ours only: the button to send with is enabled, so the script runs and the worker has answered. */
export const ourOpeningShape = z.extend(openingShape, { sendable: z.number() });

export type OpeningMarks = z.infer<typeof openingShape> & { sendable?: number };

/** Runs in the popup, and knows nothing of this file. */
export const watchOpening = (): void => {
  const marks: Record<string, number> = {};
  const mark = (name: string, at = performance.now()) => (marks[name] ??= at);
  Object.assign(globalThis, { marks });
  addEventListener('load', () => mark('loaded'));
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries())
      if (name === 'first-paint') mark('painted', startTime);
  }).observe({ type: 'paint', buffered: true });
  const markReady = () => scheduler.postTask(() => mark('ready'), { priority: 'user-blocking' });
  document.addEventListener('focusin', ({ target }) => {
    const isField = target instanceof HTMLInputElement && target.name === 'amount';
    if (isField && document.hasFocus()) requestAnimationFrame(() => void markReady());
  });
  new MutationObserver((_, observer) => {
    if (document.querySelector('.Root:lang(en) button[type=submit]:enabled') === null) return;
    mark('sendable');
    observer.disconnect();
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['disabled'] });
};
