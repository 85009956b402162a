import { i18n } from '../locales/words.ts';
import type { Validity } from '../lib/links/attempt.ts';
import { validities } from '../lib/links/attempt.ts';
import { Icon } from './icon.tsx';
import * as formIcons from './form-icons.ts';

const choices = [0, ...validities] as const;
/** Before the form is alive there is nothing to choose, and its HTML is the smaller for it. */
const noChoice = [0] as const;

const words = {
  0: () => i18n.t('validForEver'),
  1: () => i18n.t('validForHour'),
  24: () => i18n.t('validForDay'),
  168: () => i18n.t('validForWeek'),
} as const;

type Props = {
  hours: Validity | 0;
  isAlive: boolean;
  isDisabled: boolean;
  onChange: (hours: Validity | 0) => void;
};

/** How long the link is to be payable. Only this browser sees to it, and says so where it is chosen. */
export const ValidityRow = ({ hours, isAlive, isDisabled, onChange }: Props) => (
  <>
    <label class="Row Row--free">
      <span class="Label">{i18n.t('validFor')}</span>
      <span class="CurrencySelect ValiditySelect">
        <select
          name="validHours"
          disabled={isDisabled}
          aria-describedby={hours ? 'valid-help' : undefined}
          onChange={({ currentTarget }) => onChange(choices[currentTarget.selectedIndex] ?? 0)}
        >
          {(isAlive ? choices : noChoice).map((choice) => (
            <option key={choice} value={choice} selected={choice === hours}>
              {words[choice]()}
            </option>
          ))}
        </select>
        <Icon path={formIcons.down} small />
      </span>
    </label>
    {hours > 0 && (
      <p class="Help" id="valid-help">
        {i18n.t('validHelp')}
      </p>
    )}
  </>
);
