import { i18n } from '../locales/words.ts';

/** Whether the last text that was to be copied is on the clipboard; `undefined` before there was one. */
export const Copied = ({ isCopied }: { isCopied: boolean | undefined }) => (
  <p class="Copied" role="status">
    {isCopied !== undefined && (isCopied ? i18n.t('copied') : i18n.t('notCopied'))}
  </p>
);
