import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import { sandboxKey } from '../lib/sandbox/keys.ts';
import type { Browser } from './browser.ts';
import { linkCount } from './fill.ts';
import { type Plain, plainly, plainShape } from './plain.ts';
import { marksOf } from './popup.ts';
import { openTab, type Tab } from './tab.ts';
import { type Tasks, withTasks } from './trace.ts';
import { firstShape, keyShape, knownShape, savedShape, watchLinks } from './watch-links.ts';

type Bare = Plain & { painted: number; keys: number[]; heap: number };

type Traced<Value> = { value: Value; tasks: Tasks };

type OurLinks = {
  /** Nothing is known, then all is. `requests`: to the API, for links. */
  first: Traced<z.infer<typeof firstShape> & { requests: number }>;
  known: Traced<z.infer<typeof knownShape>>;
  keys: Traced<number[]>;
  scrolling: Traced<void>;
  /** Bytes. */
  heap: number;
  links: Traced<number>;
  charges: Traced<number>;
};

export type LinksRun = { bare: Bare; ours: OurLinks };

const heapUsage = z.object({ usedSize: z.number() });

const heapOf = async ({ send }: Tab): Promise<number> => {
  await send('HeapProfiler.collectGarbage');
  return heapUsage.parse(await send('Runtime.getHeapUsage')).usedSize;
};

const keyTime = async (tab: Tab, press: () => Promise<unknown>): Promise<number> => {
  await tab.evaluate(`forget('typed', 'counted')`);
  await press();
  const { typed, counted } = await marksOf(tab, keyShape);
  return counted - typed;
};

const word = 'latte';

/** A word, letter by letter, and away with it at once. */
const measureKeys = async (tab: Tab, field: string): Promise<number[]> => {
  const input = `document.querySelector('${field}')`;
  const times: number[] = [];
  await tab.evaluate(`${input}.focus()`);
  for (const text of word) times.push(await keyTime(tab, () => tab.send('Input.insertText', { text })));
  const key = { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 };
  const empty = () => tab.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await tab.evaluate(`${input}.select()`);
  return [...times, await keyTime(tab, empty)];
};

const painted = `performance.getEntriesByName('first-paint')[0]?.startTime`;

const measureBare = async (tab: Tab): Promise<Bare> => {
  await tab.go('popup');
  await pause(500);
  const heap = await heapOf(tab);
  const keys = await measureKeys(tab, '[name=title]');
  const paintedAt = z.number().parse(await tab.evaluate(painted));
  const plain = plainShape.parse(await tab.evaluate(`(${plainly.toString()})('${sandboxKey}')`));
  return { ...plain, painted: paintedAt, keys, heap };
};

/** Runs in a page of ours: what was known of links is so no more. */
const forgetLinks = async () => {
  for (const { name = '' } of await indexedDB.databases()) {
    const gone = Promise.withResolvers<unknown>();
    if (name.startsWith('links/')) indexedDB.deleteDatabase(name).onsuccess = gone.resolve;
    else gone.resolve(name);
    await gone.promise;
  }
};

const isLinks = ({ pathname }: URL) => pathname === '/links';

const measureFirst = async (tab: Tab, asked: readonly URL[]) => {
  const before = asked.filter(isLinks).length;
  await tab.go('links');
  const { rows, whole } = await marksOf(tab, firstShape, 60);
  return { rows, whole, requests: asked.filter(isLinks).length - before };
};

const measureKnown = async (tab: Tab) => {
  await tab.go('links');
  return marksOf(tab, knownShape, 60);
};

const wheel = { type: 'mouseWheel', x: 300, y: 300, deltaX: 0, deltaY: 2000 };

const isAtEnd = `scrollY + innerHeight >= document.documentElement.scrollHeight - 1`;

/** From the top to the end, turn by turn. */
const scrollAll = async (tab: Tab) => {
  for (let turn = 0; turn < linkCount / 10; turn += 1) {
    await tab.send('Input.dispatchMouseEvent', wheel);
    if (turn % 10 === 0 && (await tab.evaluate(isAtEnd)) === true) break;
  }
};

/** `at`: which of the buttons under the one that opens them. */
const exportFile = async (tab: Tab, at: number) => {
  const button = `document.querySelectorAll('.Page-head .Drop-sheet button')[${at}]`;
  await tab.evaluate(`forget('saved')`);
  await tab.evaluate(`marks.clicked = performance.now(); ${button}.click()`);
  const { clicked, saved } = await marksOf(tab, savedShape, 30);
  return saved - clicked;
};

const measureOurs = async ({ cdp }: Browser, tab: Tab, asked: readonly URL[]): Promise<OurLinks> => {
  await tab.go('options');
  await tab.evaluate(`(${forgetLinks.toString()})()`);
  const first = await withTasks(cdp, () => measureFirst(tab, asked));
  const known = await withTasks(cdp, () => measureKnown(tab));
  const heap = await heapOf(tab);
  const keys = await withTasks(cdp, () => measureKeys(tab, '.Page-main [type=search]'));
  const scrolling = await withTasks(cdp, () => scrollAll(tab));
  const links = await withTasks(cdp, () => exportFile(tab, 0));
  const charges = await withTasks(cdp, () => exportFile(tab, 1));
  return { first, known, keys, scrolling, heap, links, charges };
};

/** The Links page of a full account, and a bare page that does the same plainly, `runs` times in turn. */
export const measureLinks = async (
  browser: Browser,
  asked: readonly URL[],
  runs: number,
): Promise<LinksRun[]> => {
  await browser.cdp.send('Browser.setDownloadBehavior', { behavior: 'deny' });
  const measured: LinksRun[] = [];
  while (measured.length < runs) {
    const bareTab = await openTab(browser, 'bare', watchLinks);
    const bare = await measureBare(bareTab);
    await bareTab.close();
    const tab = await openTab(browser, 'ours', watchLinks);
    measured.push({ bare, ours: await measureOurs(browser, tab, asked) });
    await tab.close();
  }
  return measured;
};
