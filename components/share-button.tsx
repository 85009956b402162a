import { i18n } from '../locales/words.ts';
import { useRef, useState } from 'preact/hooks';
import type { ShareAction, ShareEnd, Sharing } from '../lib/links/sharing.ts';
import { Icon } from './icon.tsx';
import * as icons from './icons.ts';
import { ShareMenu } from './share-menu.tsx';

/** What is seen elsewhere needs no words: the counter, and the browser's own way to share. */
const doneWords: Record<ShareAction, () => string> = {
  link: () => i18n.t('linkCopied'),
  message: () => i18n.t('messageCopied'),
  named: () => i18n.t('namedLinkCopied'),
  own: () => '',
  picture: () => i18n.t('qrCopied'),
  png: () => i18n.t('qrSaved'),
  svg: () => i18n.t('qrSaved'),
  counter: () => '',
};

const endWords = ({ action, isDone }: ShareEnd): string => {
  if (isDone) return doneWords[action]();
  return action === 'own' ? '' : i18n.t('shareBlocked');
};

/** The button that opens every way to give a link away, and what came of the last. */
export const ShareButton = ({ end, ...sharing }: Sharing) => {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div class="Share">
      <button
        type="button"
        class="Button"
        ref={button}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon path={icons.share} />
        {i18n.t('share')}
      </button>
      {isOpen && <ShareMenu {...sharing} onClose={close} onLeave={() => setOpen(false)} />}
      {/* Not a status by its role: pages have one of their own, and this one is of a part. */}
      <p class="Share-end" aria-live="polite">
        {end && endWords(end)}
      </p>
    </div>
  );
};
