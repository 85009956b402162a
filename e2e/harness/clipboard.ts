import type { BrowserContext } from 'playwright';

// Any page on a secure origin will do; this one is served by the test itself.
const reader = 'https://clipboard.test/';

/** Reads the clipboard in a tab of its own, so that a page under test needs no permission for it. */
const inReader = async <Read>(context: BrowserContext, read: () => Promise<Read>): Promise<Read> => {
  await context.grantPermissions(['clipboard-read'], { origin: reader });
  const page = await context.newPage();
  await page.route(reader, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Paste</title>' }),
  );
  await page.goto(reader);
  const held = await page.evaluate(read);
  await page.close();
  return held;
};

/** What a paste would give now. */
export const clipboardText = (context: BrowserContext): Promise<string> =>
  inReader(context, () => navigator.clipboard.readText());

/** The shapes that the clipboard holds: MIME type -> text, or of a picture how many bytes it has. */
export const clipboardShapes = (context: BrowserContext): Promise<Record<string, string | number>> =>
  inReader(context, async () => {
    const [item] = await navigator.clipboard.read();
    const held: Record<string, string | number> = {};
    for (const type of item?.types ?? []) {
      const blob = await item?.getType(type);
      held[type] = (type.startsWith('text/') ? await blob?.text() : blob?.size) ?? '';
    }
    return held;
  });
