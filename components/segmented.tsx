type Props = {
  name: string;
  label: string;
  off: string;
  on: string;
  isOn: boolean;
  isDisabled: boolean;
  onChange: (isOn: boolean) => void;
};

/** Two choices side by side: radio buttons, so that arrow keys and readers know what they are. */
export const Segmented = ({ name, label, off, on, isOn, isDisabled, onChange }: Props) => (
  <div class="Row Row--free">
    <span class="Label" aria-hidden="true">
      {label}
    </span>
    <div class="Segmented" role="radiogroup" aria-label={label}>
      {[false, true].map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={value === isOn}
            disabled={isDisabled}
            onChange={() => onChange(value)}
          />
          <span>{value ? on : off}</span>
        </label>
      ))}
    </div>
  </div>
);
