/** `length` random bytes. */
export type Random = (length: number) => Uint8Array;

export const randomBytes: Random = (length) => crypto.getRandomValues(new Uint8Array(length));

const signs = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** 19 lower-case letters and digits: what follows the prefix in every id of Omise's. */
export const newSuffix = (random: Random): string =>
  Array.from(random(19), (byte) => signs[byte % signs.length]).join('');
