import { i18n } from '../locales/words.ts';
import type { Fault } from '../lib/faults/fault.ts';
import type { Account } from '../lib/links/account.ts';
import type { LinkDraft } from '../lib/links/link.ts';
import { faultWords } from './fault-words.ts';
import { useFirstFocus } from './first-focus.ts';
import { Icon } from './icon.tsx';
import { Sum, What } from './link-result.tsx';
import { LookButton } from './look-button.tsx';
import { lookingWords, obstacleOf } from './looking-words.ts';
import { Notice } from './notice.tsx';
import * as icons from './icons.ts';
import { SupportFacts } from './support-facts.tsx';

type Props = {
  fault: Fault;
  draft: LinkDraft;
  account: Account;
  onUnlock: () => void;
  onBack: () => void;
  onCopy: (text: string) => void;
};

const Checking = () => (
  <button type="button" class="Button Button--main Button--wide" data-state="busy" aria-disabled="true">
    <span class="Spinner" />
    {i18n.t('checking')}
  </button>
);

const Unlock = ({ onUnlock }: Pick<Props, 'onUnlock'>) => (
  <button type="button" class="Button Button--main Button--wide" onClick={onUnlock}>
    <Icon path={icons.lock} />
    {i18n.t('unlock')}
  </button>
);

/** Never a second link while nobody knows of the first: it is looked for, and says how that goes. */
export const LinkUnconfirmed = ({ fault, draft, account, onUnlock, onBack, onCopy }: Props) => {
  const cause = fault.kind === 'unconfirmed' ? fault.cause : fault;
  return (
    <div class="Popup-body">
      <article class="Slip LinkResult">
        <Notice kind="warn" {...faultWords(cause, draft.currency)} />
        <Sum {...draft} />
        <What {...draft} />
        <SupportFacts fault={cause} onCopy={onCopy} />
        <p class="Looking" aria-live="polite">
          {lookingWords(fault)}
        </p>
      </article>
      <div class="Popup-foot">
        {obstacleOf(fault)?.kind === 'locked' ? <Unlock onUnlock={onUnlock} /> : <Checking />}
        <div class="Actions">
          {/* The sandbox has no dashboard to look in. */}
          {account.mode !== 'sandbox' && <LookButton />}
          <button type="button" class="Button" ref={useFirstFocus<HTMLButtonElement>()} onClick={onBack}>
            <Icon path={icons.back} />
            {i18n.t('backToForm')}
          </button>
        </div>
      </div>
    </div>
  );
};
