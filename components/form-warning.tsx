import { i18n } from '../locales/words.ts';
import * as icons from './icons.ts';
import { Notice } from './notice.tsx';

/** `offline`: nothing can be sent now. `doubt`: the same was asked for before, and may exist. */
export type Warning = 'offline' | 'doubt';

/** What there is to know before anything is typed. */
export const FormWarning = ({ warning }: { warning: Warning }) =>
  warning === 'offline' ? (
    <Notice kind="warn" icon={icons.offline} title={i18n.t('offlineTitle')} text={i18n.t('offlineText')} />
  ) : (
    <Notice kind="warn" title={i18n.t('doubtTitle')} text={i18n.t('doubtText')} />
  );
