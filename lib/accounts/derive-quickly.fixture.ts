import { vi } from 'vitest';

type Method = Parameters<SubtleCrypto['deriveBits']>[0];

const fewer = (parameters: Method): Method =>
  typeof parameters === 'object' && 'iterations' in parameters
    ? { ...parameters, iterations: parameters.iterations / 100_000 }
    : parameters;

/**
 * WebCrypto with a hundred-thousandth of the rounds, so that tests of who may open what need not wait. A spy: it also
 * tells how often a passphrase was looked at.
 */
export const deriveQuickly = () => {
  const derive = crypto.subtle.deriveBits.bind(crypto.subtle);
  return vi
    .spyOn(crypto.subtle, 'deriveBits')
    .mockImplementation((parameters, key, length) => derive(fewer(parameters), key, length));
};
