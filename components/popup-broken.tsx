import { i18n } from '../locales/words.ts';
import { useFirstFocus } from './first-focus.ts';
import { Icon } from './icon.tsx';
import * as icons from './icons.ts';
import { Notice } from './notice.tsx';

/** The worker does not answer: said plainly, with the one thing that helps. */
export const PopupBroken = ({ onTryAgain }: { onTryAgain: () => void }) => (
  <div class="Popup-body">
    <article class="Slip">
      <Notice kind="error" title={i18n.t('brokenTitle')} text={i18n.t('brokenText')} />
    </article>
    <div class="Popup-foot">
      <button
        type="button"
        class="Button Button--main Button--wide"
        ref={useFirstFocus<HTMLButtonElement>()}
        onClick={onTryAgain}
      >
        <Icon path={icons.retry} />
        {i18n.t('tryAgain')}
      </button>
    </div>
  </div>
);
