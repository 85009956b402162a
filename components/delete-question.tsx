import { i18n } from '../locales/words.ts';
import type { Mode } from '../lib/links/account.ts';
import type { Link } from '../lib/links/link.ts';
import { useFirstFocus } from './first-focus.ts';
import { Icon } from './icon.tsx';
import { Sum } from './link-result.tsx';
import * as icons from './icons.ts';
import { StatePill } from './state-pill.tsx';
import { dateTime } from './times.ts';

/** The ids of what names the question and of what it says, for the dialog or the screen around it. */
export const deleteQuestionIds = { labelledBy: 'delete-title', describedBy: 'delete-text' } as const;

const madeWords = ({ createdAt, multiple }: Link): string =>
  [
    i18n.t('madeAt', [dateTime(createdAt)]),
    multiple ? i18n.t('canBePaidMany') : i18n.t('canBePaidOnce'),
  ].join(' · ');

/** Which link would go, how it stands, and what stops then. */
export const DeleteQuestion = ({ link }: { link: Link }) => (
  <>
    <div class="LinkResult-status">
      <h2 id={deleteQuestionIds.labelledBy}>{i18n.t('deleteQuestion')}</h2>
      <StatePill row={{ kind: 'link', link }} />
    </div>
    <Sum {...link} />
    <div id={deleteQuestionIds.describedBy}>
      <div class="LinkResult-what">
        <p class="LinkResult-title">{link.title}</p>
        <p class="LinkResult-meta">{madeWords(link)}</p>
      </div>
      <hr class="Rule--dash" />
      <p class="DeleteQuestion-text">{i18n.t('deleteConsequences')}</p>
    </div>
  </>
);

const deleteWords = (mode: Mode): string =>
  ({
    live: i18n.t('deleteLiveLink'),
    test: i18n.t('deleteTestLink'),
    sandbox: i18n.t('deleteSandboxLink'),
  })[mode];

type Props = { mode: Mode; isBusy: boolean; onKeep: () => void; onDelete: () => void };

/** The safe choice comes first and has the focus. */
export const DeleteButtons = ({ mode, isBusy, onKeep, onDelete }: Props) => (
  <div class="DeleteQuestion-buttons">
    <button type="button" class="Button" ref={useFirstFocus<HTMLButtonElement>()} onClick={onKeep}>
      {i18n.t('keepLink')}
    </button>
    <button type="button" class="Button Button--danger" aria-disabled={isBusy} onClick={onDelete}>
      <Icon path={icons.bin} />
      {deleteWords(mode)}
    </button>
  </div>
);
