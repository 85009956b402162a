import { useState } from 'preact/hooks';
import { Copied } from '../../components/copied.tsx';
import { DeleteButtons, deleteQuestionIds, DeleteQuestion } from '../../components/delete-question.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { LinkDetail } from '../../components/link-detail.tsx';
import { LinkNotices } from '../../components/link-notices.tsx';
import type { Account } from '../links/account.ts';
import type { FoundLink, Link, LinkRow } from '../links/link.ts';
import type { LinkView } from './link-view.ts';
import { shownCharges, shownLink } from './shown-link.ts';
import type { OpenForm } from './link-asker.ts';
import { Share } from './share.tsx';
import { useLink } from './use-link.ts';

import { copyText } from '../platform/clipboard.ts';
import { askToReachOmise } from '../platform/omise-access.ts';

type Props = {
  account: Account;
  linkId: string;
  /** What the list knows of it, to show at once. */
  known?: LinkRow;
  onClose: () => void;
  /** Told of each answer about the link. */
  onChanged: (row: FoundLink) => void;
  /** Shows the form, filled with this; tells whether it could. */
  openForm: OpenForm;
};

type Used = ReturnType<typeof useLink>;
type Shown = Used & { account: Account; onCopy: (text: string) => void };

const useCopy = () => {
  const [isCopied, setCopied] = useState<boolean>();
  return { isCopied, onCopy: async (text: string) => setCopied(await copyText(text)) };
};

const troublesOf = ({ trouble }: LinkView) => ({
  reading: trouble.read?.fault ?? trouble.charges?.fault,
  deleting: trouble.delete,
  another: trouble.another?.fault,
});

const Notices = ({ account, view, asker, onCopy }: Shown) => {
  const again = () => void asker.refresh();
  const allow = async () => {
    if (await askToReachOmise()) again();
  };
  return (
    <LinkNotices
      troubles={troublesOf(view)}
      isJustDeleted={view.isJustDeleted}
      keyHint={account.keyHint}
      onCopy={onCopy}
      onAgain={again}
      onAllow={() => void allow()}
    />
  );
};

const Question = ({
  account,
  view,
  asker,
  link,
}: Pick<Shown, 'account' | 'view' | 'asker'> & { link: Link }) => (
  <Dialog {...deleteQuestionIds} onKeep={asker.keep}>
    <DeleteQuestion link={link} />
    <DeleteButtons
      mode={account.mode}
      isBusy={view.busy.includes('delete')}
      onKeep={asker.keep}
      onDelete={() => void asker.remove()}
    />
  </Dialog>
);

const Panel = ({ account, linkId, known, onClose, onChanged, openForm }: Props) => {
  const { view, asker } = useLink({ accountId: account.id, linkId }, { known, onChanged, openForm });
  const { isCopied, onCopy } = useCopy();
  const row = shownLink(view);
  const link = row?.kind === 'link' ? row.link : undefined;
  const shown = { account, view, asker, onCopy: (text: string) => void onCopy(text) };
  return (
    <>
      <LinkDetail
        mode={account.mode}
        linkId={linkId}
        row={row}
        charges={shownCharges(view)}
        raw={view.raw}
        isBusy={view.busy.includes('delete') || view.busy.includes('another')}
        onCopy={shown.onCopy}
        onMore={() => void asker.more()}
        onAnother={() => link && void asker.another(link)}
        onReplace={() => link && void asker.replace(link)}
        onDelete={() => void asker.question()}
        onClose={onClose}
        share={link && <Share accountId={account.id} link={link} />}
      >
        <Copied isCopied={isCopied} />
        <Notices {...shown} />
      </LinkDetail>
      {view.isQuestion && link && <Question {...shown} link={link} />}
    </>
  );
};

/** One link of an account at the side of the list: what it is, who paid it, and what can be done with it. */
export const Detail = (props: Props) => <Panel key={`${props.account.id}/${props.linkId}`} {...props} />;
