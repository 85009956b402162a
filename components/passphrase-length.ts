/** The fewest characters of a passphrase, as they are typed; the worker holds to the same. */
const shortest = 8;

export const isTooShort = (passphrase: string): boolean => Array.from(passphrase).length < shortest;
