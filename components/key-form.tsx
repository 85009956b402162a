import { i18n } from '../locales/words.ts';
import type { ComponentChildren, TargetedSubmitEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Fault } from '../lib/faults/fault.ts';
import type { Keeping, NewKey } from '../lib/links/account.ts';
import { FormButtons } from './form-buttons.tsx';
import { focusAt, textIn } from './form-text.ts';
import { KeepingChoice } from './keeping-choice.tsx';
import { NewPassphrase, problemOf } from './new-passphrase.tsx';
import { SecretField } from './secret-field.tsx';
import type { KeepingRules } from './use-keeping.ts';
import { useKeeping } from './use-keeping.ts';

type Props = {
  label: string;
  submit: string;
  /** How the key that is replaced is kept; without one, the key itself says what suits it. */
  kept?: Keeping | undefined;
  rules: KeepingRules;
  isBusy: boolean;
  fault: Fault | undefined;
  /** What is wrong with the key, in words. */
  problem: string | undefined;
  /** Opens the sealed keys; shown where that must come first. */
  unlock: ComponentChildren;
  onSave: (key: NewKey) => void;
  onCancel?: (() => void) | undefined;
  /** Stands under the key: what else can be done with one that is refused. */
  children?: ComponentChildren;
};

/** Real money is kept safer, unless somebody chooses otherwise. */
export const presetFor = (key: string): Keeping => (/^\s*skey_(?!test_)/u.test(key) ? 'locked' : 'device');

/** Reads the key and empties its field: from here on only the message has it. */
const takeKey = (form: HTMLFormElement): string => {
  const key = textIn(form, 'key');
  for (const field of form.querySelectorAll<HTMLInputElement>('[name=key]')) field.value = '';
  return key;
};

/** The key is what the form was opened for, and what is wrong is where to go on. */
const useFocus = (fault: Fault | undefined) => {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!fault || fault.kind === 'invalid' || fault.kind === 'otherAccount')
      focusAt(form.current, problemOf(fault) ? 'passphrase' : 'key');
  }, [fault]);
  return form;
};

/** Takes a secret key, once: the field is emptied as soon as it is handed on, and shows nothing of it. */
export const KeyForm = (props: Props) => {
  const { label, submit, kept, rules, isBusy, fault, problem, unlock, onSave, onCancel, children } = props;
  const [preset, setPreset] = useState<Keeping>('device');
  const { keeping, choose, needsPassphrase, needsUnlock, ...chosen } = useKeeping(kept ?? preset, rules);
  const save = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const choice = isBusy || needsUnlock ? undefined : chosen.read(event.currentTarget);
    if (choice) onSave({ key: takeKey(event.currentTarget), ...choice });
  };
  return (
    <>
      <form class="KeyForm" ref={useFocus(fault)} onSubmit={save}>
        <SecretField
          id="key"
          label={label}
          autocomplete="off"
          problem={problem}
          help="key-help"
          onInput={(key) => setPreset(presetFor(key))}
        />
        {children}
        <p class="Help" id="key-help">
          {i18n.t('keyKept')}
        </p>
        <KeepingChoice chosen={keeping} isPassphraseRequired={rules.isPassphraseRequired} onChoose={choose} />
        {needsPassphrase && <NewPassphrase problem={chosen.problem ?? problemOf(fault)} />}
        <FormButtons
          label={isBusy ? i18n.t('checkingKey') : submit}
          isBusy={isBusy}
          isLocked={needsUnlock}
          onCancel={onCancel}
        />
      </form>
      {needsUnlock && unlock}
    </>
  );
};
