import type { Browser } from 'puppeteer-core';
import { BidiBrowser } from 'puppeteer-core/internal/bidi/Browser.js';
import * as z from 'zod/mini';

const connectionOf = (browser: Browser) => {
  if (browser instanceof BidiBrowser) return browser.connection;
  throw new Error('Only Firefox is driven over WebDriver BiDi here.');
};

const evaluated = z.object({ type: z.literal('success'), result: z.object({ value: z.string() }) });

/** What an expression gives in Firefox's own window, with all of Firefox's rights. Throws what it throws. */
const evaluate = async (browser: Browser, expression: string): Promise<unknown> => {
  const connection = connectionOf(browser);
  const firefoxItself = { maxDepth: 0, 'moz:scope': 'chrome' };
  const { result: tree } = await connection.send('browsingContext.getTree', firefoxItself);
  const [window] = tree.contexts;
  if (window === undefined) throw new Error('Firefox has no window.');
  const target = { context: window.context };
  const inJson = `JSON.stringify(${expression})`;
  const answer = await connection.send('script.evaluate', {
    expression: inJson,
    target,
    awaitPromise: false,
  });
  return JSON.parse(evaluated.parse(answer.result).result.value);
};

const logged = z.array(z.object({ source: z.string(), message: z.string() }));

const consoleMessages = `Services.console.getMessageArray()
  .filter((entry) => entry instanceof Ci.nsIScriptError)
  .map(({ sourceName: source, errorMessage: message }) => ({ source, message }))`;

/**
 * What Firefox's console says of the pages, scripts and styles under `origin`: uncaught exceptions, refusals by the
 * CSP, warnings. Its pages' `console` events, which a client would read, are not reported for extensions.
 */
export const complaintsOf = async (browser: Browser, origin: string): Promise<string[]> =>
  logged
    .parse(await evaluate(browser, consoleMessages))
    .filter(({ source }) => source.startsWith(origin))
    .map(({ source, message }) => `${source}: ${message}`);

/** Makes it a Firefox of this language for extensions, as its language pack would; Firefox's own words stay. */
export const speak = async (browser: Browser, language: string): Promise<void> => {
  await evaluate(browser, `Services.locale.availableLocales = ['en-US', '${language}']`);
  await evaluate(browser, `Services.locale.requestedLocales = ['${language}']`);
};
