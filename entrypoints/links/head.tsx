import { i18n } from '../../locales/words.ts';
import { ExportMenu } from '../../components/export-menu.tsx';
import { Icon } from '../../components/icon.tsx';
import * as icons from '../../components/icons.ts';
import { Notice } from '../../components/notice.tsx';
import { readingWords } from '../../components/reading-words.ts';
import type { Fault } from '../../lib/faults/fault.ts';
import type { LinkRow } from '../../lib/links/link.ts';
import type { AccountsView } from '../../lib/messages/contract.ts';
import { openForm } from '../../lib/platform/open-form.ts';
import { useExport } from './use-export.ts';

/** Why there is no file. */
const Failed = ({ fault }: { fault: Fault }) => (
  <Notice
    kind="error"
    title={i18n.t('exportFailedTitle')}
    text={i18n.t('exportFailedText', [readingWords(fault).title])}
  />
);

type Props = {
  view: AccountsView;
  shown: readonly LinkRow[];
  onSaved: (name: string) => void;
  /** Some links are still to be loaded. */
  isPart: boolean;
};

/** What can be done with the list as a whole. */
export const Head = ({ view, shown, isPart, onSaved }: Props) => {
  const { exporting, ...events } = useExport(view.account, shown, onSaved);
  const isWriting = exporting.status === 'writing';
  return (
    <>
      <div class="Page-head">
        <h1>{i18n.t('linksTitle')}</h1>
        <ExportMenu
          isAllowed={view.canExport}
          isPart={isPart}
          all={isWriting ? exporting.all : shown.length}
          done={isWriting ? exporting.done : undefined}
          {...events}
        />
        <button type="button" class="Button Button--main" onClick={openForm}>
          <Icon path={icons.plus} />
          {i18n.t('newLink')}
        </button>
      </div>
      {exporting.status === 'failed' && <Failed fault={exporting.fault} />}
    </>
  );
};
