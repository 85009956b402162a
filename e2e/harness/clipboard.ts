import type { BrowserContext } from 'playwright';

// Any page on a secure origin will do; this one is served by the test itself.
const reader = 'https://clipboard.test/';

/** What a paste would give now. Read in a tab of its own, so a page under test needs no permission for it. */
export const clipboardText = async (context: BrowserContext): Promise<string> => {
  await context.grantPermissions(['clipboard-read'], { origin: reader });
  const page = await context.newPage();
  await page.route(reader, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Paste</title>' }),
  );
  await page.goto(reader);
  const text = await page.evaluate(() => navigator.clipboard.readText());
  await page.close();
  return text;
};
