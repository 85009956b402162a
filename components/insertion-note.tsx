import { i18n } from '../locales/words.ts';
import type { CopyState } from './copy-words.ts';

/** `offered`: it was made in another opening of the popup, and goes to the page when that is wished still. */
export type InsertionEnd = 'offered' | 'inserted' | 'refused';

type Props = { end: InsertionEnd; copy: CopyState; onInsert: () => void };

/** What came of putting a link where it was asked for. */
export const InsertionNote = ({ end, copy, onInsert }: Props) => {
  if (end === 'offered')
    return (
      <button type="button" class="Button" onClick={onInsert}>
        {i18n.t('insertIntoPage')}
      </button>
    );
  const refused = copy === 'copied' ? i18n.t('notInserted') : i18n.t('notInsertedNorCopied');
  return (
    <p class="LinkResult-meta ReplacedNote" role="status">
      {end === 'inserted' ? i18n.t('inserted') : refused}
    </p>
  );
};
