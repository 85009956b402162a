import { useState } from 'preact/hooks';
import type { Keeping, KeepingChoice, LockState } from '../lib/links/account.ts';
import type { PassphraseProblem } from './new-passphrase.tsx';
import { readPassphrase } from './new-passphrase.tsx';

/** What a choice of how to keep a key depends on. */
export type KeepingRules = { lock: LockState; isPassphraseRequired: boolean };

/** How a key is to be kept: as chosen, else as `preset`; and what a form needs for that. */
export const useKeeping = (preset: Keeping, { lock, isPassphraseRequired }: KeepingRules) => {
  const [chosen, choose] = useState<Keeping>();
  const [problem, setProblem] = useState<PassphraseProblem>();
  const keeping = isPassphraseRequired ? 'locked' : (chosen ?? preset);
  const needsPassphrase = keeping === 'locked' && lock === 'none';
  /** The choice as the form holds it; undefined where a passphrase is wrong, which is said at its field then. */
  const read = (form: HTMLFormElement): KeepingChoice | undefined => {
    if (!needsPassphrase) return { keeping };
    const passphrase = readPassphrase(form);
    setProblem('problem' in passphrase ? passphrase.problem : undefined);
    return 'text' in passphrase ? { keeping, passphrase: passphrase.text } : undefined;
  };
  return {
    keeping,
    choose,
    needsPassphrase,
    needsUnlock: keeping === 'locked' && lock === 'locked',
    problem,
    read,
  };
};
