import { famousPhrases } from './famous-phrases.ts';
import { isTooShort } from '../lib/links/passphrase.ts';

export type Strength = 'tooShort' | 'weak' | 'fair' | 'strong';

/**
 * PBKDF2-SHA256 of 600,000 rounds and more: one graphics card of 2024 (RTX 4090, about 9e9 rounds a second) tries some
 * 1e4 passphrases a second. Below 1e10 guesses it needs under two weeks. Above 1e14 it needs three hundred years, and a
 * thousand of them still four months.
 */
const fairGuesses = 1e10;
const strongGuesses = 1e14;

/** What is longer is strong by its beginning, and would only take long to look at. */
const looksAt = 64;

const makeChecker = async () => {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new ZxcvbnFactory({ dictionary: { ...dictionary, famousPhrases }, graphs: adjacencyGraphs });
};

let checker: ReturnType<typeof makeChecker> | undefined;

/** How many guesses somebody who knows people's habits needs. Blanks between the letters hide nothing. */
const guessesFor = async (passphrase: string): Promise<number> => {
  checker ??= makeChecker();
  const zxcvbn = await checker;
  const start = passphrase.slice(0, looksAt);
  return Math.min(zxcvbn.check(start).guesses, zxcvbn.check(start.replaceAll(/\s/gu, '')).guesses);
};

/** How long a passphrase holds against somebody who has this device's files. It is looked at here and goes nowhere. */
export const strengthOf = async (passphrase: string): Promise<Strength> => {
  if (isTooShort(passphrase)) return 'tooShort';
  const guesses = await guessesFor(passphrase.normalize('NFKC'));
  if (guesses < fairGuesses) return 'weak';
  return guesses < strongGuesses ? 'fair' : 'strong';
};
