import type { LinkRow } from '../../lib/links/link.ts';
import type { LinksProps } from './link-screen.tsx';
import { LinkScreen } from './link-screen.tsx';
import styles from './links-screen.css?url';
import { RecentScreen } from './recent-screen.tsx';
import { useRecent } from './use-recent.ts';

// What was made: loaded when it is asked for, so that the form is there sooner.

export { styles };

const isLink =
  (linkId: string) =>
  (row: LinkRow): boolean =>
    row.kind === 'link' && row.link.id === linkId;

type Props = LinksProps & {
  /** The link whose details are shown. */
  linkId: string | undefined;
};

/** What was made in the account in use, or one link of it. */
export const LinksScreen = ({ linkId, ...props }: Props) => {
  const recent = useRecent(props.view.account.id);
  return linkId === undefined ? (
    <RecentScreen recent={recent} {...props} />
  ) : (
    <LinkScreen linkId={linkId} known={recent.rows?.find(isLink(linkId))} {...props} />
  );
};
