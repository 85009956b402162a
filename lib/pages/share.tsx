import { ShareButton } from '../../components/share-button.tsx';
import { locale } from '../../locales/locale.ts';
import type { Link } from '../links/link.ts';
import { useShare } from './use-share.ts';

/** Every way to give a link away, from whatever page. */
export const Share = ({ accountId, link }: { accountId: string; link: Link }) => (
  <ShareButton {...useShare({ accountId, linkId: link.id }, link, locale())} />
);
