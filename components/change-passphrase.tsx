import { i18n } from '../locales/words.ts';
import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Fault } from '../lib/faults/fault.ts';
import { FormButtons } from './form-buttons.tsx';
import { focusAt, textIn } from './form-text.ts';
import type { PassphraseProblem } from './new-passphrase.tsx';
import { NewPassphrase, problemOf, readPassphrase } from './new-passphrase.tsx';
import { SecretField } from './secret-field.tsx';

type Props = {
  isBusy: boolean;
  fault: Fault | undefined;
  onChange: (change: { from: string; to: string }) => void;
  onCancel: () => void;
};

/** Seals the keys anew, with another passphrase. */
export const ChangePassphrase = ({ isBusy, fault, onChange, onCancel }: Props) => {
  const [problem, setProblem] = useState<PassphraseProblem>();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => focusAt(form.current, problemOf(fault) ? 'passphrase' : 'passphrase-now'), [fault]);
  const change = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const read = readPassphrase(event.currentTarget);
    setProblem('problem' in read ? read.problem : undefined);
    if ('text' in read) onChange({ from: textIn(event.currentTarget, 'passphrase-now'), to: read.text });
  };
  return (
    <form class="KeyForm" ref={form} onSubmit={change}>
      <SecretField id="passphrase-now" label={i18n.t('passphraseNow')} autocomplete="current-password" />
      <NewPassphrase problem={problem ?? problemOf(fault)} />
      <FormButtons label={i18n.t('changePassphrase')} isBusy={isBusy} isLocked={false} onCancel={onCancel} />
    </form>
  );
};
