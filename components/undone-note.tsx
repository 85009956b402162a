import { i18n } from '../locales/words.ts';
import type { Result } from '../lib/faults/fault.ts';
import type { Undone } from '../lib/links/attempt.ts';

/** What came of undoing, where the link itself does not show it. */
export const UndoneNote = ({ undone }: { undone: Result<Undone> }) => (
  <p class="LinkResult-meta ReplacedNote" role="status">
    {undone.ok ? i18n.t('undoTooLate') : i18n.t('undoLater')}
  </p>
);
