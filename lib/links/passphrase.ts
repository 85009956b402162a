/** The fewest characters of a passphrase that is to seal keys, as they are typed. */
const shortest = 8;

export const isTooShort = (passphrase: string): boolean => Array.from(passphrase).length < shortest;
