import { i18n } from '../locales/words.ts';
import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Fault } from '../lib/faults/fault.ts';
import { FieldError } from './field-error.tsx';
import { unlockWords, waitOf } from './unlock-words.ts';

/** Counts the seconds down that the next try has to wait: as it began, and from each fault anew. */
const useWait = (fault: Fault | undefined, waitSeconds: number): number => {
  const wait = waitOf(fault) || waitSeconds;
  const [left, setLeft] = useState(wait);
  useEffect(() => setLeft(wait), [fault, wait]);
  useEffect(() => {
    if (left === 0) return undefined;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return left;
};

/** The field has the focus when it appears, and after each fault. */
const useField = (fault: Fault | undefined) => {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), [fault]);
  return field;
};

type Props = {
  /** The settings may show it twice: where it is needed, and with the lock. */
  id: string;
  fault: Fault | undefined;
  /** How long the next try was not heard when this was told. */
  waitSeconds: number;
  /** What the button does. */
  label: string;
  isBusy: boolean;
  onUnlock: (passphrase: string) => void;
};

const labelNow = (label: string, isBusy: boolean, wait: number): string => {
  if (isBusy) return i18n.t('unlocking');
  return wait > 0 ? i18n.t('waitSeconds', [String(wait)]) : label;
};

/** Takes the passphrase, once: the field is emptied as soon as it is handed on. */
export const UnlockForm = ({ id, fault, waitSeconds, label, isBusy, onUnlock }: Props) => {
  const field = useField(fault);
  const wait = useWait(fault, waitSeconds);
  const isWaiting = isBusy || wait > 0;
  const unlock = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const passphrase = field.current?.value ?? '';
    if (isWaiting || passphrase === '') return;
    onUnlock(passphrase);
    event.currentTarget.reset();
  };
  return (
    <form class="UnlockForm" onSubmit={unlock}>
      <label class="Label" for={id}>
        {i18n.t('passphrase')}
      </label>
      <span class="Box" data-state={fault ? 'error' : undefined}>
        <input
          id={id}
          type="password"
          autocomplete="off"
          spellcheck={false}
          ref={field}
          aria-invalid={fault !== undefined}
          aria-describedby={fault ? `${id}-error` : undefined}
        />
      </span>
      {fault && <FieldError id={`${id}-error`} text={unlockWords(fault)} />}
      <button type="submit" class="Button Button--main Button--wide" aria-disabled={isWaiting || undefined}>
        {labelNow(label, isBusy, wait)}
        {!isWaiting && <kbd aria-hidden="true">↵</kbd>}
      </button>
    </form>
  );
};
