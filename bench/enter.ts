import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import { until } from '../e2e/harness/until.ts';
import { sandboxKey } from '../lib/sandbox/keys.ts';
import { timeApi } from './api.ts';
import type { Browser } from './browser.ts';
import { marksOf, openPopup, type Popup } from './popup.ts';
import { stopWorker } from './targets.ts';
import { enterShape, watchEnter } from './watch-enter.ts';

/** Which of them makes the link. */
export type Maker = 'ours' | 'without';

export type WorkerState = 'awake' | 'stopped';

/** Milliseconds from the key press to the clipboard's promise kept, and to the later of that and its announcement. */
export type Entered = { maker: Maker; worker: WorkerState; toClipboard: number; toEnd: number };

const workerStates: readonly WorkerState[] = ['awake', 'stopped'];

const has = (popup: Popup, selector: string) =>
  until(
    selector,
    async () => (await popup.evaluate(`document.querySelector('${selector}') !== null`)) === true,
  );

const type = async (popup: Popup, field: 'amount' | 'title', text: string) => {
  // What an earlier opening left in the field is replaced.
  await popup.evaluate(`document.querySelector('[name=${field}]').select()`);
  await popup.send('Input.insertText', { text });
};

const pressEnter = (popup: Popup) =>
  popup.send('Input.dispatchKeyEvent', {
    type: 'keyDown',
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 13,
    text: '\r',
  });

// Far less than a hand takes between two fields: by then the page has set its focus, and kept its draft.
const aMoment = 200;

/** Opens the popup and fills its form. */
const fillForm = async (browser: Browser, extension: Maker): Promise<Popup> => {
  const popup = await openPopup(browser, { extension, slowdown: 1, script: watchEnter });
  await has(popup, '.Root button[type=submit]:enabled');
  await pause(aMoment);
  await type(popup, 'amount', '74.40');
  await type(popup, 'title', 'Hot Latte');
  await pause(aMoment);
  return popup;
};

const enterOnce = async (browser: Browser, worker: WorkerState, maker: Maker): Promise<Entered> => {
  const popup = await fillForm(browser, maker);
  if (worker === 'stopped') await stopWorker(browser.cdp);
  await pressEnter(popup);
  const { pressed, copied, told } = await marksOf(popup, enterShape);
  await popup.close();
  return { maker, worker, toClipboard: copied - pressed, toEnd: Math.max(copied, told) - pressed };
};

/** Makes a link with each, with its worker awake, then stopped, `runs` times in turn. */
export const measureEnter = async (
  browser: Browser,
  runs: number,
  makers: readonly Maker[] = ['ours'],
): Promise<Entered[]> => {
  const entered: Entered[] = [];
  for (let round = 0; round < runs; round += 1)
    for (const worker of workerStates)
      for (const maker of makers) entered.push(await enterOnce(browser, worker, maker));
  return entered;
};

/** What the API itself takes to make a link, asked from a popup `runs` times. Milliseconds. */
export const measureApi = async (browser: Browser, runs: number): Promise<number[]> => {
  const popup = await fillForm(browser, 'ours');
  const times: number[] = [];
  while (times.length < runs) {
    times.push(z.number().parse(await popup.evaluate(`(${timeApi.toString()})('${sandboxKey}')`)));
  }
  await popup.close();
  return times;
};
