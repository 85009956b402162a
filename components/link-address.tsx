import { i18n } from '../locales/words.ts';
import { Icon } from './icon.tsx';
import * as icons from './icons.ts';
import { shortUri } from './link-result.tsx';

type Props = { uri: string; onCopy: (text: string) => void };

/** The address that the payer opens: to copy, and to see what he sees. */
export const LinkAddress = ({ uri, onCopy }: Props) => (
  <div class="UrlRow">
    <span class="code" title={uri}>
      {shortUri(uri)}
    </span>
    <button type="button" class="IconButton" aria-label={i18n.t('copyLink')} onClick={() => onCopy(uri)}>
      <Icon path={icons.copy} />
    </button>
    <a class="IconButton" href={uri} target="_blank" rel="noreferrer" aria-label={i18n.t('openPaymentPage')}>
      <Icon path={icons.open} />
    </a>
  </div>
);
