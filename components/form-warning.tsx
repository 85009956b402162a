import { i18n } from '../locales/words.ts';
import * as icons from './icons.ts';
import { Notice } from './notice.tsx';

/** `offline`: nothing can be sent now. `doubt`: the same was asked for before, and may exist. `odd`: a record is broken. */
export type Warning = 'offline' | 'doubt' | 'odd';

const Odd = ({ onSeen }: { onSeen: () => void }) => (
  <>
    <Notice kind="warn" title={i18n.t('oddTitle')} text={i18n.t('oddText')} />
    <button type="button" class="Button" onClick={onSeen}>
      {i18n.t('oddSeen')}
    </button>
  </>
);

type Props = { warning: Warning; onSeen: () => void };

/** What there is to know before anything is typed. */
export const FormWarning = ({ warning, onSeen }: Props) => {
  if (warning === 'odd') return <Odd onSeen={onSeen} />;
  return warning === 'offline' ? (
    <Notice kind="warn" icon={icons.offline} title={i18n.t('offlineTitle')} text={i18n.t('offlineText')} />
  ) : (
    <Notice kind="warn" title={i18n.t('doubtTitle')} text={i18n.t('doubtText')} />
  );
};
