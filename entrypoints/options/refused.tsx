import { i18n } from '../../locales/words.ts';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import * as icons from '../../components/icons.ts';
import type { SettingsWords } from '../../components/settings-words.ts';
import { SupportFacts } from '../../components/support-facts.tsx';
import type { Fault } from '../../lib/faults/fault.ts';
import { copyText } from '../../lib/platform/clipboard.ts';
import { askToReachOmise } from '../../lib/platform/omise-access.ts';

const askAccess = async (onAllowed: () => void) => {
  if (await askToReachOmise()) onAllowed();
};

const AllowAccess = ({ onAllowed }: { onAllowed: () => void }) => (
  <button type="button" class="Button" onClick={() => void askAccess(onAllowed)}>
    <Icon path={icons.lock} />
    {i18n.t('allowAccess')}
  </button>
);

type Props = { fault: Fault; words: SettingsWords; onAllowed: () => void };

/** Why something was not done, with what Omise said. */
export const Refused = ({ fault, words, onAllowed }: Props) => (
  <div class="Panel Panel--notice">
    <Notice kind="error" {...words} />
    <SupportFacts fault={fault} onCopy={(text) => void copyText(text)} />
    {fault.kind === 'noHostPermission' && <AllowAccess onAllowed={onAllowed} />}
  </div>
);
