import { i18n } from '../locales/words.ts';
import { Icon } from './icon.tsx';
import * as formIcons from './form-icons.ts';

type Props<Value> = {
  id: string;
  label: string;
  value: Value;
  options: readonly Value[];
  name: (value: Value) => string;
  /** The administrator has set it: it shows, and cannot be changed here. */
  isManaged: boolean;
  onChange: (value: Value) => void;
};

/** One of several, under its name. */
export const SelectRow = <Value extends string | number>(props: Props<Value>) => {
  const { id, label, value, options, name, isManaged, onChange } = props;
  return (
    <div class="SetRow">
      <label class="Label" for={id}>
        {label}
      </label>
      <div>
        <span class="Select">
          <select
            id={id}
            disabled={isManaged}
            value={String(value)}
            aria-describedby={isManaged ? `${id}-managed` : undefined}
            onChange={({ currentTarget }) => {
              const chosen = options[currentTarget.selectedIndex];
              if (chosen !== undefined) onChange(chosen);
            }}
          >
            {options.map((option) => (
              <option key={option} value={String(option)} selected={option === value}>
                {name(option)}
              </option>
            ))}
          </select>
          <Icon path={formIcons.down} small />
        </span>
        {isManaged && (
          <p class="Help" id={`${id}-managed`}>
            {i18n.t('setByAdministrator')}
          </p>
        )}
      </div>
    </div>
  );
};
