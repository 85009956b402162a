import { i18n } from '../locales/words.ts';
import type { Fault } from '../lib/faults/fault.ts';
import { listFaultWords } from './list-words.ts';
import { Notice } from './notice.tsx';
import * as icons from './icons.ts';
import { SupportFacts } from './support-facts.tsx';
import { moment } from './times.ts';

type OfflineProps = { checkedAt: number | undefined; now: number };

/** Without a connection there is what was known before. */
export const OfflineNotice = ({ checkedAt, now }: OfflineProps) => (
  <Notice
    kind="warn"
    icon={icons.offline}
    title={i18n.t('offlineTitle')}
    text={checkedAt === undefined ? i18n.t('offlineNotWhole') : i18n.t('linksFrom', [moment(checkedAt, now)])}
  />
);

type Props = {
  fault: Fault;
  keyHint: string | undefined;
  onGoOn: () => void;
  onSettings: () => void;
  /** Firefox: its user has taken the access to Omise away. */
  onAllowAccess: () => void;
  onCopy: (text: string) => void;
};

type Way = { label: string; onClick: () => void };

/** What mends it comes first. */
const wayOut = ({ fault, onSettings, onAllowAccess }: Props): Way | undefined => {
  if (fault.kind === 'noHostPermission') return { label: i18n.t('allowAccess'), onClick: onAllowAccess };
  return fault.kind === 'unauthorised' ? { label: i18n.t('replaceKey'), onClick: onSettings } : undefined;
};

/** Why the list is not read on, and what to do. */
export const ListNotice = (props: Props) => {
  const way = wayOut(props);
  return (
    <div class="ListNotice">
      <Notice kind="error" {...listFaultWords(props.fault)} />
      <SupportFacts fault={props.fault} keyHint={props.keyHint} onCopy={props.onCopy} />
      <div class="Buttons">
        {way && (
          <button type="button" class="Button" onClick={way.onClick}>
            {way.label}
          </button>
        )}
        <button type="button" class="Button" onClick={props.onGoOn}>
          {i18n.t('goOnLoading')}
        </button>
      </div>
    </div>
  );
};
