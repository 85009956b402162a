import { i18n } from '../locales/words.ts';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Mode } from '../lib/links/account.ts';
import type { FoundLink } from '../lib/links/link.ts';
import { stateOf } from '../lib/links/link-state.ts';
import type { KnownCharges } from './charge-list.tsx';
import { ChargeList } from './charge-list.tsx';
import { useFirstFocus } from './first-focus.ts';
import { Icon } from './icon.tsx';
import * as icons from './icons.ts';
import { LinkActions } from './link-actions.tsx';
import { LinkFacts } from './link-facts.tsx';
import { Sum, UrlRow } from './link-result.tsx';
import { QrCode } from './qr-code.tsx';
import { RawJson } from './raw-json.tsx';

type Props = {
  mode: Mode;
  linkId: string;
  /** With all the charges that were read; none before anything is known. */
  row: FoundLink | undefined;
  charges: KnownCharges;
  /** The API's own answer, once there is one. */
  raw: unknown;
  /** What was chosen here is being done. */
  isBusy: boolean;
  onCopy: (text: string) => void;
  onMore: () => void;
  onAnother: () => void;
  onReplace: () => void;
  onDelete: () => void;
  onClose: () => void;
  /** The ways to give it away, while it can be paid. */
  share: ComponentChildren;
  /** What went wrong, or was done. */
  children: ComponentChildren;
};

const titleOf = ({ row, linkId }: Pick<Props, 'row' | 'linkId'>): string => {
  if (!row) return linkId;
  return row.kind === 'link' ? row.link.title : i18n.t('deletedLink');
};

/** Takes the focus when it appears, so that the link is read out, and when what had it is gone with the link. */
const Head = (props: Pick<Props, 'row' | 'linkId' | 'onClose'>) => {
  const title = useFirstFocus<HTMLHeadingElement>();
  const isGone = props.row !== undefined && stateOf(props.row) === 'deleted';
  useEffect(() => {
    if (document.activeElement === document.body) title.current?.focus();
  }, [isGone, title]);
  return (
    <div class="LinkResult-status">
      <h2 tabindex={-1} ref={title}>
        {titleOf(props)}
      </h2>
      <button type="button" class="IconButton" aria-label={i18n.t('closeDetails')} onClick={props.onClose}>
        <Icon path={icons.close} />
      </button>
    </div>
  );
};

type Known = Omit<Props, 'row'> & { row: FoundLink };

const CopyButton = ({ onCopy }: { onCopy: () => void }) => (
  <button type="button" class="IconButton" aria-label={i18n.t('copyLink')} onClick={onCopy}>
    <Icon path={icons.copy} />
  </button>
);

/** A QR code is for a link that can be paid. */
const Ways = ({ row, share, onCopy }: Pick<Known, 'row' | 'share' | 'onCopy'>) => {
  if (row.kind === 'stub') return null;
  const { deleted, used, paymentUri } = row.link;
  return (
    <>
      {!deleted && !used && <QrCode text={paymentUri} />}
      <UrlRow uri={paymentUri}>
        <CopyButton onCopy={() => onCopy(paymentUri)} />
      </UrlRow>
      {!deleted && !used && share}
    </>
  );
};

const Body = (props: Known) => (
  <>
    <LinkFacts row={props.row} />
    <Ways {...props} />
    <ChargeList {...props} />
    <LinkActions {...props} />
    {props.raw !== undefined && <RawJson {...props} />}
  </>
);

/** Everything there is to know of one link, at the side of the list. */
export const LinkDetail = (props: Props) => {
  const { row } = props;
  return (
    <div class="LinkDetail">
      <Head {...props} />
      {row?.kind === 'link' && <Sum {...row.link} />}
      {props.children}
      {row && <Body {...props} row={row} />}
    </div>
  );
};
