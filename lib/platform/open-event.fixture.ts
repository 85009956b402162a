import type { Events } from 'webextension-polyfill';

/** An event of the browser's, and `fire` to let it happen. */
export const openEvent = <Args extends unknown[]>() => {
  const listeners = new Set<(...args: Args) => unknown>();
  const event: Events.Event<(...args: Args) => void> = {
    addListener: (listener) => void listeners.add(listener),
    removeListener: (listener) => void listeners.delete(listener),
    hasListener: (listener) => listeners.has(listener),
  };
  return { event, fire: (...args: Args) => listeners.forEach((listener) => void listener(...args)) };
};
