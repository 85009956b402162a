import { i18n } from '../locales/words.ts';
import type { LinkDraft } from '../lib/links/link.ts';
import { money } from './locale.ts';

/** `digit`: the key that fills the form with it. */
export type QuickKey = { digit: string; draft: LinkDraft };

/** The key of what was made last; presets have 1 to 9. */
export const lastDigit = '0';

const nameOf = ({ digit, draft: { title, amount, currency } }: QuickKey): string => {
  const name = `${title}, ${money(amount, currency)}`;
  return digit === lastDigit ? `${i18n.t('sameAsLast')}: ${name}` : name;
};

type Props = {
  keys: readonly QuickKey[];
  /** There was no room for what was to be kept. */
  isFull: boolean;
  onChoose: (draft: LinkDraft) => void;
  /** Keeps what is typed; none where that is not whole, or kept already. */
  onSave: (() => void) | undefined;
};

/** Like a till's keys: what is sold every day, and what was sold last, by one press. */
export const QuickKeys = ({ keys, isFull, onChoose, onSave }: Props) => (
  <div class="QuickKeys" role="group" aria-label={i18n.t('presets')}>
    {keys.map((key) => (
      <button
        key={key.digit}
        type="button"
        class="QuickKey"
        aria-keyshortcuts={`Alt+${key.digit}`}
        title={`${nameOf(key)} · Alt+${key.digit}`}
        onClick={() => onChoose(key.draft)}
      >
        <kbd aria-hidden="true">{key.digit}</kbd>
        <span>{key.digit === lastDigit ? i18n.t('sameAsLast') : key.draft.title}</span>
        <span class="num">{money(key.draft.amount, key.draft.currency)}</span>
      </button>
    ))}
    {onSave && (
      <button type="button" class="QuickKey QuickKey--save" onClick={onSave}>
        {i18n.t('saveAsPreset')}
      </button>
    )}
    {isFull && (
      <p class="Help" role="alert">
        {i18n.t('presetsFullText')}
      </p>
    )}
  </div>
);
