import { i18n } from '../locales/words.ts';
import type { FoundLink } from '../lib/links/link.ts';
import { stateOf } from '../lib/links/link-state.ts';
import { Icon } from './icon.tsx';
import * as icons from './icons.ts';

type Props = {
  row: FoundLink;
  isBusy: boolean;
  onAnother: () => void;
  onReplace: () => void;
  onDelete: () => void;
};

type ActionProps = { path: string; words: string; isBusy: boolean; look?: string; onAct: () => void };

const Action = ({ path, words, isBusy, look = '', onAct }: ActionProps) => (
  <button type="button" class={`Button ${look}`} aria-disabled={isBusy} onClick={onAct}>
    <Icon path={path} />
    {words}
  </button>
);

const isOpenStill = (row: FoundLink): boolean => !['paid', 'deleted'].includes(stateOf(row));

/** What can be done with a link. One that was paid is not corrected, and a deleted one is gone; both can be made again. */
export const LinkActions = ({ row, isBusy, onAnother, onReplace, onDelete }: Props) => {
  if (row.kind === 'stub') return null;
  return (
    <div class="LinkActions">
      <Action path={icons.plus} words={i18n.t('makeAnother')} isBusy={isBusy} onAct={onAnother} />
      {isOpenStill(row) && (
        <Action path={icons.retry} words={i18n.t('replaceAmount')} isBusy={isBusy} onAct={onReplace} />
      )}
      {!row.link.deleted && (
        <Action
          path={icons.bin}
          words={i18n.t('deleteLink')}
          isBusy={isBusy}
          look="Button--dangerquiet"
          onAct={onDelete}
        />
      )}
    </div>
  );
};
