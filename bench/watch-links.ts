import * as z from 'zod/mini';

/** Milliseconds from the start of the page's navigation. */
export const firstShape = z.object({
  /** The first row is drawn. */
  rows: z.number(),
  /** Nothing more is loaded. */
  whole: z.number(),
});

export const knownShape = z.extend(firstShape, {
  /** All rows can be scrolled to. */
  all: z.number(),
});

export const keyShape = z.object({
  /** The field's event, as the browser stamped it. */
  typed: z.number(),
  /** The frame with the new count is done; of a page that counts nothing, the next frame. */
  counted: z.number(),
});

export const savedShape = z.object({
  clicked: z.number(),
  /** The file is whole, and given to the browser. */
  saved: z.number(),
});

/** Runs in the page, ours or the bare one, and knows nothing of this file. */
export const watchLinks = (): void => {
  const marks: Record<string, number> = {};
  const drawn = new Set<string>();
  const markDrawn = (name: string) => {
    if (drawn.has(name)) return;
    drawn.add(name);
    const mark = () => (marks[name] = performance.now());
    requestAnimationFrame(() => void scheduler.postTask(mark, { priority: 'user-blocking' }));
  };
  const forget = (...names: string[]) => {
    for (const name of names) {
      drawn.delete(name);
      delete marks[name];
    }
  };

  Object.assign(globalThis, { marks, forget });

  const page: ParentNode = document;
  const has = (selector: string) => page.querySelector(selector) !== null;
  let count: string | undefined;
  addEventListener(
    'input',
    ({ timeStamp }) => {
      forget('counted');
      marks['typed'] = timeStamp;
      if (!has('.Pager')) markDrawn('counted');
    },
    { capture: true },
  );
  let wasLoading = false;
  const look = () => {
    if (has('.LinkTable [data-index]')) markDrawn('rows');
    if (has('.LinkTable[aria-rowcount="10001"]')) markDrawn('all');
    if (wasLoading && !has('.LoadStatus')) markDrawn('whole');
    wasLoading ||= has('.LoadStatus');
    const counted = page.querySelector('.Pager')?.textContent;
    if (count === counted) return;
    count = counted;
    if (marks['typed'] !== undefined) markDrawn('counted');
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['aria-rowcount'],
  });

  const createObjectURL = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (file) => {
    marks['saved'] = performance.now();
    return createObjectURL(file);
  };
};
