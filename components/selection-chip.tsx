import { i18n } from '../locales/words.ts';
import { Icon } from './icon.tsx';
import * as icons from './icons.ts';

/** The form was filled from a selection; one press takes that back. */
export const SelectionChip = ({ onClear }: { onClear: () => void }) => (
  <span class="SelectionChip">
    <Icon path={icons.selection} small />
    {i18n.t('fromSelection')}
    <button type="button" aria-label={i18n.t('clearSelection')} onClick={onClear}>
      <Icon path={icons.close} small />
    </button>
  </span>
);
