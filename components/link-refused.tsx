import { i18n } from '../locales/words.ts';
import type { Fault } from '../lib/faults/fault.ts';
import { provesNothingMade } from '../lib/faults/made-nothing.ts';
import type { Account } from '../lib/links/account.ts';
import type { LinkDraft } from '../lib/links/link.ts';
import { faultWords } from './fault-words.ts';
import { useFirstFocus } from './first-focus.ts';
import { Icon } from './icon.tsx';
import * as icons from './icons.ts';
import * as rareIcons from './rare-icons.ts';
import { Sum, What } from './link-result.tsx';
import { Notice } from './notice.tsx';
import { SupportFacts } from './support-facts.tsx';

type RefusedActions = {
  onReplaceKey: () => void;
  onAllowAccess: () => void;
  onTryAgain: () => void;
  onBack: () => void;
  onCopy: (text: string) => void;
};

type Props = RefusedActions & { fault: Fault; draft: LinkDraft; account: Account };

const dashboard = 'https://dashboard.omise.co/';

type Action = { icon: string; label: string; onClick: () => void };

const mainAction = ({ fault, onReplaceKey, onAllowAccess, onTryAgain, onBack }: Props): Action => {
  if (fault.kind === 'unauthorised')
    return { icon: rareIcons.key, label: i18n.t('replaceKey'), onClick: onReplaceKey };
  if (fault.kind === 'noHostPermission')
    return { icon: rareIcons.lock, label: i18n.t('allowAccess'), onClick: onAllowAccess };
  // Another account's money: looked at in the form first, whose button names it.
  if (fault.kind === 'accountChanged')
    return { icon: rareIcons.back, label: i18n.t('backToForm'), onClick: onBack };
  return { icon: rareIcons.retry, label: i18n.t('tryAgain'), onClick: onTryAgain };
};

const Main = (props: Props) => {
  const ref = useFirstFocus<HTMLButtonElement>();
  const { icon, label, onClick } = mainAction(props);
  return (
    <button type="button" class="Button Button--main Button--wide" ref={ref} onClick={onClick}>
      <Icon path={icon} />
      {label}
    </button>
  );
};

/** An outcome that is not known offers a look, never a second link. */
const Look = () => (
  <a
    class="Button Button--main Button--wide"
    ref={useFirstFocus<HTMLAnchorElement>()}
    href={dashboard}
    target="_blank"
    rel="noreferrer"
  >
    <Icon path={icons.open} />
    {i18n.t('openDashboard')}
  </a>
);

const Back = ({ onBack, isFirst }: Pick<Props, 'onBack'> & { isFirst: boolean }) => {
  const first = useFirstFocus<HTMLButtonElement>();
  return (
    <button type="button" class="Button" ref={isFirst ? first : null} onClick={onBack}>
      <Icon path={rareIcons.back} />
      {i18n.t('backToForm')}
    </button>
  );
};

/** What became of a link that there is no answer for, or a no: what, what now, what was kept. */
export const LinkRefused = (props: Props) => {
  const { fault, draft, account, onBack, onCopy } = props;
  const isKnown = provesNothingMade(fault);
  // The sandbox has no dashboard to look in.
  const isSandbox = account.mode === 'sandbox';
  return (
    <div class="Popup-body">
      <article class="Slip LinkResult">
        <Notice kind={isKnown ? 'error' : 'warn'} {...faultWords(fault, account.mode)} />
        <Sum {...draft} />
        <What {...draft} />
        <SupportFacts fault={fault} keyHint={account.keyHint} onCopy={onCopy} />
      </article>
      <div class="Popup-foot">
        {isKnown && <Main {...props} />}
        {!isKnown && !isSandbox && <Look />}
        {fault.kind !== 'accountChanged' && (
          <div class="Actions">
            <Back onBack={onBack} isFirst={!isKnown && isSandbox} />
          </div>
        )}
      </div>
    </div>
  );
};
