import { i18n } from '../locales/words.ts';

type Props = { seconds: number; onUndo: () => void };

/** Takes back what was made at once, for so many seconds more. */
export const UndoButton = ({ seconds, onUndo }: Props) => (
  <button type="button" class="Button" onClick={onUndo}>
    {i18n.t('undoIn', [String(seconds)])}
  </button>
);
