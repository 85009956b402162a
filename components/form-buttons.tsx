import { i18n } from '../locales/words.ts';
import { useFocusWhen } from './settings-focus.ts';

type Props = {
  label: string;
  isBusy: boolean;
  /** The sealed keys must be opened first. */
  isLocked: boolean;
  onCancel: (() => void) | undefined;
};

/** What sends a form, which goes on from here once it was unlocked, and what leaves it. */
export const FormButtons = ({ label, isBusy, isLocked, onCancel }: Props) => (
  <div class="Buttons">
    <button
      type="submit"
      class="Button Button--main"
      aria-disabled={isBusy || isLocked}
      ref={useFocusWhen<HTMLButtonElement>(!isLocked)}
    >
      {label}
    </button>
    {onCancel && (
      <button type="button" class="Button" disabled={isBusy} onClick={onCancel}>
        {i18n.t('cancel')}
      </button>
    )}
  </div>
);
