import { browser } from './page-browser.ts';

type Where = { tabId: number; frameId: number };

/** Runs a function in a frame of a tab that the user has just let the extension into; rejects where he has not. */
export const runInFrame = async <Args extends unknown[], Value>(
  { tabId, frameId }: Where,
  func: (...args: Args) => Value | Promise<Value>,
  args: Args,
): Promise<Value | undefined> => {
  const target = { tabId, frameIds: [frameId] };
  const [frame] = await browser.scripting.executeScript({ target, func, args });
  return frame?.result;
};
