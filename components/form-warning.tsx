import { i18n } from '../locales/words.ts';
import type { Replaced } from '../lib/links/attempt.ts';
import * as icons from './icons.ts';
import { money } from './locale.ts';
import { Notice } from './notice.tsx';

/**
 * `offline`: nothing can be sent now. `doubt`: the same was asked for before, and may exist. `odd`: a record is broken.
 * `replaces`: the old link goes once this one is there.
 */
export type Warning = 'offline' | 'doubt' | 'odd' | 'replaces';

const Odd = ({ onSeen }: { onSeen: () => void }) => (
  <>
    <Notice kind="warn" title={i18n.t('oddTitle')} text={i18n.t('oddText')} />
    <button type="button" class="Button" onClick={onSeen}>
      {i18n.t('oddSeen')}
    </button>
  </>
);

type ReplacesProps = { replaced: Replaced; onKeep: () => void };

const Replaces = ({ replaced: { title, amount, currency }, onKeep }: ReplacesProps) => (
  <>
    <Notice
      kind="info"
      title={i18n.t('replacesTitle', [title, money(amount, currency)])}
      text={i18n.t('replacesText')}
    />
    <button type="button" class="Button" onClick={onKeep}>
      {i18n.t('keepOldLink')}
    </button>
  </>
);

type Props = {
  warning: Warning;
  replaced: Replaced | undefined;
  onSeen: () => void;
  /** The old link is to stay. */
  onKeep: () => void;
};

/** What there is to know before anything is typed. */
export const FormWarning = ({ warning, replaced, onSeen, onKeep }: Props) => {
  if (warning === 'replaces') return replaced ? <Replaces replaced={replaced} onKeep={onKeep} /> : null;
  if (warning === 'odd') return <Odd onSeen={onSeen} />;
  return warning === 'offline' ? (
    <Notice kind="warn" icon={icons.offline} title={i18n.t('offlineTitle')} text={i18n.t('offlineText')} />
  ) : (
    <Notice kind="warn" title={i18n.t('doubtTitle')} text={i18n.t('doubtText')} />
  );
};
