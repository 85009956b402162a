import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../e2e/harness/until.ts';
import type { Browser } from './browser.ts';
import type { Name } from './extensions.ts';
import { marksOf, type Opening, openPopup } from './popup.ts';
import { closeTargets, renderers } from './targets.ts';
import { openingShape, type OpeningMarks, ourOpeningShape, watchOpening } from './watch-opening.ts';

/** Cold: no process of the extension runs. Warm: one does and, for ours, the worker is awake in it. */
export type State = 'cold' | 'warm';

export type Measured = Omit<Opening, 'script'> & { state: State; marks: OpeningMarks };

const names: readonly Name[] = ['bare', 'ours', 'trivial'];

const states: readonly State[] = ['cold', 'warm'];

const endExtensions = ({ cdp }: Browser) =>
  closeTargets(cdp, ({ url }) => url.startsWith('chrome-extension://'));

/** How many processes hold pages when none is an extension's: the fewest of a second. */
const processesWithout = async (browser: Browser): Promise<number> => {
  await endExtensions(browser);
  const looks: number[] = [];
  while (looks.length < 20) {
    looks.push(await renderers(browser.cdp));
    await pause(50);
  }
  return Math.min(...looks);
};

const openOnce = async (browser: Browser, opening: Omit<Opening, 'script'>): Promise<OpeningMarks> => {
  const popup = await openPopup(browser, { ...opening, script: watchOpening });
  const shape = opening.extension === 'ours' ? ourOpeningShape : openingShape;
  const marks = await marksOf<OpeningMarks>(popup, shape);
  await popup.close();
  return marks;
};

/** Opens each extension's popup once, after `before`; every other round in the opposite order. */
const openAll = async (browser: Browser, round: number, slowdown: number, before: () => Promise<void>) => {
  const measured: Omit<Measured, 'state'>[] = [];
  for (const extension of round % 2 === 0 ? names : names.toReversed()) {
    await before();
    measured.push({ extension, slowdown, marks: await openOnce(browser, { extension, slowdown }) });
  }
  return measured;
};

/** A file of the extension in a tab keeps its process; the popup that is opened once wakes the worker. */
const keepWarm = async (browser: Browser) => {
  for (const extension of names) {
    const url = `chrome-extension://${browser.ids[extension]}/manifest.json`;
    await browser.cdp.send('Target.createTarget', { url, background: true });
    await openOnce(browser, { extension, slowdown: 1 });
  }
};

const openIn = async (
  browser: Browser,
  state: State,
  round: number,
  slowdowns: readonly number[],
  processes: number,
) => {
  const end = async () => {
    await endExtensions(browser);
    await until('processes to end', async () => (await renderers(browser.cdp)) <= processes);
  };
  const before = { cold: end, warm: async () => {} }[state];
  if (state === 'warm') await keepWarm(browser);
  const measured: Measured[] = [];
  for (const slowdown of slowdowns)
    for (const one of await openAll(browser, round, slowdown, before)) measured.push({ ...one, state });
  return measured;
};

/** Every popup, cold and warm, at full and at a quarter of the speed, `runs` times, one after the other in turn. */
export const measureOpenings = async (browser: Browser, runs: number): Promise<Measured[]> => {
  const processes = await processesWithout(browser);
  const measured: Measured[] = [];
  for (let round = 0; round < runs; round += 1)
    for (const state of states) measured.push(...(await openIn(browser, state, round, [1, 4], processes)));
  return measured;
};
