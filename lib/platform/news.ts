/** Of accounts and their lock, of links, or of presets: what is not as it was. */
export type Topic = 'accounts' | 'links' | 'presets';

/**
 * Tells the open pages that something is not what it was; they ask what is now. Nothing is told but that: a
 * message would reach every page, and pages that listened to messages would hear each other's, with a key in one.
 */
export const createNews = (topic: Topic): (() => void) => {
  const channel = new BroadcastChannel(topic);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel ends at its own origin
  return () => channel.postMessage(null);
};

/** Listens in a page; gives back what ends the listening. */
export const onNews = (topic: Topic, listener: () => void): (() => void) => {
  const channel = new BroadcastChannel(topic);
  channel.addEventListener('message', listener);
  return () => channel.close();
};
