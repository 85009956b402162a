import { i18n } from '../locales/words.ts';
import type { Result } from '../lib/faults/fault.ts';
import type { Retired } from '../lib/links/attempt.ts';

const words = (result: Result<Retired> | undefined): string => {
  if (!result) return i18n.t('replacing');
  if (!result.ok) return i18n.t('replacedLater');
  return result.value === 'paid' ? i18n.t('replacedPaid') : i18n.t('replacedDeleted');
};

/** What became of the link that a new one corrects; undefined until that is known. */
export const ReplacedNote = ({ result }: { result: Result<Retired> | undefined }) => (
  <p class="LinkResult-meta ReplacedNote" role="status">
    {words(result)}
  </p>
);
