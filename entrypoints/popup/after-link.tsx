import { useEffect, useState } from 'preact/hooks';
import { LinkOver } from '../../components/link-over.tsx';
import { locale } from '../../components/locale.ts';
import { QrCode } from '../../components/qr-code.tsx';
import { ReplacedNote } from '../../components/replaced-note.tsx';
import { ShareButton } from '../../components/share-button.tsx';
import { StatePill } from '../../components/state-pill.tsx';
import type { Result } from '../../lib/faults/fault.ts';
import type { Retired, Sent } from '../../lib/links/attempt.ts';
import type { Link } from '../../lib/links/link.ts';
import { ask } from '../../lib/messages/ask.ts';
import { useShare } from '../../lib/pages/use-share.ts';
import { loadStyle } from '../../lib/platform/load-style.ts';
import { onNews } from '../../lib/platform/news.ts';
import type { Dispatch } from './actions.ts';
import styles from './after-link.css?url';

// What is shown of a link once it is made and copied: loaded then, so that the form is there sooner.

export const loadStyles = () => loadStyle(styles);

type Props = {
  link: Link;
  sent: Sent;
  /** It was made before this popup opened: it may have been paid since. */
  isOld: boolean;
  dispatch: Dispatch;
};

/** The worker notices payments, and tells that there is news; which, the API says. */
const useNews = ({ link: { id: linkId }, sent: { accountId }, isOld, dispatch }: Props) =>
  useEffect(() => {
    const look = async () => {
      const told = await ask('retrieveLink', { accountId, linkId });
      if (told.ok) dispatch({ type: 'linkTold', linkId, row: told.value.row });
    };
    if (isOld) void look();
    return onNews('links', () => void look());
  }, [accountId, linkId, isOld, dispatch]);

export const Code = (props: Props) => {
  useNews(props);
  return <QrCode text={props.link.paymentUri} />;
};

/** The worker has the old link deleted by itself, and tells here how that goes. */
export const Replaced = ({ accountId, linkId }: { accountId: string; linkId: string }) => {
  const [result, setResult] = useState<Result<Retired>>();
  useEffect(() => void ask('retireLink', { accountId, linkId }).then(setResult), [accountId, linkId]);
  return <ReplacedNote result={result} />;
};

export const Pill = ({ link }: { link: Link }) => <StatePill row={{ kind: 'link', link }} />;

export const Share = ({ link, sent }: Pick<Props, 'link' | 'sent'>) => (
  <ShareButton {...useShare({ accountId: sent.accountId, linkId: link.id }, link, locale())} />
);

type OverProps = { link: Link; dispatch: Dispatch; onCopy: () => void; onNew: () => void };

export const Over = ({ link, dispatch, ...actions }: OverProps) => (
  <LinkOver link={link} onDetails={() => dispatch({ type: 'linksShown', linkId: link.id })} {...actions} />
);
