import { i18n } from '../locales/words.ts';
import { Drop } from './drop.tsx';
import { Icon } from './icon.tsx';
import { count } from './locale.ts';
import { Progress } from './progress.tsx';
import * as icons from './icons.ts';

/** A file of links, or of the tries to pay them. */
export type FileKind = 'links' | 'charges';

type Props = {
  /** Whether the administrator lets links leave in a file. */
  isAllowed: boolean;
  /** Some links are still to be loaded. */
  isPart: boolean;
  /** How many links the file is of, and how many of them are written while it is. */
  all: number;
  done: number | undefined;
  onExport: (kind: FileKind) => void;
  onStop: () => void;
};

/** What cannot be done stays in sight, with the reason. */
const Forbidden = () => (
  <div class="ExportOff">
    <button type="button" class="Button" aria-disabled="true" aria-describedby="export-off">
      <Icon path={icons.download} />
      {i18n.t('exportCsv')}
    </button>
    <small id="export-off">{i18n.t('setByAdministrator')}</small>
  </div>
);

const Writing = ({ done, all, onStop }: { done: number; all: number; onStop: () => void }) => (
  <div class="Exporting">
    <Progress
      done={done}
      all={all}
      label={i18n.t('exporting')}
      text={i18n.t('someOfAll', [count(done), count(all)])}
    />
    <button type="button" class="Button" onClick={onStop}>
      {i18n.t('stop')}
    </button>
  </div>
);

/** What the filters show, as a file for a spreadsheet. */
export const ExportMenu = ({ isAllowed, isPart, all, done, onExport, onStop }: Props) => {
  if (!isAllowed) return <Forbidden />;
  if (done !== undefined) return <Writing done={done} all={all} onStop={onStop} />;
  return (
    <Drop class="Button" icon={icons.download} label={i18n.t('exportCsv')}>
      <p class="Help">{i18n.t('exportText')}</p>
      {isPart && <p class="Help">{i18n.t('notWholeYet')}</p>}
      <button type="button" class="Button" onClick={() => onExport('links')}>
        {i18n.t('exportLinks')}
      </button>
      <button type="button" class="Button" onClick={() => onExport('charges')}>
        {i18n.t('exportCharges')}
      </button>
    </Drop>
  );
};
