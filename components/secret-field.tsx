import { FieldError } from './field-error.tsx';

type Props = {
  id: string;
  label: string;
  /** What is wrong with it, in words. */
  problem?: string | undefined;
  /** The id of what explains it. */
  help?: string;
  autocomplete: 'off' | 'current-password' | 'new-password';
  onInput?: (value: string) => void;
};

/** A field for a key or a passphrase: its characters never show, and its value stays in it. */
export const SecretField = ({ id, label, problem, help, autocomplete, onInput }: Props) => (
  <div class="SecretField">
    <label class="Label" for={id}>
      {label}
    </label>
    <span class="Box" data-state={problem ? 'error' : undefined}>
      <input
        id={id}
        name={id}
        class="code"
        type="password"
        autocomplete={autocomplete}
        spellcheck={false}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `${id}-error` : help}
        onInput={({ currentTarget }) => onInput?.(currentTarget.value)}
      />
    </span>
    {problem && <FieldError id={`${id}-error`} text={problem} />}
  </div>
);
