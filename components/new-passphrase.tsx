import { i18n } from '../locales/words.ts';
import { useState } from 'preact/hooks';
import type { Fault } from '../lib/faults/fault.ts';
import { focusAt, textIn } from './form-text.ts';
import { isTooShort } from '../lib/links/passphrase.ts';
import { SecretField } from './secret-field.tsx';
import { StrengthNote } from './strength-note.tsx';

export type PassphraseProblem = 'tooShort' | 'mismatch';

/** What is wrong with the two fields of a form; nothing is sent then. */
export const passphraseProblem = (first: string, again: string): PassphraseProblem | undefined => {
  if (isTooShort(first)) return 'tooShort';
  return first === again ? undefined : 'mismatch';
};

/** The passphrase that was typed twice, or what is wrong, with the focus at the field where it is. */
export const readPassphrase = (form: HTMLFormElement): { text: string } | { problem: PassphraseProblem } => {
  const text = textIn(form, 'passphrase');
  const problem = passphraseProblem(text, textIn(form, 'passphrase-again'));
  if (!problem) return { text };
  focusAt(form, problem === 'mismatch' ? 'passphrase-again' : 'passphrase');
  return { problem };
};

/** What the worker says of a passphrase that is to seal. */
export const problemOf = (fault: Fault | undefined): PassphraseProblem | undefined =>
  fault?.kind === 'invalid' && fault.problem === 'tooShort' ? 'tooShort' : undefined;

/** A new passphrase, twice, and how good it is. */
export const NewPassphrase = ({ problem }: { problem: PassphraseProblem | undefined }) => {
  const [typed, setTyped] = useState('');
  return (
    <div class="NewPassphrase">
      <SecretField
        id="passphrase"
        label={i18n.t('passphraseNew')}
        autocomplete="new-password"
        problem={problem === 'tooShort' ? i18n.t('passphraseTooShort') : undefined}
        help="passphrase-strength"
        onInput={setTyped}
      />
      <StrengthNote id="passphrase-strength" passphrase={typed} />
      <SecretField
        id="passphrase-again"
        label={i18n.t('passphraseAgain')}
        autocomplete="new-password"
        problem={problem === 'mismatch' ? i18n.t('passphraseMismatch') : undefined}
      />
    </div>
  );
};
