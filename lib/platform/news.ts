const name = 'changed';

/**
 * Tells the open pages that accounts or lock are not what they were; they ask what is now. Nothing is told but that: a
 * message would reach every page, and pages that listened to messages would hear each other's, with a key in one.
 */
export const createNews = (): (() => void) => {
  const channel = new BroadcastChannel(name);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel ends at its own origin
  return () => channel.postMessage(null);
};

/** Listens in a page; gives back what ends the listening. */
export const onNews = (listener: () => void): (() => void) => {
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', listener);
  return () => channel.close();
};
