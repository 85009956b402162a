import { i18n } from '../../locales/words.ts';
import { useEffect, useState } from 'preact/hooks';
import { RecentLinks } from '../../components/recent-links.tsx';
import { clock } from '../../components/times.ts';
import type { Link, LinkRow } from '../../lib/links/link.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { AccountsView } from '../../lib/messages/contract.ts';
import { copyText } from '../../lib/platform/clipboard.ts';
import { loadStyle } from '../../lib/platform/load-style.ts';
import { openLinks } from '../../lib/platform/open-links.ts';
import type { Dispatch } from './actions.ts';
import { tellAccounts } from './actions.ts';
import styles from './links-screen.css?url';
import type { Recent } from './use-recent.ts';
import { useRecent } from './use-recent.ts';

// What was made: loaded when it is asked for, so that the form is there sooner.

export const loadStyles = () => loadStyle(styles);

/** How old the list is, in words. */
const ageWords = ({ refreshedAt, isAsking, fault }: Recent): string => {
  if (isAsking) return i18n.t('checkingLinks');
  if (refreshedAt === undefined) return fault ? i18n.t('linksNeverChecked') : '';
  const at = clock(new Date(refreshedAt).toISOString());
  if (!fault) return i18n.t('checkedAt', [at]);
  return fault.kind === 'offline' ? i18n.t('linksOffline', [at]) : i18n.t('linksNotChecked', [at]);
};

/** Who looks at his links has seen what was paid. */
const useSeen = (accountId: string, dispatch: Dispatch) =>
  useEffect(() => {
    const see = async () => {
      await ask('paymentsSeen', { accountId });
      await tellAccounts(dispatch);
    };
    void see();
  }, [accountId, dispatch]);

const useCopying = () => {
  const [copied, setCopied] = useState('');
  const copy = async ({ title, paymentUri }: Link) =>
    setCopied((await copyText(paymentUri)) ? i18n.t('copiedLinkOf', [title]) : i18n.t('linkMadeNotCopied'));
  return { copied, copy };
};

type Props = {
  view: AccountsView;
  /** The link whose details are shown. */
  linkId: string | undefined;
  onForm: () => void;
  dispatch: Dispatch;
};

export const LinksScreen = ({ view, onForm, dispatch }: Props) => {
  const { id } = view.account;
  const recent = useRecent(id);
  const [now] = useState(Date.now);
  const { copied, copy } = useCopying();
  useSeen(id, dispatch);
  const open = (row: LinkRow) => row.kind === 'link' && dispatch({ type: 'linksShown', linkId: row.link.id });
  return (
    <RecentLinks
      rows={recent.rows}
      now={now}
      onOpen={open}
      onCopy={(row) => row.kind === 'link' && void copy(row.link)}
      onNew={onForm}
      onAll={openLinks}
    >
      <p class="Popup-hint" role="status">
        {copied || `${ageWords(recent)} · ${i18n.t('copyKeyHint')}`}
      </p>
    </RecentLinks>
  );
};
