import { Icon } from './icon.tsx';
import * as formIcons from './form-icons.ts';

type Props<Value> = {
  label: string;
  value: Value;
  options: readonly (readonly [value: Value, name: string])[];
  onChange: (value: Value) => void;
};

/** One of several, in words that stand alone. */
export const FilterSelect = <Value,>({ label, value, options, onChange }: Props<Value>) => (
  <span class="FilterSelect">
    <select
      class="Filter"
      aria-label={label}
      onChange={({ currentTarget }) => {
        const chosen = options[currentTarget.selectedIndex];
        if (chosen) onChange(chosen[0]);
      }}
    >
      {options.map(([option, name]) => (
        <option key={name} selected={option === value}>
          {name}
        </option>
      ))}
    </select>
    <Icon path={formIcons.down} small />
  </span>
);
