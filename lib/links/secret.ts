import { withoutHidden } from './text.ts';

// Plain, as Omise writes them: the secret ones, and the public ones, which are no text for a payer either.
const key = /[sp]key_(?:(?:test|live)_)?[a-z\d]{8,}/iu;

/**
 * Whether a text holds a key: it would be kept in plain, and shown to whoever pays. Also one with hidden characters in
 * it, which reading takes out.
 */
export const holdsKey = (...texts: readonly string[]): boolean =>
  texts.some((text) => key.test(withoutHidden(text)));

/** The same text with the keys in it taken out, for what others have written. */
export const blankKey = (text: unknown): unknown =>
  typeof text === 'string' ? text.replace(new RegExp(key, 'giu'), '[key]') : text;
