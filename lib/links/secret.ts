// Plain, as Omise writes them: the secret ones, and the public ones, which are no text for a payer either.
const key = /[sp]key_(?:(?:test|live)_)?[a-z\d]{8}/iu;

/** Whether a text holds a key: it would be kept in plain, and shown to whoever pays. */
export const holdsKey = (...texts: readonly string[]): boolean => texts.some((text) => key.test(text));
