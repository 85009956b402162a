import { FieldError } from './field-error.tsx';

type Props = {
  name: 'title' | 'description';
  label: string;
  placeholder: string;
  value: string;
  /** What is wrong with it, in words. */
  problem: string | undefined;
  isReadOnly: boolean;
  onInput: (value: string) => void;
};

/** A ruled line: what it is on the left, what is typed on the right, and under it what is wrong. */
export const TextRow = ({ name, label, placeholder, value, problem, isReadOnly, onInput }: Props) => (
  <>
    <label class={`Row ${name === 'title' ? 'Row--strong' : ''}`} data-state={problem ? 'error' : undefined}>
      <span class="Label">{label}</span>
      <input
        name={name}
        placeholder={placeholder}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${name}-error` : undefined}
        readonly={isReadOnly}
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </label>
    {problem && <FieldError id={`${name}-error`} text={problem} />}
  </>
);
