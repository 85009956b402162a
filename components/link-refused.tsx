import { i18n } from '../locales/words.ts';
import type { Fault } from '../lib/faults/fault.ts';
import type { Account } from '../lib/links/account.ts';
import { formOf } from '../lib/links/form-of.ts';
import type { LinkDraft } from '../lib/links/link.ts';
import { faultWords } from './fault-words.ts';
import { useFirstFocus } from './first-focus.ts';
import { Icon } from './icon.tsx';
import * as icons from './icons.ts';
import { Sum, What } from './link-result.tsx';
import { Notice } from './notice.tsx';
import { submitLabel } from './submit-button.tsx';
import { SupportFacts } from './support-facts.tsx';

type RefusedActions = {
  onReplaceKey: () => void;
  onAllowAccess: () => void;
  onTryAgain: () => void;
  /** The merchant was asked, and wants it. */
  onConfirm: () => void;
  onBack: () => void;
  onCopy: (text: string) => void;
};

type Props = RefusedActions & { fault: Fault; draft: LinkDraft; account: Account };

type Action = { icon: string; label: string; onClick: () => void };

const mainAction = (props: Props): Action => {
  const { fault, draft, account, onReplaceKey, onAllowAccess, onTryAgain, onConfirm, onBack } = props;
  if (fault.kind === 'askFirst')
    return { icon: icons.check, label: submitLabel(formOf(draft), account.mode), onClick: onConfirm };
  if (fault.kind === 'unauthorised')
    return { icon: icons.key, label: i18n.t('replaceKey'), onClick: onReplaceKey };
  if (fault.kind === 'noHostPermission')
    return { icon: icons.lock, label: i18n.t('allowAccess'), onClick: onAllowAccess };
  // Another account's money: looked at in the form first, whose button names it.
  if (fault.kind === 'accountChanged')
    return { icon: icons.back, label: i18n.t('backToForm'), onClick: onBack };
  return { icon: icons.retry, label: i18n.t('tryAgain'), onClick: onTryAgain };
};

/** Of a question the safe answer has the focus. */
const isQuestion = ({ fault }: Props): boolean => fault.kind === 'askFirst';

const Main = (props: Props) => {
  const first = useFirstFocus<HTMLButtonElement>();
  const { icon, label, onClick } = mainAction(props);
  const ref = isQuestion(props) ? null : first;
  return (
    <button type="button" class="Button Button--main Button--wide" ref={ref} onClick={onClick}>
      <Icon path={icon} />
      {label}
    </button>
  );
};

const Back = ({ onBack, isFirst }: Pick<Props, 'onBack'> & { isFirst: boolean }) => {
  const first = useFirstFocus<HTMLButtonElement>();
  return (
    <button type="button" class="Button" ref={isFirst ? first : null} onClick={onBack}>
      <Icon path={icons.back} />
      {i18n.t('backToForm')}
    </button>
  );
};

/** A link that was not made: what happened, what now, what was kept. */
export const LinkRefused = (props: Props) => {
  const { fault, draft, account, onBack, onCopy } = props;
  return (
    <div class="Popup-body">
      <article class="Slip LinkResult">
        <Notice kind={isQuestion(props) ? 'warn' : 'error'} {...faultWords(fault, draft.currency)} />
        <Sum {...draft} />
        <What {...draft} />
        <SupportFacts fault={fault} keyHint={account.keyHint} onCopy={onCopy} />
      </article>
      <div class="Popup-foot">
        <Main {...props} />
        {fault.kind !== 'accountChanged' && (
          <div class="Actions">
            <Back onBack={onBack} isFirst={isQuestion(props)} />
          </div>
        )}
      </div>
    </div>
  );
};
