import { i18n } from '../locales/words.ts';
import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { FieldError } from './field-error.tsx';

type Props = {
  isReplacing: boolean;
  isChecking: boolean;
  problem: string | undefined;
  onSave: (key: string) => void;
};

/** Takes a secret key, once: the field is emptied as soon as it is handed on, and shows nothing of it. */
export const KeyForm = ({ isReplacing, isChecking, problem, onSave }: Props) => {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (problem) field.current?.focus();
  }, [problem]);
  const save = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isChecking) return;
    onSave(field.current?.value ?? '');
    event.currentTarget.reset();
  };
  return (
    <form class="KeyForm" onSubmit={save}>
      <label class="Label" for="key">
        {i18n.t('secretKey')}
      </label>
      <div class="KeyForm-row">
        <span class="Box" data-state={problem ? 'error' : undefined}>
          <input
            id="key"
            class="code"
            type="password"
            autocomplete="off"
            spellcheck={false}
            ref={field}
            aria-invalid={problem !== undefined}
            aria-describedby={problem ? 'key-error' : 'key-help'}
          />
        </span>
        <button type="submit" class="Button Button--main" aria-disabled={isChecking}>
          {isChecking ? i18n.t('checkingKey') : i18n.t(isReplacing ? 'replaceKey' : 'saveKey')}
        </button>
      </div>
      {problem && <FieldError id="key-error" text={problem} />}
      <p class="Help" id="key-help">
        {i18n.t('keyKept')}
      </p>
    </form>
  );
};
