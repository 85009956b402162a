import { i18n } from '../../locales/words.ts';
import { useEffect, useState } from 'preact/hooks';
import { RecentLinks } from '../../components/recent-links.tsx';
import { clock } from '../../components/times.ts';
import type { Link } from '../../lib/links/link.ts';
import { ask } from '../../lib/messages/ask.ts';
import { copyText } from '../../lib/platform/clipboard.ts';
import { openLinks } from '../../lib/platform/open-links.ts';
import type { Dispatch } from './actions.ts';
import { tellAccounts } from './actions.ts';
import type { LinksProps } from './link-screen.tsx';
import type { Recent } from './use-recent.ts';

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

/** The latest links of the account in use. */
export const RecentScreen = ({ view, draft, dispatch, recent }: LinksProps & { recent: Recent }) => {
  const { copied, copy } = useCopying();
  const [now] = useState(Date.now);
  useSeen(view.account.id, dispatch);
  return (
    <RecentLinks
      rows={recent.rows}
      now={now}
      onOpen={(row) => row.kind === 'link' && dispatch({ type: 'linksShown', linkId: row.link.id })}
      onCopy={(row) => row.kind === 'link' && void copy(row.link)}
      onNew={() => dispatch({ type: 'formShown', draft })}
      onAll={openLinks}
    >
      <p class="Popup-hint" role="status">
        {copied || `${ageWords(recent)} · ${i18n.t('copyKeyHint')}`}
      </p>
    </RecentLinks>
  );
};
