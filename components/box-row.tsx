import { FieldError } from './field-error.tsx';

type Props = {
  id: string;
  label: string;
  value: string;
  /** What is wrong with it, in words. */
  problem: string | undefined;
  onInput: (value: string) => void;
};

/** A text in a box, beside its name. */
export const BoxRow = ({ id, label, value, problem, onInput }: Props) => (
  <div class="SetRow">
    <label class="Label" for={id}>
      {label}
    </label>
    <div>
      <span class="Box" data-state={problem ? 'error' : undefined}>
        <input
          id={id}
          name={id}
          value={value}
          autocomplete="off"
          aria-invalid={problem !== undefined}
          aria-describedby={problem ? `${id}-error` : undefined}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      </span>
      {problem && <FieldError id={`${id}-error`} text={problem} />}
    </div>
  </div>
);
